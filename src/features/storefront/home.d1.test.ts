import { beforeEach, describe, expect, test } from 'vitest';
import { claimStatements } from '@/features/bake-sales/commands';
import { bakeSales } from '@/features/bake-sales/tables';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { favourites } from '@/features/catalogue/tables';
import { newsPosts } from '@/features/content/tables';
import { reviews } from '@/features/reviews/tables';
import { addDays, day, dayAt, type Instant } from '@/kernel/time';
import { runBatch } from '@/platform/db/client';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder } from '@/testing/builders/orders';
import { testContext } from '@/testing/context';
import { anUnreachableDatabase, aVisitor } from '@/testing/visitor';
import { cachedHome } from './queries/home-page';

const context = testContext();

async function forgetCopies(): Promise<void> {
  const { keys } = await context.kv.list();
  await Promise.all(keys.map(({ name }) => context.kv.delete(name)));
}

/** A sale of two bakes, with pictures; the nearest there is. */
async function aNearSale(): Promise<BuiltSale> {
  return aBakeSale(context, {
    bakeDay: addDays(dayAt(context.now()), 1),
    closesAt: context.now() + day / 2,
    payOnCollection: true,
    offers: [
      { name: 'Sourdough', photoKey: `k${context.newId('pho')}`, capacity: 3 },
      { name: 'Apple pie', category: 'Pies', pricePence: 900, photoKey: `k${context.newId('pho')}` },
    ],
  });
}

async function visit(over: Parameters<typeof aVisitor>[0] = {}) {
  const visitor = aVisitor(over);
  const home = await cachedHome(visitor.context);
  await visitor.settle();
  return { home, batches: visitor.counts.batches };
}

beforeEach(async () => {
  await forgetCopies();
  await context.db.update(bakeSales).set({ cancelledAt: context.now() });
  await context.db.delete(favourites);
});

test('a shop that has never had a sale has no front yet, and asks the database once', async () => {
  const { home, batches } = await visit();
  expect(home).toBeNull();
  expect(batches).toBe(1);
});

describe('what a visit costs', () => {
  test('two round trips for the first visitor, one for the next, who sees the same', async () => {
    await aNearSale();
    const first = await visit();
    const second = await visit();
    expect([first.batches, second.batches]).toEqual([2, 1]);
    expect(second.home).toEqual(first.home);
  });

  test('a copy made while another sale was next is not shown', async () => {
    const near = await aNearSale();
    const later = await aBakeSale(context);
    await visit();
    const afterCutOff: Instant = near.closesAt + 1;
    const { home, batches } = await visit({ now: () => afterCutOff });
    expect(home?.next?.sale.id).toBe(later.id);
    expect(batches).toBe(2);
  });

  test('between bakes the rest of the page is kept as well', async () => {
    await aNearSale();
    await context.db.update(bakeSales).set({ cancelledAt: context.now() });
    const first = await visit();
    expect(first.home).toMatchObject({ isLive: true, sales: [], next: null });
    expect((await visit()).batches).toBe(1);
  });
});

describe('what the front shows', () => {
  test('the next sale with its stock as it is now, though the rest comes from a copy', async () => {
    const sale = await aNearSale();
    await visit();
    const [offer] = sale.offers;
    const [slotId] = sale.slotIds;
    if (!offer || !slotId) throw new Error('The sale has no offer or slot');
    const items = [{ offerId: offer.id, quantity: 2, poolId: null, poolUnits: 1 }];
    await runBatch(context.db, claimStatements(context, { saleId: sale.id, slotId, method: 'collection', items }));
    const { home, batches } = await visit();
    expect(home?.next?.offers.map(({ name, left }) => [name, left])).toContainEqual(['Sourdough', 1]);
    expect(batches).toBe(1);
  });

  test('favourites in the bakery’s order, with what the bakery says of them', async () => {
    const { offers } = await aNearSale();
    const [loaf, pie] = offers;
    if (!loaf || !pie) throw new Error('The sale offers two bakes');
    await runBatch(context.db, [
      context.db.insert(favourites).values([
        { productId: loaf.productId, position: 2 },
        { productId: pie.productId, position: 1, note: 'The last of the Bramleys' },
      ]),
      raiseRevisionStatement(context),
    ]);
    const { home } = await visit();
    expect(home?.favourites).toMatchObject([
      { name: 'Apple pie', note: 'The last of the Bramleys', usualPricePence: 900 },
      { name: 'Sourdough', note: null, usualPricePence: 400, unit: 'loaf' },
    ]);
  });

  test('each shelf with a picture of one of its bakes', async () => {
    await aNearSale();
    const { home } = await visit();
    const pies = home?.shelves.find(({ slug }) => slug === 'pies');
    expect(pies).toMatchObject({ name: 'Pies', photo: { alt: 'Apple pie' } });
  });

  test('news that is out, and not what is still to come', async () => {
    const now = context.now();
    const post = (slug: string, publishedAt: Instant | null) => ({
      id: context.newId('nws'),
      slug,
      title: slug,
      summary: 'Come and see.',
      body: 'Come and see.',
      publishedAt,
      createdAt: now,
      changedAt: now,
    });
    await context.db
      .insert(newsPosts)
      .values([post('oven', now - day), post('easter', now + day), post('draft', null)]);
    await aNearSale();
    const { home } = await visit();
    expect(home?.news.map(({ slug }) => slug)).toEqual(['oven']);
  });

  test('reviews that are published, with the bake they are about, and what all of them come to', async () => {
    const sale = await aNearSale();
    const said = async (text: string, state: string, rating: number) => {
      const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
      const now = context.now();
      const productId = sale.offers[0]?.productId ?? null;
      const publishedAt = state === 'waiting' ? null : now;
      const row = { id: context.newId('rev'), orderId: order.id, productId, name: 'Ann', rating, text, state };
      await context.db.insert(reviews).values({ ...row, writtenAt: now, publishedAt, changedAt: now });
    };
    await said('Proper crust.', 'published', 5);
    await said('Rude words.', 'hidden', 1);
    await said('Not read yet.', 'waiting', 3);
    const { home } = await visit();
    expect(home?.reviews).toMatchObject({
      latest: [{ text: 'Proper crust.', rating: 5, name: 'Ann', about: { name: 'Sourdough' } }],
      totals: { count: 1, stars: 5 },
    });
  });
});

describe('when the database does not answer', () => {
  test('the front is shown from its newest copy, without stock', async () => {
    const sale = await aNearSale();
    await visit();
    const { home } = await visit({ db: anUnreachableDatabase() });
    expect(home).toMatchObject({ isLive: false, next: { sale: { id: sale.id } } });
    expect(home?.next?.offers.map(({ left }) => left)).toEqual([null, null]);
  });

  test('a sale that is over by then is no longer the next one', async () => {
    await aNearSale();
    await visit();
    const { home } = await visit({ db: anUnreachableDatabase(), now: () => context.now() + 3 * day });
    expect(home).toMatchObject({ isLive: false, sales: [], next: null });
  });

  test('where nothing was kept, the outage is an outage', async () => {
    await expect(visit({ db: anUnreachableDatabase() })).rejects.toThrow('no answer');
  });
});
