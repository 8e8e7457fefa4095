import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openShopDatabase } from '../../../e2e/support/shop-database';
import { migrate } from '../../lib/database.mjs';
import { inProject, writeText } from '../../lib/project.mjs';
import { startShop } from '../../lib/shop.mjs';
import { fillBakery, shopFile } from '../bakery/fill';
import { salesOf, type Trade } from '../bakery/rows';
import { chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { asks } from './asks';
import { groundOf } from './ground';
import { judgeAsk, type Judged } from './judge';
import { lifeOf } from './life';
import { visitAll } from './measure';
import { readBook } from './plans';
import { signInAsOwner } from './sign-in';
import { tableOf } from './table';

/** The office is as quick after years of trade as in its first week, and asks no more of the database. */
export const scale: ProvenPromise = {
  name: 'scale',
  limit: 'p95 ≤ 300 ms, sheets ≤ 1 s; ≤ 10,000 rows a question; 0 plans read a large table whole',
  fault: 'the index that leads to the orders of a sale is gone',
  judge,
};

const whole: Trade = {
  ...{ orders: 100_000, people: 20_000, ordersPerSale: 334 },
  ...{ offersPerSale: 24, slotsPerSale: 6, products: 2000, kindsPerProduct: 2 },
};
/** As much of everything in proportion; a sale is as large. */
const small: Trade = { ...whole, orders: 3000, people: 600, products: 60 };
const timesAsked = 200;
const shownNotes = 20;

async function judge(conditions: Conditions): Promise<Verdict> {
  const { isQuick, isPlanted, seed, say } = conditions;
  const trade = isQuick ? small : whole;
  const shop = await openFilledShop(conditions, trade);
  try {
    const database = await openShopDatabase(shop.url);
    if (isPlanted) await database.change(['DROP INDEX orders_by_sale']);
    const chance = chanceFrom(seed);
    const [book, ground] = [await readBook(database), await groundOf(database, chance)];
    const visiting = { url: shop.url, cookie: await signInAsOwner(shop, database), ground, chance };
    // The first visit of all loads what all others find loaded.
    if (!isQuick) await visitAll(asks, 1, visiting);
    say(`${asks.length} kinds of page are asked for; load ${loadavg()[0]?.toFixed(1)}`);
    const met = await visitAll(asks, isQuick ? 1 : timesAsked, visiting);
    say(`asked; load ${loadavg()[0]?.toFixed(1)}`);
    const judged: Judged[] = [];
    for (const one of met)
      judged.push(await judgeAsk(one, { ...{ database, book, url: shop.url, isTimed: !isQuick } }));
    for (const line of tableOf(judged)) say(line);
    return verdictOn(judged, `${trade.orders} orders, ${trade.products} products, ${salesOf(trade)} sales`, isQuick);
  } finally {
    await shop.stop();
  }
}

/** Opens a shop of this proof's own that has traded for two years. */
async function openFilledShop({ freshFolder, say }: Conditions, trade: Trade) {
  const stateDir = freshFolder('shop');
  await migrate({ stateDir, logDir: join(stateDir, 'log') });
  fillBakery(shopFile(stateDir), trade, lifeOf(trade));
  // It has data enough: the demonstration's stay out.
  writeText(join(stateDir, 'seed.txt'), '');
  say(`${trade.orders} orders are there`);
  const entry = inProject('scripts', 'prove', 'scale', 'watching-entry.js');
  return startShop({ target: 'worker', stateDir, entry, tick: false });
}

function verdictOn(judged: ReadonlyArray<Judged>, size: string, isQuick: boolean): Verdict {
  const notes = judged.flatMap((one) => one.notes);
  const most = (of: (one: Judged) => number) => Math.max(...judged.map(of));
  const slowest = (isSheet: boolean) =>
    Math.round(Math.max(...judged.filter(({ kind }) => (kind === 'sheet') === isSheet).map(({ p95Ms }) => p95Ms)));
  const time = isQuick ? 'not timed' : `p95 ${slowest(false)} ms, sheets ${slowest(true)} ms`;
  const statements = judged.reduce((sum, one) => sum + one.statements, 0);
  const scans = judged.reduce((sum, one) => sum + one.scans, 0);
  return {
    figure: `${size}: ${time}, at most ${most((one) => one.rowsRead)} rows and ${most((one) => one.roundTrips)} round trips, ${scans} of ${statements} plans read a large table whole`,
    isKept: notes.length === 0 && statements > 0,
    notes: notes.slice(0, shownNotes),
  };
}
