import { openShopDatabase, type ShopDatabase } from '../../../e2e/support/shop-database';
import { openBrowser } from '../browser';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { type Device, handOver, openDevice, putAway, sendEverything, somethingHappens, takeBack } from './device';
import { judgeBooks, readBooks } from './judge';
import { type ListedOrder, ordersOfToday } from './orders';

const whole = { orders: 300, shared: 40, happenings: 48 };
const quick = { orders: 16, shared: 4, happenings: 6 };
const mostNotes = 8;

/** Nothing that happens at the table is lost or counted twice, whatever the network does meanwhile. */
export const offline: ProvenPromise = {
  name: 'offline',
  limit: '0 lost, 0 doubled, every conflict shown',
  fault: 'behind the shop’s back, every fifth fact that arrives is struck out again',
  judge,
};

async function judge({ seed, isQuick, isPlanted, say, shop }: Conditions): Promise<Verdict> {
  const { url } = await shop();
  const database = await openShopDatabase(url);
  if (isPlanted) await plant(database);
  const chance = chanceFrom(seed);
  const size = isQuick ? quick : whole;
  const orders = await ordersOfToday({ url, database }, { count: size.orders, chance });
  say(`${orders.length} orders stand ready`);
  const browser = await openBrowser();
  try {
    const devices = [await openDevice(browser, { url, database }), await openDevice(browser, { url, database })];
    const shares = shareOut(orders, size.shared);
    // Off they go, to where there is no signal; the page opens all the same.
    for (const { wire, page } of devices) {
      wire.turn('cut');
      await page.reload();
    }
    await Promise.all(
      devices.map((device, place) =>
        work(device, shares[place] ?? [], { chance: chanceFrom(seed + place + 1), happenings: size.happenings, say }),
      ),
    );
    // One after the other: what the second one says comes second.
    for (const device of devices) await sendEverything(device);
    const verdict = await verdictOn(devices, { orders, database, isQuick });
    await Promise.all(devices.map(putAway));
    return verdict;
  } finally {
    await browser.close();
  }
}

/** The first comes to both devices before either has a network; then each has its half, and the middle comes to both. */
function shareOut(orders: ReadonlyArray<ListedOrder>, shared: number): ReadonlyArray<ReadonlyArray<ListedOrder>> {
  const first = orders.slice(0, 1);
  const others = orders.slice(1);
  const middle = Math.floor(others.length / 2);
  const half = Math.floor(shared / 2);
  return [others.slice(0, middle + half), others.slice(middle - half).toReversed()].map((share) => [
    ...first,
    ...share,
  ]);
}

type Working = { readonly chance: Chance; readonly happenings: number; readonly say: (line: string) => void };

/** Eight hours at the table. */
async function work(
  device: Device,
  share: ReadonlyArray<ListedOrder>,
  { chance, happenings, say }: Working,
): Promise<void> {
  const often = Math.max(1, Math.floor(share.length / happenings));
  for (const [place, order] of share.entries()) {
    // Nothing happens to the first hand-over: of two that neither device could tell, one is a conflict, whatever chance does.
    const isFirst = place === 0;
    if (!isFirst && place % often === 0) await somethingHappens(device, chance, happenings);
    if (place % 50 === 0) say(`${place} of ${share.length} have come`);
    const isMine = await handOver(device, order);
    if (isFirst || !isMine || chance.below(8) !== 0) continue;
    await takeBack(device, order);
    if (chance.below(2) === 0) await handOver(device, order);
  }
}

type Judging = {
  readonly orders: ReadonlyArray<ListedOrder>;
  readonly database: ShopDatabase;
  readonly isQuick: boolean;
};

async function verdictOn(devices: ReadonlyArray<Device>, { orders, database, isQuick }: Judging): Promise<Verdict> {
  const pressed = devices.flatMap(({ personId: person, presses }) => presses.map((press) => ({ ...press, person })));
  const shown = new Map(devices.map(({ personId, shown: references }) => [personId, references]));
  const found = judgeBooks(pressed, await readBooks(database, orders), shown);
  const swallowed = devices.reduce((sum, { wire }) => sum + wire.swallowed(), 0);
  const wrong = [...found.lost, ...found.doubled, ...found.unshown];
  // Where nothing went wrong on the way, nothing was put to the test.
  const isTried = found.conflicts > 0 && (isQuick || swallowed > 0);
  return {
    figure: `${pressed.length} presses over ${orders.length} orders on two devices: ${found.lost.length} lost, ${found.doubled.length} doubled, ${found.conflicts} conflicts, ${found.unshown.length} not shown; ${swallowed} answers lost on the way`,
    isKept: wrong.length === 0 && isTried,
    notes: wrong.slice(0, mostNotes),
  };
}

function plant(database: ShopDatabase): Promise<void> {
  return database.change([
    `CREATE TRIGGER forgetful_table AFTER INSERT ON hand_overs WHEN NEW.n % 5 = 0 BEGIN
       DELETE FROM hand_overs WHERE device = NEW.device AND n = NEW.n; END`,
  ]);
}
