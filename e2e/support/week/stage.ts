import type { Page } from '@playwright/test';
import { momentIn } from '../../../scripts/lib/moment';
import type { StandIns } from '../../../scripts/prove/stand-ins';
import { comeIn } from '../members';
import type { TestSale } from '../sales';
import type { ShopDatabase } from '../shop-database';

/* What the days of a bakery's week are told with: who is there, and the clock. */

/** Everybody and everything the story needs. */
export type Stage = {
  readonly url: string;
  readonly database: ShopDatabase;
  readonly standIns: StandIns;
  /** The tablet in the bakery. */
  readonly staff: Page;
  /** A phone somewhere else. */
  readonly phone: Page;
  /** Moves the story on to the next such time, and signs somebody in as people do in the morning. */
  readonly goOnTo: (when: string) => Promise<void>;
};

/** Whom the demonstration puts in charge. */
export const manager = 'manager@bandofbakers.example';

type Clock = {
  readonly url: string;
  readonly database: ShopDatabase;
  readonly staff: Page;
  readonly moveClock: (byMs: number) => Promise<void>;
};

/** A clock that only goes on: to a weekday and an hour, from where it stands. The tablet on the table goes by it too. */
export function clockOf({ url, database, staff, moveClock }: Clock): Stage['goOnTo'] {
  let now = Date.now();
  return async (when) => {
    const moment = momentIn(when, now);
    if (moment?.kind !== 'at') throw new Error(`Not a time: ${when}`);
    now = moment.instant;
    await moveClock(now - Date.now());
    await staff.clock.setSystemTime(now);
    const value = await comeIn(database, manager, now);
    await staff.context().addCookies([{ name: 'bob_session', value, url, httpOnly: true, sameSite: 'Lax' }]);
  };
}

/** A sale of which only some bakes are wanted, in that order. */
export function only(sale: TestSale, ...names: ReadonlyArray<string>): TestSale {
  const offers = names.flatMap((name) => sale.offers.filter((offer) => offer.name === name));
  return { ...sale, offers };
}
