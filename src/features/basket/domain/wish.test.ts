import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfferSheet, sheetOpensAt, type SheetChoices } from '@/testing/builders/sheets';
import { day, minute } from '@/kernel/time';
import { type Basket, emptyBasket } from './basket';
import { grantWish, type Wish } from './wish';
import { addedInWords, wishProblemInWords } from './words';

const limits = { lines: 2, perLine: 99 };
const loaf: Wish = { saleId: 'sal_1', slotId: null, offerId: 'off_1000', quantity: 2 };
const now = sheetOpensAt + minute;
const grant = (wish: Partial<Wish> = {}, choices: SheetChoices = {}, basket: Basket = emptyBasket) =>
  grantWish(basket, { ...loaf, ...wish }, { sheet: anOfferSheet(choices), limits, now });
const wordsOf = (answer: ReturnType<typeof grantWish>) =>
  answer.ok ? addedInWords(answer.value.added) : wishProblemInWords(answer.problem);

describe('a wish', () => {
  test('goes into the basket with its time and the price of now, and says how many there are', () => {
    const answer = grant({ slotId: 'slt_1' });
    expect(answer).toMatchObject({ value: { basket: { slotId: 'slt_1', items: [{ seenPricePence: 400 }] } } });
    expect(wordsOf(answer)).toBe('2 × Bake 0 in your basket.');
  });

  test('for more than there is gets what there is, and says so', () => {
    expect(wordsOf(grant({ quantity: 9 }, { offers: [{ left: 3 }] }))).toBe(
      '3 × Bake 0 in your basket, which is all there is for one order.',
    );
  });

  test('for a time of another sale leaves the time open', () => {
    expect(grant({ slotId: 'slt_elsewhere' })).toMatchObject({ value: { basket: { slotId: null } } });
  });

  test.each([
    ['that is off the list', grant({ offerId: 'off_9999' }), 'not on offer any more'],
    ['that is sold out', grant({}, { offers: [{ left: 0 }] }), 'Bake 0 has just sold out'],
    ['after the cut-off', grant({}, { sale: { closesAt: now - day } }), 'not open'],
    [
      'for a day that is fully booked',
      grantWish(emptyBasket, loaf, { sheet: { ...anOfferSheet(), ordersLeft: 0 }, limits, now }),
      'fully booked',
    ],
    ['for a sale that is gone', grantWish(emptyBasket, loaf, { sheet: null, limits, now }), 'not on offer any more'],
  ])('%s is refused in words', (_, answer, words) => {
    expect(answer.ok).toBe(false);
    expect(wordsOf(answer)).toContain(words);
  });

  test('never makes the basket hold more of a thing than one order can have', () => {
    const asked = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 });
    const most = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(asked, most, most, (quantities, left, maxPerOrder) => {
        let basket = emptyBasket;
        for (const quantity of quantities) {
          const answer = grant({ quantity }, { offers: [{ left, maxPerOrder }] }, basket);
          if (!answer.ok) throw new Error(answer.problem.kind);
          basket = answer.value.basket;
        }
        const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
        expect(basket.items[0]?.quantity).toBe(Math.min(total, left, maxPerOrder));
      }),
    );
  });
});
