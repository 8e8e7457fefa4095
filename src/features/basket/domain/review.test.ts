import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfferSheet, sheetOpensAt, type SheetOfferChoices } from '@/testing/builders/sheets';
import { day, minute } from '@/kernel/time';
import type { Basket } from './basket';
import { type BasketReview, reviewBasket } from './review';
import { blockInWords, changeInWords, saleInWords, slotInWords } from './words';

const openAt = sheetOpensAt + minute;
const lines = (...quantities: number[]) =>
  quantities.map((quantity, index) => ({ offerId: `off_${1000 + index}`, quantity, seenPricePence: 400 }) as const);
const review = (offers: ReadonlyArray<SheetOfferChoices>, quantities: number[], pools: number[] = []): BasketReview =>
  reviewBasket({ saleId: 'sal_1', slotId: null, items: lines(...quantities) }, anOfferSheet({ offers, pools }), openAt);
const kept = ({ lines: reviewed }: BasketReview) => reviewed.map(({ quantity }) => quantity);
const words = ({ lines: reviewed }: BasketReview) => reviewed.flatMap(({ changes }) => changes.map(changeInWords));

test('a basket that still fits is left alone and priced', () => {
  const answer = review([{}, { pricePence: 260 }], [2, 1]);
  expect([kept(answer), answer.totalPence, answer.canCheckOut]).toEqual([[2, 1], 1060, true]);
});

describe('a basket that does not fit any more', () => {
  test('says what is left and what was kept', () => {
    const answer = review([{ left: 2 }], [3]);
    expect(kept(answer)).toEqual([2]);
    expect(words(answer)).toEqual(['Only 2 left; we kept 2 of your 3.']);
  });

  test('says what one order may have', () => {
    expect(words(review([{ maxPerOrder: 2 }], [5]))).toEqual(['2 per order at most; we kept 2 of your 5.']);
  });

  test('says what it costs now', () => {
    const answer = review([{ pricePence: 450 }], [2]);
    expect(words(answer)).toEqual(['The price is now £4.50 (it was £4.00).']);
    expect(answer.totalPence).toBe(900);
  });

  test('names what is sold out, and cannot name what is off the list', () => {
    const answer = review([{ left: 0 }], [1, 1]);
    expect(answer.gone).toEqual([
      { offerId: 'off_1000', name: 'Bake 0' },
      { offerId: 'off_1001', name: null },
    ]);
    expect([answer.canCheckOut, answer.totalPence]).toEqual([false, 0]);
  });

  test('shares a dough among its lines, the first come first', () => {
    const answer = review([{ pool: 0 }, { pool: 0, poolUnits: 2 }, { pool: 0 }], [3, 3, 3], [6]);
    expect(kept(answer)).toEqual([3, 1, 1]);
  });
});

test('never keeps more than is left, of its own or in the dough, whatever was asked', () => {
  const anOffer = fc.record({
    left: fc.nat(20),
    maxPerOrder: fc.option(fc.integer({ min: 1, max: 9 })),
    pool: fc.nat(1),
    poolUnits: fc.integer({ min: 1, max: 4 }),
  });
  const offers = fc.array(anOffer, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      offers,
      fc.array(fc.integer({ min: 1, max: 99 })),
      fc.tuple(fc.nat(30), fc.nat(30)),
      (chosen, asked, pools) => {
        const answer = review(chosen, asked.slice(0, chosen.length), pools);
        const units = [0, 0];
        for (const { offer, quantity } of answer.lines) {
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(offer.ownLeft);
          expect(quantity).toBeLessThanOrEqual(offer.maxPerOrder ?? 99);
          const pool = Number(offer.poolId?.slice(4));
          units[pool] = (units[pool] ?? 0) + quantity * offer.poolUnits;
        }
        expect(units[0]).toBeLessThanOrEqual(pools[0]);
        expect(units[1]).toBeLessThanOrEqual(pools[1]);
        expect(answer.lines.length + answer.gone.length).toBe(Math.min(asked.length, chosen.length));
      },
    ),
  );
});

test('can be ordered from the opening until the moment before the cut-off', () => {
  const at = (now: number) => reviewBasket({ saleId: 'sal_1', slotId: null, items: lines(1) }, anOfferSheet(), now);
  const moments = [sheetOpensAt - 1, sheetOpensAt, sheetOpensAt + day - 1, sheetOpensAt + day];
  expect(moments.map((now) => at(now).canCheckOut)).toEqual([false, true, true, false]);
  expect(moments.map((now) => saleInWords(at(now).saleState) === null)).toEqual([false, true, true, false]);
});

describe('the time that was chosen', () => {
  const sheet = anOfferSheet();
  const [ten] = sheet.slots;
  if (!ten) throw new Error('The sheet has a slot');
  const withSlot = (slot: Partial<typeof ten>, slotId: Basket['slotId'] = ten.id) =>
    reviewBasket(
      { saleId: 'sal_1', slotId, items: lines(3) },
      {
        ...sheet,
        slots: [
          { ...ten, ...slot },
          { ...ten, id: 'slt_2' },
        ],
      },
      openAt,
    );

  test('is kept while an order of this size fits into it', () => {
    for (const slot of [{}, { itemsLeft: 3 }]) {
      expect(withSlot(slot).chosenSlot?.kind).toBe('kept');
      expect(slotInWords(withSlot(slot))).toBeNull();
    }
  });

  test('that has filled up, or has no room for all of it, is told plainly', () => {
    for (const slot of [{ ordersLeft: 0 }, { itemsLeft: 2 }]) {
      expect(slotInWords(withSlot(slot))).toMatch(
        /^\d.* has filled up since you chose it\. Please pick another time\.$/,
      );
      expect(withSlot(slot).canCheckOut).toBe(true);
    }
  });

  test('of another sale is none', () => {
    expect(withSlot({}, 'slt_elsewhere').chosenSlot).toBeNull();
    expect(withSlot({}, null).chosenSlot).toBeNull();
  });
});

test('a day that takes no more orders takes no basket, and says so', () => {
  const basket: Basket = { saleId: 'sal_1', slotId: null, items: lines(1) };
  const full = reviewBasket(basket, { ...anOfferSheet(), ordersLeft: 0 }, openAt);
  expect([full.canCheckOut, blockInWords(full)]).toEqual([false, expect.stringContaining('fully booked')]);
  const gone = review([{ left: 0 }], [1]);
  expect(blockInWords(gone)).toBe('Everything in this basket has sold out.');
  expect(blockInWords(review([{}], [1]))).toBeNull();
});
