import { describe, expect, test } from 'vitest';
import { type ShownOffer, type ShownSale, shownLive } from '@/features/bake-sales/domain/shown-sale';
import type { Favourite } from '@/features/catalogue/domain/favourite';
import { pence } from '@/kernel/money';
import { anOfferSheet } from '@/testing/builders/sheets';
import { favouriteBakes, tasteOf } from './front-bakes';

/** A sale of some offers, each a loaf of its own kind unless it says otherwise. */
function aShownSale(...offers: ReadonlyArray<Partial<ShownOffer>>): ShownSale {
  const sale = shownLive(anOfferSheet({ offers: offers.map(() => ({})) }));
  return { ...sale, offers: sale.offers.map((offer, index) => ({ ...offer, ...offers[index] })) };
}

function aFavourite(name: string, productId: Favourite['productId']): Favourite {
  return { productId, slug: name, name, note: null, photo: null, usualPricePence: pence(350), unit: 'loaf' };
}

describe('favourites of the season', () => {
  test('those come first that can be had next time, then what is sold out, then what is not baked that day', () => {
    const next = aShownSale({ productId: 'prd_rye', left: 0 }, { productId: 'prd_pie', left: 4 });
    const favourites = [aFavourite('bun', 'prd_bun'), aFavourite('rye', 'prd_rye'), aFavourite('pie', 'prd_pie')];
    const bakes = favouriteBakes(favourites, next);
    expect(bakes.map(({ name, inNextSale }) => [name, inNextSale])).toEqual([
      ['pie', { left: 4 }],
      ['rye', { left: 0 }],
      ['bun', null],
    ]);
  });

  test('the price is that of the next sale, from its cheapest kind; without a sale it is the usual one', () => {
    const kinds = [500, 420].map(
      (pricePence) => ({ productId: 'prd_pie', pricePence: pence(pricePence), left: 3 }) as const,
    );
    const pie = aFavourite('pie', 'prd_pie');
    expect(favouriteBakes([pie], aShownSale(...kinds))).toMatchObject([{ pricePence: 420, isFromPrice: true }]);
    expect(favouriteBakes([pie], aShownSale(kinds[0] ?? {}))).toMatchObject([{ pricePence: 500, isFromPrice: false }]);
    expect(favouriteBakes([pie], null)).toMatchObject([{ pricePence: 350, isFromPrice: false, inNextSale: null }]);
  });

  test('of several kinds the one decides that has most left', () => {
    const next = aShownSale({ productId: 'prd_pie', left: 0 }, { productId: 'prd_pie', left: 2 });
    expect(favouriteBakes([aFavourite('pie', 'prd_pie')], next)).toMatchObject([{ inNextSale: { left: 2 } }]);
  });

  test('from a copy nobody knows what is left', () => {
    const next = aShownSale({ productId: 'prd_pie', left: null });
    expect(favouriteBakes([aFavourite('pie', 'prd_pie')], next)).toMatchObject([{ inNextSale: { left: null } }]);
  });
});

describe('a taste of the menu', () => {
  const menu = aShownSale(
    { name: 'Rye', categorySlug: 'breads' },
    { name: 'Sourdough', categorySlug: 'breads' },
    { name: 'Focaccia', categorySlug: 'breads', left: 0 },
    { name: 'Croissant', categorySlug: 'pastries' },
    { name: 'Pie', categorySlug: 'pies' },
  );

  test('takes one of each sort by turns, and nothing that is sold out', () => {
    expect(tasteOf(menu, 9).map(({ name }) => name)).toEqual(['Rye', 'Croissant', 'Pie', 'Sourdough']);
  });

  test('is no longer than there is room, and empty where nothing is left', () => {
    expect(tasteOf(menu, 2)).toHaveLength(2);
    expect(tasteOf(aShownSale({ left: 0 }), 5)).toEqual([]);
    expect(tasteOf(aShownSale(), 5)).toEqual([]);
  });
});
