import { describe, expect, test } from 'vitest';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import type { Claim } from './claim';
import type { OfferSheet } from './offer-sheet';
import { refusalOf } from './refusal';
import { justNowInWords } from './refusal-words';

const half = 30 * 60_000;
const ten = Date.parse('2025-11-29T10:00:00Z');

function slotsAt(room: ReadonlyArray<number>): OfferSheet['slots'] {
  return room.map((ordersLeft, index) => ({
    id: `slt_${index + 1}`,
    method: 'collection',
    startsAt: ten + index * half,
    endsAt: ten + (index + 1) * half,
    ordersLeft,
    itemsLeft: null,
  }));
}

function claimOn(sheet: OfferSheet, quantities: ReadonlyArray<number>, over: Partial<Claim> = {}): Claim {
  const items = sheet.offers.flatMap(({ id, poolId, poolUnits }, index) => {
    const quantity = quantities[index] ?? 0;
    return quantity > 0 ? [{ offerId: id, quantity, poolId, poolUnits }] : [];
  });
  return { saleId: sheet.sale.id, slotId: 'slt_1', method: 'collection', items, ...over };
}

function told(sheet: OfferSheet, claim: Claim): string {
  const problem = refusalOf(sheet, claim, sheetOpensAt);
  if (problem?.kind !== 'sold_out' && problem?.kind !== 'slot_full') return problem?.kind ?? 'fits';
  return problem.justNow ? justNowInWords(problem.justNow) : problem.kind;
}

describe('what is told after a refusal', () => {
  test('what is left of each bake that is short, and which times still have room', () => {
    const sheet = { ...anOfferSheet({ offers: [{ left: 2 }, { left: 0 }, {}] }), slots: slotsAt([0, 3, 0, 1]) };
    expect(told(sheet, claimOn(sheet, [3, 1, 4]))).toBe(
      'Just now there are 2 left of Bake 0 and none left of Bake 1. ' +
        '10 to 10:30 am has no room for this order; 10:30 am and 11:30 am still have room.',
    );
  });

  test('one left is one left, and a full day of slots is told as that', () => {
    const sheet = { ...anOfferSheet({ offers: [{ left: 1 }] }), slots: slotsAt([0, 0]) };
    expect(told(sheet, claimOn(sheet, [2]))).toBe(
      'Just now there is 1 left of Bake 0. 10 to 10:30 am has no room for this order, nor has any other time.',
    );
  });

  test('bakes that would each fit but share one dough are named together', () => {
    const sheet = anOfferSheet({ offers: [{ pool: 0 }, { pool: 0, poolUnits: 2 }], pools: [5] });
    expect(told(sheet, claimOn(sheet, [3, 2]))).toBe(
      'Bake 0 and Bake 1 are made of one dough, and just now there is not enough left for all you asked for.',
    );
    expect(told(sheet, claimOn(sheet, [1, 2]))).toBe('fits');
  });

  test('a bake that is gone from the sale is not called by a name it has not got', () => {
    const sheet = anOfferSheet({ offers: [{}, {}] });
    const claim = claimOn(sheet, [1, 1]);
    expect(told({ ...sheet, offers: sheet.offers.slice(1) }, claim)).toBe('Something you chose is no longer on offer.');
  });

  test('a slot for delivery is none for who collects', () => {
    const sheet = anOfferSheet();
    const slots = sheet.slots.map((slot) => ({ ...slot, method: 'delivery' as const }));
    expect(told({ ...sheet, slots }, claimOn(sheet, [1]))).toBe('That time is not on offer, nor has any other time.');
  });

  test('the cut-off, a full day and the most of one order come before what is left', () => {
    const sheet = anOfferSheet({ offers: [{ left: 0, maxPerOrder: 2 }] });
    const claim = claimOn(sheet, [3]);
    expect(refusalOf(sheet, claim, sheet.sale.closesAt)).toEqual({ kind: 'sale_not_open' });
    expect(refusalOf({ ...sheet, ordersLeft: 0 }, claim, sheetOpensAt)).toEqual({ kind: 'day_full' });
    expect(refusalOf(sheet, claim, sheetOpensAt)).toEqual({ kind: 'too_many_of_one', name: 'Bake 0', most: 2 });
  });
});
