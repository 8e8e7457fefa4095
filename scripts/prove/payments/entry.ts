import { hour } from '@/kernel/time';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { signedIn } from '@/testing/builders/staff';
import { aVoucher } from '@/testing/builders/vouchers';
import type { Caller } from '@/platform/context';
import type { CompanionEnv } from '@/worker/context';
import { openDoors } from '../../lib/doors/doors';
import { chanceFrom } from '../chance';
import { deskAt } from './desk';
import { type History, voucher } from './history';
import { noteBroken, startMachine, type Stop, takeOver } from './machine';
import { play } from './play';
import { notArrived } from './post';
import { contextOf, openShop } from './shop';
import { watchedDatabase } from './watched-database';

/* The shop in workerd, and whoever uses it. The judge is outside; it gets the rows of D1 as they are. */

/** Every setting of a shop, as it is deployed, and two for the proof. */
type Env = { readonly DB: D1Database; readonly FAULT: string; readonly STAND_INS_URL: string };
type Opened = { readonly shopEnv: CompanionEnv; readonly sale: BuiltSale; readonly manager: Caller };

let isPlanted = false;
let opened: Opened | null = null;

// With the fault planted nothing that is asked outside carries the key by which it is known again.
takeOver((_, init) => {
  const headers = new Headers(init?.headers);
  if (!isPlanted || !headers.has('idempotency-key')) return init;
  headers.set('idempotency-key', crypto.randomUUID());
  return { ...init, headers };
});
// The companion's log is this Worker's console; only what broke is of interest.
console.log = (line: unknown) => {
  if (String(line).includes('"error.reported"')) noteBroken(String(line));
};

/** Opens the shop with one sale, in which little is left of anything. */
async function open(_: unknown, env: Env): Promise<null> {
  isPlanted = env.FAULT === 'keys';
  const shopEnv = { ...env, DB: watchedDatabase(env.DB) } as unknown as CompanionEnv;
  const context = await contextOf(shopEnv, () => undefined);
  const sale = await aBakeSale(context, {
    payOnCollection: true,
    closesAt: context.now() + 4 * hour,
    orderCapacity: 5,
    pools: [{ capacity: 6 }],
    offers: [
      { name: 'Sourdough', pricePence: 420, capacity: 3, pool: 0 },
      { name: 'Focaccia', pricePence: 333, capacity: 4, pool: 0, poolUnits: 2 },
      { name: 'Bun', pricePence: 85, capacity: 6 },
    ],
    slots: [{ capacity: 3 }, { capacity: 3, itemCapacity: 5 }],
  });
  await aVoucher(context, { code: voucher.code, totalLimit: 2, perPersonLimit: 1, discount: voucher.discount });
  opened = { shopEnv, sale, manager: (await signedIn('manager')).caller };
  return null;
}

type Playing = { readonly seed: number; readonly stops: ReadonlyArray<Stop> };

/** Plays one history in the shop, whose books are empty. */
async function playOne({ seed, stops }: Playing, { DB, STAND_INS_URL }: Env) {
  if (!opened) throw new Error('The shop was not opened');
  const machine = startMachine(stops);
  const desk = deskAt(STAND_INS_URL);
  await desk.open();
  const history: History = {
    shop: openShop({ env: opened.shopEnv, manager: opened.manager }, machine),
    ...{ desk, machine, sale: opened.sale },
    look: async <T>(sql: string) => (await DB.prepare(sql).all<T>()).results,
    ...{ forms: [], arrived: new Set<string>(), told: [] },
  };
  await play(history, chanceFrom(seed));
  const { broke, hadStops, calls } = machine;
  return { told: history.told, broke, hadStops, calls, notArrived: (await notArrived(history)).length };
}

export default openDoors<Env>({ '/open': open, '/play': playOne });
