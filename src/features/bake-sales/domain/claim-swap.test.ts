import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { type Claim, itemCount, quantityByOffer, unitsByPool } from './claim';
import { type ClaimPart, swapOf } from './claim-swap';
import { refusalOf } from './refusal';
import { changeAsClaim, sheetWithout } from './room-for-change';

const item = fc.record({
  offerId: fc.constantFrom('off_0', 'off_1', 'off_2'),
  quantity: fc.integer({ min: 1, max: 5 }),
});
const poolOf = { off_0: 'poo_0', off_1: 'poo_0', off_2: null } as const;
const unitsOf = { off_0: 1, off_1: 3, off_2: 1 } as const;

const claims: fc.Arbitrary<Claim> = fc
  .record({ slotId: fc.constantFrom('slt_1', 'slt_2'), items: fc.array(item, { minLength: 1, maxLength: 4 }) })
  .map(({ slotId, items }) => ({
    ...{ saleId: 'sal_1', method: 'collection', slotId },
    items: items.map((one) => ({ ...one, poolId: poolOf[one.offerId], poolUnits: unitsOf[one.offerId] })),
  }));

/** What is taken of everything, by its name. */
function taken(claim: Claim): Map<string, number> {
  return new Map<string, number>([
    ...quantityByOffer(claim).map(({ offerId, quantity }) => [offerId, quantity] as const),
    ...unitsByPool(claim).map(({ poolId, units }) => [poolId, units] as const),
    [claim.slotId, 1],
    [`${claim.slotId} items`, itemCount(claim)],
  ]);
}

function apply(before: Map<string, number>, part: ClaimPart, sign: 1 | -1): Map<string, number> {
  const after = new Map(before);
  const add = (key: string, amount: number) => after.set(key, (after.get(key) ?? 0) + sign * amount);
  for (const { offerId, quantity } of part.offers) add(offerId, quantity);
  for (const { poolId, units } of part.pools) add(poolId, units);
  if (part.slot) add(part.slot.slotId, part.slot.orders);
  if (part.slot) add(`${part.slot.slotId} items`, part.slot.items);
  return new Map([...after].filter(([, amount]) => amount !== 0));
}

test('what a change takes and what it gives back lead from one claim to the other, and neither takes what it gives', () => {
  fc.assert(
    fc.property(claims, claims, (before, after) => {
      const { takes, gives } = swapOf(before, after);
      expect(apply(apply(taken(before), takes, 1), gives, -1)).toEqual(taken(after));
      const amounts = [takes, gives].flatMap((part) => [...part.offers.map((one) => one.quantity)]);
      expect(amounts.every((amount) => amount > 0)).toBe(true);
      expect(takes.offers.some(({ offerId }) => gives.offers.some((given) => given.offerId === offerId))).toBe(false);
    }),
  );
});

describe('whether a change fits', () => {
  const line = { poolId: null, poolUnits: 1 } as const;
  const own: Claim = {
    ...{ saleId: 'sal_1', slotId: 'slt_1', method: 'collection' },
    items: [{ offerId: 'off_1000', quantity: 2, ...line }],
  };
  const more = (quantity: number): Claim => ({ ...own, items: [{ offerId: 'off_1000', quantity, ...line }] });
  const now = sheetOpensAt;
  const ask = (sheet: ReturnType<typeof anOfferSheet>, after: Claim) => {
    const asked = changeAsClaim(sheet, { before: own, after });
    return refusalOf(asked.sheet, asked.claim, now);
  };

  test('counts what the order has as its own: two in hand and one left are three', () => {
    const sheet = anOfferSheet({ offers: [{ left: 1 }] });
    expect(sheetWithout(sheet, own).offers[0]?.ownLeft).toBe(3);
    expect(ask(sheet, more(3))).toBeNull();
    expect(ask(sheet, more(4))).toMatchObject({ kind: 'sold_out', justNow: { short: [{ asked: 4, left: 3 }] } });
  });

  test('asks nothing about what is kept, though nobody could order it any more', () => {
    const sheet = anOfferSheet({ offers: [{ left: 0, maxPerOrder: 1 }, { left: 1 }] });
    const besides = { ...own, items: [...own.items, { offerId: 'off_1001', quantity: 1, ...line }] } as const;
    expect(ask(sheet, besides)).toBeNull();
    expect(ask({ ...sheet, offers: sheet.offers.slice(1) }, besides)).toBeNull();
  });

  test('a day that is full, and a time that is full, are not so for who is among them', () => {
    const full = anOfferSheet({ offers: [{ left: 9 }] });
    const slots = full.slots.map((slot) => ({ ...slot, ordersLeft: 0, itemsLeft: 1 }));
    const sheet = { ...full, ordersLeft: 0, slots };
    expect(ask(sheet, more(3))).toBeNull();
    expect(ask(sheet, more(4))).toMatchObject({ kind: 'slot_full' });
  });
});
