import { expect, test } from 'vitest';
import { anOfferSheet } from '@/testing/builders/sheets';
import type { BakeTotal } from '@/features/orders/domain/office';
import { bakeRows } from './bake-rows';

const total = (place: number, ordered: number, name = `Bake ${place}`): BakeTotal => ({
  ...{ variantId: `var_${1000 + place}`, name, unit: 'loaf', ordered, held: 0 },
});

test('a shared dough comes to the units of all that is made of it, and says what that is', () => {
  const sheet = anOfferSheet({ pools: [9, 9], offers: [{ pool: 0, poolUnits: 2 }, { pool: 0 }, {}] });
  const { pools, ordered } = bakeRows([total(0, 3), total(1, 4), total(2, 5)], sheet);
  expect(pools.map(({ units, bakes }) => [units, bakes.map(({ name }) => name)])).toEqual([
    [10, ['Bake 0', 'Bake 1']],
    [0, []],
  ]);
  expect(ordered).toBe(12);
});

test('the kinds of one product are added up; a product of one kind is its own sum', () => {
  const sheet = anOfferSheet({ offers: [{}, {}, {}] });
  const named = ['Whole cake, lemon', 'Whole cake, lemon and lime', 'Sourdough'];
  const offers = sheet.offers.map((offer, place) => ({
    ...{ ...offer, name: named[place] ?? '' },
    productId: place < 2 ? ('prd_1' as const) : offer.productId,
  }));
  const { products } = bakeRows([total(0, 2), total(1, 3), total(2, 5)], { ...sheet, offers });
  expect(products).toMatchObject([
    {
      ...{ name: 'Whole cake', ordered: 5 },
      kinds: [
        { name: 'lemon', ordered: 2 },
        { name: 'lemon and lime', ordered: 3 },
      ],
    },
  ]);
});
