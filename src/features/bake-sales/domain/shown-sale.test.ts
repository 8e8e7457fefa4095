import { describe, expect, test } from 'vitest';
import type { VariantFacts } from '@/features/catalogue/domain/variant-facts';
import type { VariantId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { day } from '@/kernel/time';
import { type OfferTerms, offersOf } from './assemble-sheet';
import type { OfferSheet, Place, Sale } from './offer-sheet';
import { contentOf, nextSaleOf, shownKept, shownLive } from './shown-sale';

const now = Date.UTC(2026, 10, 24, 12);
const place: Place = {
  id: 'loc_1234',
  name: 'The old dairy',
  addressLine1: '2 Station Road',
  addressLine2: null,
  town: 'Cressage',
  postcode: 'SY5 6AA',
  latitude: null,
  longitude: null,
  howToFind: 'Through the green gate.',
};

function aSale(choices: Partial<Sale> = {}): Sale {
  return {
    id: 'sal_1234',
    slug: 'saturday',
    title: 'Saturday bake',
    bakeDay: '2026-11-28',
    opensAt: now - day,
    closesAt: now + day,
    publishedAt: 0,
    cancelledAt: null,
    payOnCollection: false,
    note: null,
    ...choices,
  };
}

function factsOf(variantId: VariantId, categorySlug: string): VariantFacts {
  const label = { ingredients: '', contains: [], mayContain: [], netQuantity: '1', storage: '', shelfLifeDays: 1 };
  return {
    variantId,
    productId: 'prd_1234',
    productSlug: 'loaf',
    name: 'Loaf',
    description: '',
    unit: 'loaf',
    categorySlug,
    categoryName: categorySlug,
    vatRate: 'zero',
    vatBasisPoints: 0,
    label,
    photo: null,
  };
}

function termsOf(name: string): OfferTerms {
  return {
    id: `off_${name}`,
    variantId: `var_${name}`,
    pricePence: pence(400),
    maxPerOrder: null,
    poolId: null,
    poolUnits: 1,
    ownLeft: 3,
  };
}

function aSheet(): OfferSheet {
  return {
    sale: aSale(),
    place,
    methods: [],
    zones: [],
    slots: [
      { id: 'slt_1234', method: 'collection', startsAt: now, endsAt: now + day, ordersLeft: 0, itemsLeft: null },
      { id: 'slt_5678', method: 'collection', startsAt: now, endsAt: now + day, ordersLeft: 5, itemsLeft: 2 },
    ],
    pools: [{ id: 'poo_1234', name: 'Dough', left: 2 }],
    offers: [{ ...factsOf('var_loaf', 'breads'), ...termsOf('loaf'), poolId: 'poo_1234' }],
    ordersLeft: 0,
  };
}

describe('the menu', () => {
  test('stands in the order of its categories, and within one in the order of the sale', () => {
    const facts = new Map<VariantId, VariantFacts>([
      ['var_rye', factsOf('var_rye', 'breads')],
      ['var_loaf', factsOf('var_loaf', 'breads')],
      ['var_cake', factsOf('var_cake', 'cakes')],
    ]);
    const offers = offersOf([termsOf('cake'), termsOf('loaf'), termsOf('rye')], facts);
    expect(offers.map(({ id }) => id)).toEqual(['off_loaf', 'off_rye', 'off_cake']);
  });

  test('leaves out what the catalogue no longer knows', () => {
    expect(offersOf([termsOf('gone')], new Map())).toEqual([]);
  });
});

describe('what a page shows of a sale', () => {
  test('tells what is left, pool and all, which slots are full, and that the day is', () => {
    const shown = shownLive(aSheet());
    expect(shown.offers.map(({ left }) => left)).toEqual([2]);
    expect(shown.slots.map(({ isFull }) => isFull)).toEqual([true, false]);
    expect(shown.isDayFull).toBe(true);
  });

  test('what is kept of it holds no stock, and a page made of that claims none', () => {
    const content = contentOf(aSheet());
    expect(JSON.stringify(content)).not.toMatch(/left/i);
    const shown = shownKept(content);
    expect(shown.offers.map(({ left }) => left)).toEqual([null]);
    expect(shown.slots.map(({ isFull }) => isFull)).toEqual([null, null]);
  });
});

describe('the sale a shopper most likely comes for', () => {
  const upcoming = { sale: aSale({ id: 'sal_later', opensAt: now + day, closesAt: now + 2 * day }), place };
  const open = { sale: aSale(), place };
  const closed = { sale: aSale({ id: 'sal_past', closesAt: now - 1 }), place };

  test('is the nearest that takes orders, even where another day comes before it', () => {
    expect(nextSaleOf([closed, upcoming, open], now)).toBe(open);
  });

  test('is the nearest to come where none takes orders', () => {
    expect(nextSaleOf([closed, upcoming], now)).toBe(upcoming);
  });

  test('is none where all is over', () => {
    expect(nextSaleOf([closed], now)).toBeNull();
  });
});
