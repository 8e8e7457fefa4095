import { describe, expect, test } from 'vitest';
import type { OrderState } from '@/features/orders/domain/moves';
import type { ChosenSlot } from '@/features/basket/domain/review';
import type { SlotId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { day, hour } from '@/kernel/time';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { checkOrder } from './check-order';
import { paymentDue } from './payment-due';
import type { PlaceOrder } from './place-order';
import { cancellability } from './cancellability';
import { orderProblemWords } from './pay-words';
import { slotOptions, slotToStartWith } from './slot-options';
import { problemInWords } from './words';

const wish: PlaceOrder = {
  placementKey: 'key',
  saleId: 'sal_1',
  slotId: 'slt_1',
  method: 'collection',
  items: [{ offerId: 'off_1000', quantity: 2 }],
  customer: { name: 'Ann', email: 'ann@example.test', phone: null },
  address: null,
  note: null,
  allergyNote: null,
  paymentWay: 'card',
  voucherCode: null,
  seenTotalPence: pence(800),
  isMeantTwice: false,
};

const check = (over: Partial<PlaceOrder>, sheet = anOfferSheet(), now = sheetOpensAt) => {
  const answer = checkOrder(sheet, { ...wish, ...over }, { vatMode: 'registered', now });
  return answer.ok ? answer.value.totalPence : answer.problem.kind;
};

describe('an order', () => {
  test('is taken from the opening until the moment before the cut-off', () => {
    const moments = [sheetOpensAt - 1, sheetOpensAt, sheetOpensAt + day - 1, sheetOpensAt + day];
    expect(moments.map((now) => check({}, anOfferSheet(), now))).toEqual(['sale_not_open', 800, 800, 'sale_not_open']);
  });

  test('at another total than the shopper saw is told, dearer or cheaper', () => {
    expect([check({ seenTotalPence: pence(799) }), check({ seenTotalPence: pence(801) })]).toEqual([
      'price_changed',
      'price_changed',
    ]);
  });

  test('takes no more of one thing than its limit, however it is written', () => {
    const sheet = anOfferSheet({ offers: [{ maxPerOrder: 3 }] });
    const twice = [1, 3].map((quantity) => ({ offerId: 'off_1000', quantity }) as const);
    expect(check({ items: twice, seenTotalPence: pence(1600) }, sheet)).toBe('too_many_of_one');
    expect(check({ items: twice.slice(0, 1), seenTotalPence: pence(400) }, sheet)).toBe(400);
  });

  test('is paid at the table only where the sale allows it', () => {
    const allowing = anOfferSheet({ sale: { payOnCollection: true } });
    expect(check({ paymentWay: 'on_collection' }, allowing)).toBe(800);
    expect(check({ paymentWay: 'on_collection' })).toBe('pay_on_collection_not_offered');
  });

  test('goes into a slot of its own method', () => {
    expect(check({ slotId: 'slt_2' })).toBe('no_such_slot');
    expect(check({ method: 'delivery' })).toBe('no_such_slot');
  });
});

test('money is due by card from thirty pence on, at the table, or not at all', () => {
  const cases = [0, 1, 29, 30, 5000].map((total) => paymentDue('card', pence(total)));
  expect(cases).toEqual(['nothing', 'too_little_to_send', 'too_little_to_send', 'by_card', 'by_card']);
  expect([0, 1, 29].map((total) => paymentDue('on_collection', pence(total)))).toEqual([
    'nothing',
    'at_hand_over',
    'at_hand_over',
  ]);
});

test('slots say when they are nearly or quite full, and a delivery window is no collection', () => {
  const slot = {
    id: 'slt_1',
    method: 'collection',
    startsAt: 0,
    endsAt: hour,
    ordersLeft: 9,
    itemsLeft: null,
  } as const;
  const slots = [
    slot,
    { ...slot, ordersLeft: 3 },
    { ...slot, ordersLeft: 0 },
    { ...slot, itemsLeft: 0 },
    { ...slot, itemsLeft: 4 },
    { ...slot, method: 'delivery' },
  ] as const;
  const told = (itemCount: number) =>
    slotOptions(slots, { method: 'collection', itemCount }).map(
      ({ aside, isDisabled }) => [aside, isDisabled] as const,
    );
  const full = ['full', true] as const;
  expect(told(4)).toEqual([['', false], ['3 left', false], full, full, ['', false]]);
  expect(told(5)).toEqual([['', false], ['3 left', false], full, full, ['room for 4', true]]);
});

test('checkout starts with the time chosen before, or with the only one there is, and else with none', () => {
  const option = (value: string, isDisabled = false) => ({ value, label: '', aside: '', isDisabled });
  const chosen = (id: SlotId): ChosenSlot => ({
    kind: 'kept',
    slot: { id, method: 'collection', startsAt: 0, endsAt: hour, ordersLeft: 1, itemsLeft: null },
  });
  const two = [option('slt_1'), option('slt_2')];
  expect(slotToStartWith(two, chosen('slt_2'))).toBe('slt_2');
  expect(slotToStartWith(two, null)).toBeNull();
  expect(slotToStartWith([option('slt_1', true), option('slt_2')], chosen('slt_1'))).toBe('slt_2');
  expect(slotToStartWith([option('slt_1', true)], null)).toBeNull();
});

test('a changed price is told with the new total', () => {
  expect(problemInWords({ kind: 'price_changed', totalPence: pence(925) })).toContain('£9.25');
});

test('a form that has made its order says so by the order’s reference', () => {
  expect(problemInWords({ kind: 'placed_otherwise', orderId: 'ord_1', reference: 'K7P-4QX' })).toContain('K7P-4QX');
});

test('an order that was placed before its form changed says what can be done about it', () => {
  const told = (state: OrderState) => orderProblemWords('placed_otherwise', state);
  expect(told('awaiting_payment')).toContain('Pay for it as it is, or give it up');
  expect(told('confirmed')).toContain('was not ordered');
  expect(told('cancelled')).toContain('start from your basket');
  for (const word of ['something made up', 'toString', '__proto__'])
    expect(orderProblemWords(word, 'confirmed')).toBeNull();
});

test('a shopper may cancel what stands until the cut-off, and nothing that is being baked', () => {
  const { sale } = anOfferSheet();
  const at = (state: OrderState, now: number) => cancellability(state, sale, now);
  expect([at('confirmed', sale.closesAt - 1), at('confirmed', sale.closesAt)]).toEqual(['may_cancel', 'too_late']);
  for (const state of ['baking', 'ready', 'collected', 'cancelled'] as const)
    expect(at(state, sale.opensAt)).toBe('not_cancellable');
});
