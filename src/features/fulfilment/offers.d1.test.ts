import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { products } from '@/features/catalogue/tables';
import { addDays, dayAt } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { aPaidOrder, changeTo, wishFor } from '@/testing/builders/changes';
import { anOrder, anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { matrixColumns } from './domain/matrix-form';
import { findOffersPage } from './queries/offers';
import { getMatrixPage } from './queries/matrix';

describe('the offers of a sale in the office', () => {
  test('stand with what is held, sold and left of each, its dough included', async () => {
    const shop = aShop();
    const sale = await aBakeSale(shop, {
      payOnCollection: true,
      pools: [{ capacity: 9 }],
      offers: [{ pool: 0, capacity: 20 }, { capacity: 7 }],
    });
    await anOrder(shop, sale, { paymentWay: 'on_collection', quantity: 2 });
    await anUnpaidOrder(shop, sale, { quantity: 3 });
    const found = await findOffersPage(await staffedBy(shop, 'manager'), sale.slug);
    expect(found?.shown.offers).toMatchObject([
      { held: 3, sold: 2, left: 4 },
      { held: 0, sold: 0, left: 7 },
    ]);
    expect(found?.shown.pools).toMatchObject([{ claimed: 5, left: 4 }]);
    expect(found?.isOver).toBe(false);
  });

  test('are held for an order that stands and waits to be paid for more, as the shop counts them', async () => {
    const shop = aShop();
    const sale = await aBakeSale(shop, { offers: [{ capacity: 9 }, { capacity: 7 }] });
    const order = await aPaidOrder(shop, sale, { quantity: 2 });
    expect(await changeTo(shop, order, wishFor(sale, [3, 2], order))).toMatchObject({ value: { kind: 'to_pay' } });
    const found = await findOffersPage(await staffedBy(shop, 'manager'), sale.slug);
    const goes = [
      { held: 1, sold: 2, left: 6 },
      { held: 2, sold: 0, left: 5 },
    ];
    expect(found?.shown.offers).toMatchObject(goes);
    const shown = await getOfferSheet(shop, sale.id);
    expect(shown.offers.map(({ ownLeft }) => ownLeft)).toEqual(goes.map(({ left }) => left));
  });

  test('are there before the sale is published, and of what left the catalogue it is said', async () => {
    const shop = aShop();
    const sale = await aBakeSale(shop, { publishedAt: null });
    const [gone] = sale.offers;
    await shop.db
      .update(products)
      .set({ archivedAt: shop.now() })
      .where(eq(products.id, gone?.productId ?? 'prd_none'));
    const more = await aProduct(shop);
    const found = await findOffersPage(await staffedBy(shop, 'manager'), sale.slug);
    expect(found?.shown.offers).toMatchObject([{ isHidden: true }]);
    expect(found?.choices.map(({ variantId }) => variantId)).toContain(more.variantId);
    expect(found?.choices.map(({ variantId }) => variantId)).not.toContain(gone?.variantId);
  });

  test('are no baker’s business', async () => {
    const shop = aShop();
    const sale = await aBakeSale(shop);
    await expect(findOffersPage(await staffedBy(shop, 'baker'), sale.slug)).rejects.toThrow();
  });
});

test('the sales to come stand side by side, drafts among them and cancelled ones not, and the rest follow', async () => {
  const shop = aShop();
  const firstDay = addDays(dayAt(shop.now()), 200);
  const onDay = (place: number) => ({ bakeDay: addDays(firstDay, place) });
  const bread = await aProduct(shop);
  const offers = [{ product: bread, capacity: 11 }];
  await aBakeSale(shop, { ...onDay(0), cancelledAt: shop.now() });
  const draft = await aBakeSale(shop, { ...onDay(1), publishedAt: null, offers });
  for (let place = 2; place <= matrixColumns; place += 1) await aBakeSale(shop, { ...onDay(place), offers: [] });
  const last = await aBakeSale(shop, { ...onDay(matrixColumns + 1), offers });
  const page = await getMatrixPage(await staffedBy(shop, 'manager'), firstDay);
  expect(page.shown.sales).toHaveLength(matrixColumns);
  expect(page.shown.sales[0]).toMatchObject({ id: draft.id, isDraft: true, version: 1 });
  expect(page.shown.rows.map(({ variantId }) => variantId)).toEqual([bread.variantId]);
  expect(Object.values(page.shown.cells)).toEqual(['11']);
  expect(page.laterFrom).toBe(last.bakeDay);
});
