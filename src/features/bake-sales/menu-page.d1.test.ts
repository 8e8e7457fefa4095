import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, day, dayAt, type Instant } from '@/kernel/time';
import { openDb } from '@/platform/db/client';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { testBindings } from '@/testing/bindings';
import { testContext } from '@/testing/context';
import { cachedMenu } from './queries/menu-page';
import { bakeSales } from './tables';

const context = testContext();

/** A visitor at an instant, whose round trips to D1 are counted, and who waits until everything is kept. */
function visitorAt(now: Instant) {
  const counts = { batches: 0 };
  const work: Promise<unknown>[] = [];
  const db = openDb(testBindings().DB);
  const batch = db.batch.bind(db);
  const counted: typeof db.batch = async (statements) => {
    counts.batches += 1;
    return batch(statements);
  };
  const own = testContext({
    db: Object.assign(db, { batch: counted }),
    now: () => now,
    afterResponse: (promise) => void work.push(promise),
  });
  return { context: own, counts, settle: () => Promise.all(work) };
}

beforeEach(async () => {
  // Each test has the diary for itself.
  await context.db.update(bakeSales).set({ publishedAt: null });
});

describe('between bakes', () => {
  const afterwards = context.now() + 60 * day;

  test('the menu shows what was baked last, without stock, and costs no more than any other', async () => {
    await aBakeSale(context, { bakeDay: addDays(dayAt(context.now()), 7), offers: [{ name: 'Old bread' }] });
    const last = await aBakeSale(context, {
      bakeDay: addDays(dayAt(context.now()), 14),
      offers: [
        { name: 'Rye', photoKey: 'menu-rye' },
        { name: 'Brownie', isWithdrawn: true },
      ],
    });
    const first = visitorAt(afterwards);
    const menu = await cachedMenu(first.context, null);
    await first.settle();
    expect(menu).toMatchObject({
      ...{ isLive: true, isSetUp: true, chosen: null, sales: [] },
      last: { sale: { id: last.id }, offers: [{ name: 'Rye', left: null }], slots: [{ isFull: null }] },
    });
    const next = visitorAt(afterwards);
    expect(await cachedMenu(next.context, null)).toEqual(menu);
    expect([first.counts.batches, next.counts.batches]).toEqual([2, 1]);
  });

  test('what was cancelled, kept back, or emptied was not baked', async () => {
    const bakeDay = addDays(dayAt(context.now()), 21);
    const baked = await aBakeSale(context, { bakeDay, offers: [{ name: 'Bara brith' }] });
    await aBakeSale(context, { bakeDay: addDays(bakeDay, 1), cancelledAt: context.now() });
    await aBakeSale(context, { bakeDay: addDays(bakeDay, 2), publishedAt: null });
    await aBakeSale(context, { bakeDay: addDays(bakeDay, 3), offers: [{ isWithdrawn: true }] });
    const menu = await cachedMenu(visitorAt(afterwards).context, null);
    expect(menu.last?.sale.id).toBe(baked.id);
  });

  test('a shop that never baked shows nothing, and does not fall over it', async () => {
    expect(await cachedMenu(visitorAt(afterwards).context, null)).toMatchObject({ chosen: null, last: null });
  });
});

test('a day whose menu is not fixed yet shows the one before it, in two round trips and then one', async () => {
  const past = await aBakeSale(context, { closesAt: context.now() - day, opensAt: context.now() - 2 * day });
  const bare = await aBakeSale(context, {
    opensAt: context.now() + day,
    closesAt: context.now() + 3 * day,
    offers: [],
  });
  const first = visitorAt(context.now());
  const menu = await cachedMenu(first.context, null);
  await first.settle();
  expect(menu).toMatchObject({
    chosen: { sale: { id: bare.id }, place: { town: 'Cressage' }, offers: [], slots: [{ isFull: false }] },
    last: { sale: { id: past.id } },
  });
  const next = visitorAt(context.now());
  await cachedMenu(next.context, bare.slug);
  expect([first.counts.batches, next.counts.batches]).toEqual([2, 1]);
});

test('whoever asks for a sale that is not there is shown the way, not an old menu', async () => {
  await aBakeSale(context, { closesAt: context.now() - day, opensAt: context.now() - 2 * day });
  const open = await aBakeSale(context);
  const visitor = visitorAt(context.now());
  const menu = await cachedMenu(visitor.context, 'long-gone');
  expect(menu).toMatchObject({ chosen: null, last: null });
  expect(menu.sales.map(({ sale }) => sale.id)).toContain(open.id);
  expect(visitor.counts.batches).toBe(1);
});

test('a bake brings its description along, live and from a copy', async () => {
  const sale = await aBakeSale(context, { offers: [{ name: 'Focaccia' }] });
  const first = visitorAt(context.now());
  const menu = await cachedMenu(first.context, sale.slug);
  await first.settle();
  expect(menu.chosen?.offers).toMatchObject([{ description: 'Focaccia, baked the same morning.' }]);
  expect((await cachedMenu(visitorAt(context.now()).context, sale.slug)).chosen?.offers).toEqual(menu.chosen?.offers);
});
