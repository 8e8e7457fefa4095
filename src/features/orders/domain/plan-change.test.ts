import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { pence, sumPence } from '@/kernel/money';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { draftOrder, type OrderDetails } from './draft-order';
import type { Order } from './order';
import { type ChangeWish, planChange } from './plan-change';
import { priceOrder } from './price-order';

let made = 0;
const newLineId = () => `lin_${(made += 1)}` as const;
const everything = { saleIds: [], categorySlugs: [], productIds: [] } as const;
const tenOff = { kind: 'percent', basisPoints: 1000, atMostPence: null } as const;

type Choices = { readonly quantities: ReadonlyArray<number>; readonly over?: Partial<Order> };

/** An order of a sheet's offers, as it was placed. */
function anOrderOf(sheet: OfferSheet, { quantities, over = {} }: Choices): Order {
  const items = sheet.offers.flatMap(({ id: offerId }, index) => {
    const quantity = quantities[index] ?? 0;
    return quantity > 0 ? [{ offerId, quantity }] : [];
  });
  const { method = 'collection', voucher = null, zone = null } = over;
  const priced = priceOrder(sheet, { items, method, vatMode: 'registered', voucher, zone });
  if (!priced.ok) throw new Error(priced.problem.kind);
  const details: OrderDetails = {
    ...{ placementKey: 'k', saleId: sheet.sale.id, slotId: 'slt_1', source: 'shop', method, paymentWay: 'card' },
    ...{ customer: { name: 'Ann Baker', email: 'ann@example.test', phone: null }, address: null },
    ...{ note: null, allergyNote: null, vatMode: 'registered' },
  };
  const draft = draftOrder({
    ...{ id: 'ord_1', reference: 'K7P-4QX', details, priced: priced.value, voucher },
    ...{ newLineId, now: sheetOpensAt, holdEndsAt: null },
  });
  return { ...draft, ...over };
}

const wish = (sheet: OfferSheet, quantities: ReadonlyArray<number>): ChangeWish => ({
  slotId: 'slt_1',
  items: sheet.offers.map(({ id: offerId }, index) => ({ offerId, quantity: quantities[index] ?? 0 })),
});

function plan(order: Order, sheet: OfferSheet, quantities: ReadonlyArray<number>, by: 'shopper' | 'staff' = 'shopper') {
  const planned = planChange({ order, sheet, newLineId, by }, wish(sheet, quantities));
  if (!planned.ok) throw new Error(planned.problem.kind);
  return planned.value;
}

const priced = (sheet: OfferSheet, prices: ReadonlyArray<number>): OfferSheet => ({
  ...sheet,
  offers: sheet.offers.map((offer, index) => ({ ...offer, pricePence: pence(prices[index] ?? offer.pricePence) })),
});

test('whatever is wished for is what the order then holds, and its sums agree to the penny', () => {
  const upTo = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 3, maxLength: 3 });
  const prices = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(upTo(5), upTo(5), prices, prices, fc.boolean(), (first, second, then, now, hasVoucher) => {
      fc.pre(first.some((quantity) => quantity > 0) && second.some((quantity) => quantity > 0));
      fc.pre(first.join() !== second.join());
      const sheet = priced(anOfferSheet({ offers: [{ vatBasisPoints: 2000 }, {}, {}] }), then);
      const terms = {
        id: 'vou_1',
        code: 'TEN',
        discount: tenOff,
        scope: everything,
        minimumPence: pence(1000),
      } as const;
      const voucher = hasVoucher ? terms : null;
      const order = anOrderOf(sheet, { quantities: first, over: { voucher } });
      const planned = plan(order, priced(sheet, now), second);
      const held = sheet.offers.map(({ id }) =>
        planned.lines.filter(({ offerId }) => offerId === id).reduce((sum, { quantity }) => sum + quantity, 0),
      );
      expect(held).toEqual(second);
      expect(planned.lines.every(({ quantity, netPence }) => quantity > 0 && netPence >= 0)).toBe(true);
      expect(planned.totalPence).toBe(sumPence(planned.lines.map(({ netPence }) => netPence)));
      expect(planned.totalPence).toBe(planned.linesPence - planned.discountPence + planned.deliveryPence);
      for (const line of planned.lines.filter(({ id }) => order.lines.some((old) => old.id === id)))
        expect(line.unitPricePence).toBe(order.lines.find(({ id }) => id === line.id)?.unitPricePence);
    }),
  );
});

describe('what was agreed stays agreed', () => {
  test('a new recipe is a new line: nobody’s label is rewritten', () => {
    const sheet = anOfferSheet({ offers: [{}] });
    const order = anOrderOf(sheet, { quantities: [1] });
    const [offer] = sheet.offers;
    if (!offer) throw new Error('A sheet has an offer');
    const label = { ...offer.label, ingredients: '*wheat* flour, water, salt, *sesame*' };
    const planned = plan(order, { ...sheet, offers: [{ ...offer, label }] }, [3]);
    expect(planned.lines.map((line) => [line.quantity, line.label.ingredients])).toEqual([
      [1, offer.label.ingredients],
      [2, label.ingredients],
    ]);
  });

  test('whether VAT is charged is as it was, for what is added too', () => {
    const sheet = anOfferSheet({ offers: [{}, { vatBasisPoints: 2000 }] });
    const order = anOrderOf(sheet, { quantities: [1], over: { vatMode: 'not_registered' } });
    expect(plan(order, sheet, [1, 1]).lines.map(({ vatBasisPoints }) => vatBasisPoints)).toEqual([0, 0]);
  });

  test('the voucher takes off its share of what the order becomes, and nothing of one that is too small for it', () => {
    const sheet = anOfferSheet({ offers: [{ pricePence: 1000 }] });
    const voucher = {
      id: 'vou_1',
      code: 'TEN',
      discount: tenOff,
      scope: everything,
      minimumPence: pence(2000),
    } as const;
    const order = anOrderOf(sheet, { quantities: [2], over: { voucher } });
    expect(plan(order, sheet, [3])).toMatchObject({ discountPence: 300, totalPence: 2700 });
    expect(plan(order, sheet, [1])).toMatchObject({ discountPence: 0, totalPence: 1000 });
    const small = { ...order, ...plan(order, sheet, [1]) };
    expect(plan(small, sheet, [2])).toMatchObject({ discountPence: 200, totalPence: 1800 });
  });

  test('the van asks what it asked in its zone, whatever the zone costs by now', () => {
    const delivery = { feePence: 900, freeAbovePence: null };
    const plain = anOfferSheet({ offers: [{ pricePence: 1000 }], delivery });
    const sheet = { ...plain, slots: plain.slots.map((slot) => ({ ...slot, method: 'delivery' as const })) };
    const zone = { name: 'Near', feePence: pence(250), freeAbovePence: pence(3000) };
    const order = anOrderOf(sheet, { quantities: [2], over: { method: 'delivery', zone } });
    expect(plan(order, sheet, [3])).toMatchObject({ deliveryPence: 0, totalPence: 3000 });
    expect(plan(order, sheet, [1])).toMatchObject({ deliveryPence: 250, totalPence: 1250 });
  });
});

describe('the bakery', () => {
  test('may give more of one thing than an order may have, and ask what it likes for what it puts in', () => {
    const sheet = anOfferSheet({ offers: [{ maxPerOrder: 1 }, { pricePence: 700 }] });
    const order = anOrderOf(sheet, { quantities: [1] });
    expect(plan(order, sheet, [2], 'staff').totalPence).toBe(800);
    const [, second] = sheet.offers;
    const items = [{ offerId: second?.id ?? 'off_', quantity: 1, unitPricePence: pence(400) }];
    const swapped = planChange({ order, sheet, newLineId, by: 'staff' }, { slotId: 'slt_1', items });
    expect(swapped.ok && swapped.value).toMatchObject({ totalPence: 400, lines: [{ offerId: second?.id }] });
  });

  test('may move an order to another sale, where all of it is ordered anew', () => {
    const sheet = anOfferSheet({ offers: [{}] });
    const order = anOrderOf(sheet, { quantities: [2] });
    const other = { ...priced(sheet, [450]), sale: { ...sheet.sale, id: 'sal_other' as const } };
    const elsewhere = { ...other, offers: other.offers.map((offer) => ({ ...offer, id: 'off_other' as const })) };
    expect(plan(order, elsewhere, [2], 'staff')).toMatchObject({ saleId: 'sal_other', totalPence: 900 });
  });
});
