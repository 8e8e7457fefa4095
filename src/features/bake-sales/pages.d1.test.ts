import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { products } from '@/features/catalogue/tables';
import { day } from '@/kernel/time';
import { type Db, openDb, runBatch } from '@/platform/db/client';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { testBindings } from '@/testing/bindings';
import { testContext } from '@/testing/context';
import { claimStatements } from './commands';
import { shownLive } from './domain/shown-sale';
import { findOfferSheet, getOfferSheet, listOpenSales, listUpcomingSales } from './queries';
import { cachedMenu } from './queries/menu-page';
import { cachedProduct } from './queries/product-page';
import { cachedSale } from './queries/sale-page';

const context = testContext();

/** A visitor whose round trips to D1 are counted, and who waits until everything is kept. */
function visitor() {
  const counts = { batches: 0 };
  const work: Promise<unknown>[] = [];
  const db = withBatch(async (statements) => {
    counts.batches += 1;
    return context.db.batch(statements);
  });
  return {
    context: testContext({ db, afterResponse: (promise) => void work.push(promise) }),
    counts,
    settle: () => Promise.all(work),
  };
}

/** The database of the test, with another way to run a batch. */
function withBatch(batch: (statements: Parameters<Db['batch']>[0]) => Promise<unknown>): Db {
  const db = openDb(testBindings().DB);
  return Object.assign(db, { batch });
}

const unreachable = withBatch(() => Promise.reject(new Error('D1_ERROR: no answer')));

beforeEach(async () => {
  const { keys } = await context.kv.list();
  await Promise.all(keys.map(({ name }) => context.kv.delete(name)));
});

describe('the offer sheet of a sale', () => {
  test('holds everything an order copies, read in one batch', async () => {
    const sale = await aBakeSale(context, {
      orderCapacity: 30,
      pools: [{ capacity: 18 }],
      offers: [
        {
          pool: 0,
          ingredients: ['*wheat* flour', 'water'],
          contains: ['wheat'],
          mayContain: ['sesame'],
          photoKey: 'k1',
        },
      ],
    });
    const shopper = visitor();
    const sheet = await getOfferSheet(shopper.context, sale.id);
    expect(shopper.counts.batches).toBe(1);
    expect(sheet).toMatchObject({
      sale: { id: sale.id, slug: sale.slug, closesAt: sale.closesAt, payOnCollection: false },
      place: { id: sale.locationId, town: 'Cressage' },
      methods: [{ method: 'collection', feePence: 0, freeAbovePence: null }],
      slots: [{ ordersLeft: 100, itemsLeft: null }],
      pools: [{ left: 18 }],
      ordersLeft: 30,
    });
    expect(sheet.offers).toMatchObject([
      {
        name: 'Sourdough',
        unit: 'loaf',
        categoryName: 'Breads',
        pricePence: 400,
        ownLeft: 12,
        vatBasisPoints: 0,
        label: {
          ingredients: '*wheat* flour, water',
          contains: [{ code: 'wheat', fourteen: 'Cereals containing gluten', name: 'wheat' }],
          mayContain: [{ code: 'sesame' }],
          netQuantity: '800 g',
        },
        photo: { key: 'k1', width: 1600, height: 1200 },
      },
    ]);
  });

  test('leaves out what was withdrawn, taken off the menu, or never checked for allergens', async () => {
    const gone = await aProduct(context, { name: 'Old loaf' });
    await context.db.update(products).set({ archivedAt: context.now() }).where(eq(products.id, gone.productId));
    const sale = await aBakeSale(context, {
      offers: [
        {},
        { name: 'Brownie', isWithdrawn: true },
        { product: gone },
        { name: 'Mystery bun', ingredients: ['*who knows*'], isReviewed: false },
      ],
    });
    const sheet = await getOfferSheet(context, sale.id);
    expect(sheet.offers.map(({ name }) => name)).toEqual(['Sourdough']);
  });

  test('of a sale that is not there is nothing', async () => {
    expect(await findOfferSheet(context, 'sal_nothere1')).toBeNull();
  });
});

test('a sale is listed as open or as upcoming by the time alone', async () => {
  const open = await aBakeSale(context);
  const upcoming = await aBakeSale(context, { opensAt: context.now() + day, closesAt: context.now() + 2 * day });
  await aBakeSale(context, { publishedAt: null });
  await aBakeSale(context, { cancelledAt: context.now() });
  const idsOf = (found: ReadonlyArray<{ sale: { id: string } }>) => found.map(({ sale }) => sale.id);
  expect(idsOf(await listOpenSales(context))).toContain(open.id);
  expect(idsOf(await listOpenSales(context))).not.toContain(upcoming.id);
  expect(idsOf(await listUpcomingSales(context))).toEqual([upcoming.id]);
});

describe('pages keep what the catalogue knows, and read stock as it is', () => {
  test('the first visitor costs two round trips, the next one', async () => {
    const sale = await aBakeSale(context);
    const first = visitor();
    const seen = await cachedMenu(first.context, sale.slug);
    await first.settle();
    const second = visitor();
    expect(await cachedMenu(second.context, sale.slug)).toEqual(seen);
    expect([first.counts.batches, second.counts.batches]).toEqual([2, 1]);
  });

  test('a page from a copy shows what the database itself would', async () => {
    const sale = await aBakeSale(context, {
      pools: [{ capacity: 9 }],
      offers: [{ pool: 0 }, { name: 'Brownie', category: 'Cakes' }, { name: 'Rolls', pool: 0, poolUnits: 3 }],
    });
    const first = visitor();
    await cachedSale(first.context, sale.slug);
    await first.settle();
    const page = await cachedSale(visitor().context, sale.slug);
    expect(page).toEqual({ isLive: true, shown: shownLive(await getOfferSheet(context, sale.id)) });
  });

  test('a loaf sold since the copy was made is gone from the page', async () => {
    const sale = await aBakeSale(context, { capacity: 3 });
    const first = visitor();
    await cachedSale(first.context, sale.slug);
    await first.settle();
    const [slotId] = sale.slotIds;
    const [offer] = sale.offers;
    if (!slotId || !offer) throw new Error('The sale has no slot or offer');
    const items = [{ offerId: offer.id, quantity: 2, poolId: null, poolUnits: 1 }];
    const claim = { saleId: sale.id, slotId, method: 'collection', items } as const;
    await runBatch(context.db, claimStatements(context, claim));
    const next = visitor();
    const page = await cachedSale(next.context, sale.slug);
    expect(page?.shown.offers[0]?.left).toBe(1);
    expect(next.counts.batches).toBe(1);
  });

  test('a name changed in the catalogue shows at once', async () => {
    const sale = await aBakeSale(context);
    const first = visitor();
    await cachedSale(first.context, sale.slug);
    await first.settle();
    const productId = sale.offers[0]?.productId ?? 'prd_none';
    await runBatch(context.db, [
      context.db.update(products).set({ name: 'Country loaf' }).where(eq(products.id, productId)),
      raiseRevisionStatement(context),
    ]);
    const page = await cachedSale(visitor().context, sale.slug);
    expect(page?.shown.offers[0]?.name).toBe('Country loaf');
  });

  test.each(['{"sale":7}', 'not even JSON'])('a spoilt copy (%s) counts as none', async (rubbish) => {
    const sale = await aBakeSale(context);
    const first = visitor();
    const seen = await cachedSale(first.context, sale.slug);
    await first.settle();
    const { keys } = await context.kv.list();
    await Promise.all(keys.map(({ name }) => context.kv.put(name, rubbish)));
    const next = visitor();
    expect(await cachedSale(next.context, sale.slug)).toEqual(seen);
    expect(next.counts.batches).toBe(2);
  });

  test('a product shows what each sale to come has left of it', async () => {
    const loaf = await aProduct(context, { name: 'Rye' });
    const sale = await aBakeSale(context, { offers: [{ product: loaf, capacity: 4, pricePence: 450 }] });
    await aBakeSale(context);
    const first = visitor();
    const page = await cachedProduct(first.context, loaf.slug);
    await first.settle();
    expect(page?.product).toMatchObject({ name: 'Rye', categoryName: 'Breads', variants: [{ usualPricePence: 400 }] });
    expect(page?.inSales).toMatchObject([{ sale: { id: sale.id }, offers: [{ left: 4, terms: { pricePence: 450 } }] }]);
    const next = visitor();
    expect(await cachedProduct(next.context, loaf.slug)).toEqual(page);
    expect([first.counts.batches, next.counts.batches]).toEqual([2, 1]);
  });

  test('what is not there is null, and leaves no copy behind', async () => {
    const guess = visitor();
    expect(await cachedProduct(guess.context, 'no-such-bake')).toBeNull();
    expect(await cachedSale(guess.context, 'no-such-sale')).toBeNull();
    await guess.settle();
    expect((await context.kv.list()).keys).toEqual([]);
  });
});

describe('when the database does not answer', () => {
  test('pages show the newest copy, without stock, and say so', async () => {
    const sale = await aBakeSale(context);
    const before = visitor();
    await cachedMenu(before.context, sale.slug);
    await cachedProduct(before.context, sale.offers[0]?.slug ?? '');
    await before.settle();
    const stranded = testContext({ db: unreachable });
    const menu = await cachedMenu(stranded, sale.slug);
    expect(menu).toMatchObject({
      isLive: false,
      chosen: { sale: { id: sale.id }, offers: [{ name: 'Sourdough', left: null }] },
    });
    expect(await cachedSale(stranded, sale.slug)).toMatchObject({
      isLive: false,
      shown: { slots: [{ isFull: null }] },
    });
    expect(await cachedProduct(stranded, sale.offers[0]?.slug ?? '')).toMatchObject({
      isLive: false,
      product: { name: 'Sourdough' },
      inSales: [],
    });
  });

  test('where nothing was kept, the outage is an outage', async () => {
    await expect(cachedMenu(testContext({ db: unreachable }), null)).rejects.toThrow('no answer');
  });
});
