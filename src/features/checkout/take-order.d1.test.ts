import { describe, expect, test } from 'vitest';
import { phoneHolds } from '@/config/backend';
import type { StaffRole } from '@/features/access/domain/permissions';
import { findOrder } from '@/features/orders/queries';
import { findLatestAttempt } from '@/features/payments/queries';
import { hour, minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { payAtStripe } from '@/testing/builders/stripe';
import { takeOrder } from './commands/take-order';
import type { TakeOrder } from './domain/take-order';
import { completeReturn } from './webhooks';

async function office(role: StaffRole = 'manager', over: Partial<Context> = {}): Promise<Context> {
  return aShop({ caller: (await signedIn(role)).caller, ...over });
}

let callers = 0;
function aCall(sale: BuiltSale, over: Partial<TakeOrder> = {}): TakeOrder {
  const [offer] = sale.offers;
  const [slotId] = sale.slotIds;
  if (!offer || !slotId) throw new Error('A sale to order from has an offer and a slot');
  callers += 1;
  return {
    placementKey: crypto.randomUUID(),
    saleId: sale.id,
    slotId,
    items: [{ offerId: offer.id, quantity: 2 }],
    customer: { name: 'Megan Rees', email: `megan-${callers}@example.test`, phone: '07700 900321' },
    address: null,
    note: null,
    allergyNote: 'No sesame',
    paymentWay: 'on_collection',
    agreedPence: null,
    ...over,
  };
}

/** Taken as staff do it: what it comes to is told first. */
async function taken(context: Context, call: TakeOrder) {
  const told = await takeOrder(context, call);
  if (!told.ok || told.value.kind !== 'foreseen') throw new Error('Nothing was told first');
  const answer = await takeOrder(context, { ...call, agreedPence: told.value.totalPence });
  const order = await findOrder(context, { placementKey: call.placementKey });
  if (!answer.ok || !order) throw new Error('The order was not taken');
  return { answer: answer.value, order };
}

describe('an order by phone', () => {
  test('is told first what it comes to, and then stands at once where it is paid when collected', async () => {
    const context = await office();
    const sale = await aBakeSale(context);
    const call = aCall(sale);
    expect(await takeOrder(context, call)).toEqual({ ok: true, value: { kind: 'foreseen', totalPence: 800 } });
    expect((await claimedOf(context, sale)).orders).toBe(0);
    const { answer, order } = await taken(context, call);
    expect(answer).toEqual({ kind: 'taken', reference: order.reference, payBy: null });
    expect(order).toMatchObject({
      state: 'confirmed',
      source: 'staff',
      paymentWay: 'on_collection',
      allergyNote: 'No sesame',
    });
    expect(await claimedOf(context, sale)).toMatchObject({ orders: 1, offers: [2] });
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
    expect(await auditFor(context, order.id)).toMatchObject([{ action: 'order.taken', after: { totalPence: 800 } }]);
  });

  test('sent twice is one order', async () => {
    const context = await office();
    const sale = await aBakeSale(context);
    const call = aCall(sale);
    const first = await taken(context, call);
    const again = await takeOrder(context, { ...call, agreedPence: first.order.totalPence });
    expect(again).toEqual({ ok: true, value: first.answer });
    expect((await claimedOf(context, sale)).orders).toBe(1);
  });

  test('paid by a link is kept for a day, its letter leads there, and the payment confirms it', async () => {
    const context = await office();
    const sale = await aBakeSale(context, { closesAt: context.now() + 50 * hour });
    const before = context.now();
    const { answer, order } = await taken(context, aCall(sale, { paymentWay: 'card' }));
    expect(order.state).toBe('awaiting_payment');
    expect(order.holdEndsAt).toBeGreaterThanOrEqual(before + phoneHolds.longestMs);
    expect(answer).toEqual({ kind: 'taken', reference: order.reference, payBy: order.holdEndsAt });
    const attempt = await findLatestAttempt(context, order.id);
    const [letter] = await lettersAbout(context, order.id);
    expect(letter).toMatchObject({ kind: 'order_to_pay', facts: { payBy: attempt?.expiresAt } });
    await payAtStripe(attempt?.sessionId ?? '');
    await completeReturn(context, attempt?.sessionId ?? '');
    expect((await findOrder(context, { id: order.id }))?.state).toBe('confirmed');
  });

  test('is never kept past the cut-off, and gets no link so near it that Stripe would open no page', async () => {
    const context = await office();
    const near = await aBakeSale(context, { closesAt: context.now() + 3 * hour });
    const { order } = await taken(context, aCall(near, { paymentWay: 'card' }));
    expect(order.holdEndsAt).toBe(near.closesAt);
    const tooNear = await aBakeSale(context, { closesAt: context.now() + 20 * minute });
    const call = aCall(tooNear, { paymentWay: 'card' });
    const told = await takeOrder(context, { ...call, agreedPence: order.totalPence });
    expect(told).toEqual({ ok: false, problem: { kind: 'cut_off_too_near' } });
    expect((await claimedOf(context, tooNear)).orders).toBe(0);
  });

  test('needs an e-mail address for a link, and none to pay at the table; then nobody is written to', async () => {
    const context = await office();
    const sale = await aBakeSale(context);
    const customer = { name: 'Hywel Penny', email: null, phone: '01743 290123' };
    const card = aCall(sale, { customer, paymentWay: 'card' });
    const total = (await taken(context, aCall(sale))).order.totalPence;
    expect(await takeOrder(context, { ...card, agreedPence: total })).toEqual({
      ok: false,
      problem: { kind: 'email_missing' },
    });
    const { order } = await taken(context, aCall(sale, { customer }));
    expect(order.customer).toEqual(customer);
    expect(await lettersAbout(context, order.id)).toEqual([]);
  });

  test('takes no more than there is, and none of a sale whose cut-off has passed', async () => {
    const context = await office();
    const sale = await aBakeSale(context, { capacity: 1 });
    const two = aCall(sale);
    const told = await takeOrder(context, two);
    const agreedPence = told.ok && told.value.kind === 'foreseen' ? told.value.totalPence : null;
    expect(await takeOrder(context, { ...two, agreedPence })).toMatchObject({
      ok: false,
      problem: { kind: 'sold_out' },
    });
    const closed = await aBakeSale(context, { closesAt: context.now() - minute });
    expect(await takeOrder(context, aCall(closed))).toEqual({ ok: false, problem: { kind: 'sale_not_open' } });
  });

  test('is not for a baker to take', async () => {
    const context = await office('baker');
    await expect(takeOrder(context, aCall(await aBakeSale(context)))).rejects.toMatchObject({ reason: 'forbidden' });
  });
});
