import { openSale } from '../../../e2e/support/sales';
import { openShopDatabase, type ShopDatabase } from '../../../e2e/support/shop-database';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { type Burst, burstAt, untilMinuteHasLeft } from './burst';
import { type Knocked, limitedDoors, readForms } from './doors';
import { shopHonestly, p95 } from './honest';

const mostWaitMs = 1000;
/** Nobody is to be refused for want of bread. */
const plenty = 100_000;
/** So long the small bursts take at most; each of the long ones begins a minute of its own. */
const smallBurstsMs = 15_000;
const longBurstMs = 50_000;
const connections = { small: 3, long: 12 };

/** Whoever asks too often is let in no more often than was said, and whoever shops beside them notices nothing. */
export const flood: ProvenPromise = {
  name: 'flood',
  limit: 'limit + 1 per key and window; 0 orders refused; p95 < 1 s',
  fault: 'the shop forgets every try it counted',
  judge,
};

async function judge({ isQuick, isPlanted, say, shop: sharedShop }: Conditions): Promise<Verdict> {
  const { url } = await sharedShop();
  const database = await openShopDatabase(url);
  if (isPlanted) await plant(database);
  const sale = await openSale(database, { bakes: { sourdough: plenty, croissant: plenty }, ordersPerSlot: plenty });
  const shop: Knocked = { url, sale, forms: await readForms(url, sale) };
  const bursts: Burst[] = [];
  let isOver = false;
  const shopping = shopHonestly({ url, sale, bake: 'sourdough' }, () => isOver);
  try {
    await untilMinuteHasLeft(smallBurstsMs, say);
    const small = limitedDoors.filter(({ isLong = false }) => !isLong);
    bursts.push(...(await Promise.all(small.map((door) => burstAt(shop, door, connections.small)))));
    for (const door of isQuick ? [] : limitedDoors.filter(({ isLong = false }) => isLong)) {
      await untilMinuteHasLeft(longBurstMs, say);
      bursts.push(await burstAt(shop, door, connections.long));
    }
  } finally {
    isOver = true;
  }
  const honest = await shopping;
  for (const { door, accepted, sent, refused } of bursts)
    say(`${door.name}: ${accepted} of ${sent} let in within a window (limit ${door.limit}), ${refused} told to wait`);
  const wrong = [...bursts.flatMap((burst) => wrongWith(burst, isQuick)), ...honest.refused];
  // Where another proof is at it on the same machine, nothing is timed.
  const slowest = Math.round(p95(honest.waits));
  if (!isQuick && slowest >= mostWaitMs) wrong.push(`an honest shopper waited ${slowest} ms`);
  const over = bursts.filter(({ door, accepted }) => accepted > door.limit + 1).length;
  const time = isQuick ? 'not timed' : `p95 ${slowest} ms`;
  return {
    figure: `${bursts.length}${isQuick ? ` of ${limitedDoors.length}` : ''} limits, ${over} passed; ${honest.ordered} honest orders, ${honest.refused.length} refused, ${time}`,
    isKept: wrong.length === 0 && honest.ordered > 0,
    notes: wrong,
  };
}

function wrongWith({ door, accepted, refused, faults, isSplit }: Burst, isQuick: boolean): string[] {
  const { name, limit, isBehindAnother = false } = door;
  const wrong = faults.map((fault) => `${name}: ${fault}`);
  if (accepted > limit + 1) wrong.push(`${name}: ${accepted} were let in, where ${limit} may`);
  // Where others are at it too, a burst may be too slow for its window: only that too many were let in is then a fault.
  if (isSplit && isQuick) return wrong;
  if (refused === 0) wrong.push(`${name}: nobody was told to wait`);
  // A door that refuses the honest as well keeps no promise either.
  if (!isBehindAnother && accepted < limit) wrong.push(`${name}: only ${accepted} were let in, where ${limit} may`);
  return wrong;
}

async function plant(database: ShopDatabase): Promise<void> {
  await database.change([
    `CREATE TRIGGER forgetful AFTER UPDATE ON counters BEGIN
       UPDATE counters SET count = 0 WHERE key = NEW.key AND window_starts_at = NEW.window_starts_at; END`,
  ]);
}
