import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basketLimits } from '@/config/frontend';
import {
  addToBasket,
  type Basket,
  countItems,
  emptyBasket,
  quantityOf,
  readBasket,
  setQuantity,
  writeBasket,
} from './basket';

const idChars = '0123456789abcdefghjkmnpqrstvwxyz'.split('');
const idTail = fc.string({ unit: fc.constantFrom(...idChars), minLength: 4, maxLength: 26 });
const anItem = fc.record({
  offerId: idTail.map((tail) => `off_${tail}` as const),
  quantity: fc.integer({ min: 1, max: basketLimits.perLine }),
  seenPricePence: fc.integer({ min: 0, max: 9_999_999 }),
});
const items = (minLength: number, maxLength = basketLimits.lines) =>
  fc.uniqueArray(anItem, { minLength, maxLength, selector: ({ offerId }) => offerId });
const aBasket: fc.Arbitrary<Basket> = fc.record({
  saleId: idTail.map((tail) => `sal_${tail}` as const),
  slotId: fc.option(idTail.map((tail) => `slt_${tail}` as const)),
  items: items(1),
});

describe('the basket cookie', () => {
  test('brings back every basket it holds', () => {
    fc.assert(
      fc.property(aBasket, (basket) => {
        expect(readBasket(writeBasket(basket), basketLimits)).toEqual(basket);
      }),
    );
  });

  test('stays well under what a browser keeps, at its fullest, escapes and all', () => {
    const full: Basket = {
      saleId: `sal_${'a'.repeat(26)}`,
      slotId: `slt_${'a'.repeat(26)}`,
      items: Array.from({ length: basketLimits.lines }, (_, n) => ({
        offerId: `off_${String(n).padStart(26, '0')}`,
        quantity: basketLimits.perLine,
        seenPricePence: 9_999_999,
      })),
    };
    expect(encodeURIComponent(writeBasket(full)).length).toBeLessThan(3500);
  });

  // vercel-commerce#4, storefront-data-hooks#49
  test('poisoned or emptied carts: rubbish is never thrown at anybody, and never holds more than a basket may', () => {
    const scraps = fc.constantFrom(
      'sal_abcd1',
      'slt_abcd1',
      'slt_',
      'off_abcd1:1:400',
      'off_abcd2:99:1',
      'off_abcd3:0:1',
      '~',
      ':',
      'x',
    );
    const rubbish = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 90 }).map((parts) => parts.join('~')),
      aBasket.map(writeBasket).chain((good) => fc.nat(good.length).map((at) => good.slice(0, at))),
      aBasket.map(writeBasket).chain((good) => fc.string().map((more) => good + more)),
    );
    fc.assert(
      fc.property(rubbish, (cookie) => {
        const basket = readBasket(cookie, basketLimits);
        if (basket === null) return;
        expect(basket.items.length).toBeLessThanOrEqual(basketLimits.lines);
        for (const { quantity, seenPricePence } of basket.items) {
          expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= basketLimits.perLine).toBe(true);
          expect(Number.isSafeInteger(seenPricePence)).toBe(true);
        }
        expect(new Set(basket.items.map(({ offerId }) => offerId)).size).toBe(basket.items.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a sale and nothing else', 'sal_abcd1'],
    ['forty-one things', ['sal_abcd1', ...Array.from({ length: 41 }, (_, n) => `off_${1000 + n}:1:400`)].join('~')],
    ['a hundred of one', 'sal_abcd1~off_abcd1:100:400'],
    ['none of one', 'sal_abcd1~off_abcd1:0:400'],
    ['the same thing twice', 'sal_abcd1~off_abcd1:1:400~off_abcd1:2:400'],
    ['less than none', 'sal_abcd1~off_abcd1:-1:400'],
    ['half of one', 'sal_abcd1~off_abcd1:0.5:400'],
    ['a product where a sale should stand', 'prd_abcd1~off_abcd1:1:400'],
    ['a time and nothing else', 'sal_abcd1~slt_abcd1'],
    ['two times', 'sal_abcd1~slt_abcd1~slt_abcd2~off_abcd1:1:400'],
    ['a time that is none', 'sal_abcd1~slt_?~off_abcd1:1:400'],
    ['a time in the wrong place', 'sal_abcd1~off_abcd1:1:400~slt_abcd1'],
  ])('is rubbish with %s', (_, cookie) => expect(readBasket(cookie, basketLimits)).toBeNull());

  test('of before there were times to choose is still read', () => {
    const items = [{ offerId: 'off_abcd1', quantity: 2, seenPricePence: 400 }];
    expect(readBasket('sal_abcd1~off_abcd1:2:400', basketLimits)).toEqual({ saleId: 'sal_abcd1', slotId: null, items });
  });

  test('that is not there, or empty, is an empty basket', () => {
    expect([readBasket(undefined, basketLimits), readBasket('', basketLimits)]).toEqual([emptyBasket, emptyBasket]);
    expect(writeBasket(emptyBasket)).toBe('');
  });
});

describe('putting something in', () => {
  const loaf = { saleId: 'sal_abcd1', slotId: null, offerId: 'off_abcd1', quantity: 2, seenPricePence: 400 } as const;

  test('adds to what is there, at the price of now, up to the most of one thing', () => {
    const once = addToBasket(emptyBasket, loaf, basketLimits);
    if (!once.ok) throw new Error(once.problem.kind);
    const twice = addToBasket(once.value, { ...loaf, quantity: 98, seenPricePence: 450 }, basketLimits);
    expect(twice).toEqual({
      ok: true,
      value: {
        saleId: 'sal_abcd1',
        slotId: null,
        items: [{ offerId: 'off_abcd1', quantity: 99, seenPricePence: 450 }],
      },
    });
  });

  test('keeps the time chosen before, until another one comes with it', () => {
    const slotsAfter = (...chosen: Basket['slotId'][]) => {
      let basket = emptyBasket;
      return chosen.map((slotId) => {
        const answer = addToBasket(basket, { ...loaf, slotId }, basketLimits);
        if (answer.ok) basket = answer.value;
        return basket.slotId;
      });
    };
    expect(slotsAfter(null, 'slt_ten', null, 'slt_eleven')).toEqual([null, 'slt_ten', 'slt_ten', 'slt_eleven']);
  });

  test('of another sale is for the shopper to decide', () => {
    const items = [{ offerId: 'off_x', quantity: 1, seenPricePence: 1 }] as const;
    const basket: Basket = { saleId: 'sal_other', slotId: null, items };
    expect(addToBasket(basket, loaf, basketLimits)).toEqual({
      ok: false,
      problem: { kind: 'other_sale', saleId: 'sal_other' },
    });
  });

  test('never makes a basket that its cookie could not bring back', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 60 }), (added) => {
        let basket = emptyBasket;
        for (const item of added) {
          const answer = addToBasket(basket, { ...item, saleId: 'sal_abcd1', slotId: null }, basketLimits);
          if (answer.ok) basket = answer.value;
          else expect(answer.problem).toEqual({ kind: 'basket_full', lines: basketLimits.lines });
        }
        expect(readBasket(writeBasket(basket), basketLimits)).toEqual(basket);
      }),
    );
  });
});

test('taking the last thing out leaves an empty basket, of no sale', () => {
  const items = [{ offerId: 'off_abcd1', quantity: 2, seenPricePence: 400 }] as const;
  const basket: Basket = { saleId: 'sal_abcd1', slotId: 'slt_abcd1', items };
  expect(setQuantity(basket, 'off_abcd1', 0)).toEqual(emptyBasket);
  expect(countItems(setQuantity(basket, 'off_abcd1', 5))).toBe(5);
  expect(setQuantity(basket, 'off_other', 5)).toEqual(basket);
  expect([quantityOf(basket, 'off_abcd1'), quantityOf(basket, 'off_other')]).toEqual([2, 0]);
});
