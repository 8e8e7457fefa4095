import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfferSheet, type SheetChoices } from '@/testing/builders/sheets';
import { pence } from '@/kernel/money';
import { claimOf, draftOrder, surnameKey } from './draft-order';
import { owedPence } from './order';
import { type PricedOrder, priceOrder, vatGroupsOf } from './price-order';

const anOffer = fc.record({
  pricePence: fc.integer({ min: 0, max: 20_000 }),
  vatBasisPoints: fc.constantFrom(0, 500, 2000),
  poolUnits: fc.integer({ min: 1, max: 4 }),
});
const aBasket = fc.array(fc.record({ offer: anOffer, quantity: fc.integer({ min: 1, max: 99 }) }), {
  minLength: 1,
  maxLength: 40,
});
const fees = fc.record({
  feePence: fc.integer({ min: 0, max: 900 }),
  freeAbovePence: fc.option(fc.integer({ min: 0, max: 50_000 })),
});

type Chosen = ReadonlyArray<{ offer: NonNullable<SheetChoices['offers']>[number]; quantity: number }>;

function priced(chosen: Chosen, fee: SheetChoices['delivery'], vatMode: 'registered' | 'not_registered'): PricedOrder {
  const sheet = anOfferSheet({ offers: chosen.map(({ offer }) => offer), ...(fee ? { delivery: fee } : {}) });
  const items = sheet.offers.map(({ id }, index) => ({ offerId: id, quantity: chosen[index]?.quantity ?? 0 }));
  const answer = priceOrder(sheet, { items, method: fee ? 'delivery' : 'collection', vatMode });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

const sum = (amounts: ReadonlyArray<number>) => amounts.reduce((total, amount) => total + amount, 0);

describe('a total', () => {
  test('is its lines’ nets and the delivery, and is the sum of its VAT groups', () => {
    fc.assert(
      fc.property(aBasket, fees, (chosen, fee) => {
        const order = priced(chosen, fee, 'registered');
        expect(order.totalPence).toBe(sum(order.lines.map(({ netPence }) => netPence)) + order.deliveryPence);
        expect(order.totalPence).toBe(order.linesPence - order.discountPence + order.deliveryPence);
        expect(sum(order.vatGroups.map(({ grossPence }) => grossPence))).toBe(order.totalPence);
        for (const { grossPence, vatPence } of order.vatGroups) {
          expect(vatPence).toBeGreaterThanOrEqual(0);
          expect(vatPence).toBeLessThanOrEqual(grossPence);
        }
      }),
    );
  });

  test('is the same for a bakery that charges no VAT, and speaks of none', () => {
    fc.assert(
      fc.property(aBasket, fees, (chosen, fee) => {
        const without = priced(chosen, fee, 'not_registered');
        expect(without.totalPence).toBe(priced(chosen, fee, 'registered').totalPence);
        expect(without.vatGroups).toEqual([]);
        expect(without.lines.every(({ vatBasisPoints }) => vatBasisPoints === 0)).toBe(true);
      }),
    );
  });

  test('of three brownies at £2.60 with VAT holds £1.30 of it', () => {
    const order = priced([{ offer: { pricePence: 260, vatBasisPoints: 2000 }, quantity: 3 }], undefined, 'registered');
    expect(order.vatGroups).toEqual([{ basisPoints: 2000, grossPence: 780, vatPence: 130 }]);
  });
});

test('delivery is free from its limit on, and costs its fee just below', () => {
  const delivery = { feePence: 350, freeAbovePence: 800 };
  expect(priced([{ offer: { pricePence: 400 }, quantity: 2 }], delivery, 'registered').deliveryPence).toBe(0);
  expect(priced([{ offer: { pricePence: 799 }, quantity: 1 }], delivery, 'registered').deliveryPence).toBe(350);
});

test('what is not on offer, a method the sale has not got, and nothing at all have no price', () => {
  const sheet = anOfferSheet();
  const [offer] = sheet.offers;
  const one = offer ? [{ offerId: offer.id, quantity: 1 }] : [];
  const price = (items: typeof one, method: 'collection' | 'delivery') => {
    const answer = priceOrder(sheet, { items, method, vatMode: 'registered' });
    return answer.ok ? 'priced' : answer.problem.kind;
  };
  expect(price([], 'collection')).toBe('empty');
  expect(price([{ offerId: 'off_elsewhere', quantity: 1 }], 'collection')).toBe('not_on_offer');
  expect(price(one, 'delivery')).toBe('method_not_offered');
});

test('groups of VAT come lowest rate first, and what the van asks is taxed as the bakes it brings', () => {
  const lines = [
    { vatBasisPoints: 2000, netPence: pence(100) },
    { vatBasisPoints: 0, netPence: pence(300) },
  ];
  expect(vatGroupsOf(lines, pence(250), 'registered')).toEqual([
    { basisPoints: 0, grossPence: 488, vatPence: 0 },
    { basisPoints: 2000, grossPence: 162, vatPence: 27 },
  ]);
  expect(vatGroupsOf(lines.slice(0, 1), pence(250), 'registered')).toEqual([
    { basisPoints: 2000, grossPence: 350, vatPence: 58 },
  ]);
  expect(vatGroupsOf(lines, pence(250), 'not_registered')).toEqual([]);
});

test('the fee of bakes that a voucher made free goes with the lowest rate among them', () => {
  const free = [2000, 0].map((vatBasisPoints) => ({ vatBasisPoints, netPence: pence(0) }));
  expect(vatGroupsOf(free, pence(250), 'registered')).toEqual([
    { basisPoints: 0, grossPence: 250, vatPence: 0 },
    { basisPoints: 2000, grossPence: 0, vatPence: 0 },
  ]);
});

describe('an order as it is written out', () => {
  const details = {
    placementKey: 'key',
    saleId: 'sal_1',
    slotId: 'slt_1',
    source: 'shop',
    method: 'collection',
    paymentWay: 'card',
    customer: { name: 'Ann Baker', email: 'Ann@Example.test', phone: null },
    address: null,
    note: null,
    allergyNote: null,
    vatMode: 'registered',
  } as const;
  const draft = (chosen: Chosen, holdEndsAt: number | null = null) => {
    let line = 0;
    const newLineId = () => `lin_${++line}` as const;
    const order = priced(chosen, undefined, 'registered');
    return draftOrder({ id: 'ord_1', reference: 'K7P-4QX', details, priced: order, newLineId, now: 5, holdEndsAt });
  };

  test('copies every line, and claims exactly what it sells', () => {
    fc.assert(
      fc.property(aBasket, (chosen) => {
        const order = draft(chosen);
        expect(order.lines.map(({ quantity }) => quantity)).toEqual(chosen.map(({ quantity }) => quantity));
        for (const line of order.lines) {
          expect(line.netPence).toBe(line.unitPricePence * line.quantity - line.discountPence);
        }
        expect(claimOf(order)).toEqual({
          saleId: 'sal_1',
          slotId: 'slt_1',
          method: 'collection',
          items: order.lines.map(({ offerId, quantity, poolId, poolUnits }) => ({
            offerId,
            quantity,
            poolId,
            poolUnits,
          })),
        });
      }),
    );
  });

  test('stands at once where nothing is held for it, and keeps its e-mail address in the one form', () => {
    const chosen = [{ offer: {}, quantity: 1 }];
    expect(draft(chosen)).toMatchObject({ state: 'confirmed', version: 1, placedAt: 5 });
    expect(draft(chosen, 99)).toMatchObject({ state: 'awaiting_payment', holdEndsAt: 99 });
    expect(draft(chosen).customer.email).toBe('ann@example.test');
  });
});

test('a surname is the last word of a name, as a list is sorted by', () => {
  expect(['Ann  van Dijk ', 'Cher', '', 'ÉMILE ZOLA'].map(surnameKey)).toEqual(['dijk', 'cher', '', 'zola']);
});

test('a dead order owes nothing; a living one what has not come yet', () => {
  const entry = { kind: 'charge', amountPence: pence(400), at: 0, cause: 'x', personId: null, reason: null } as const;
  const owed = (state: 'confirmed' | 'cancelled' | 'expired', entries: ReadonlyArray<typeof entry>) =>
    owedPence({ state, totalPence: pence(900) }, entries);
  expect([owed('confirmed', []), owed('confirmed', [entry]), owed('cancelled', [entry]), owed('expired', [])]).toEqual([
    900, 500, -400, 0,
  ]);
});
