import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { webhooks } from '@/config/backend';
import { moveOrder } from '@/features/orders/commands/move-order';
import { dueAtTablePence, owedPence } from '@/features/orders/domain/order';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { completePayment } from './commands/complete-payment';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { disputes, stripeEvents } from '@/features/payments/tables';
import { pence } from '@/kernel/money';
import { minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { strayRefundStatements } from '@/features/payments/commands/stray-refund';
import { strayOf } from '@/features/payments/store/stray-payments';
import { runBatch } from '@/platform/db/client';
import { straysOf } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { anEvent, atStripe, deliver, eventAbout, payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { cancelOrder } from './commands/cancel-order';
import { refundOrder } from './commands/refund-order';
import { processStoredEvents } from './commands/stripe-events';
import { completeReturn } from './webhooks';

const bea = { personId: null, name: 'Bea' };

async function aPaidOrder(quantity = 2) {
  const context = aShop();
  const { order, sessionId } = await anUnpaidOrder(context, await aBakeSale(context), { quantity });
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  const [payment] = (await booksOf(context, order.id)).payments;
  if (!payment) throw new Error('The payment was not booked');
  return { context, order: await getOrder(context, order.id), intent: payment.stripePaymentIntent };
}

async function aDisputedOrder(more: object = {}) {
  const paid = await aPaidOrder();
  const { id } = await atStripe('dispute', { payment_intent: paid.intent, ...more });
  return { ...paid, dispute: id };
}

/** Tells of a dispute what Stripe tells, and in the order in which a bad line brings it. */
async function tell(context: Context, dispute: string, ...types: ReadonlyArray<string>) {
  for (const type of types) {
    const answer = await deliver(context, await eventAbout(dispute, `charge.dispute.${type}`));
    expect(answer.status).toBe(200);
  }
}

const eventRow = (context: Context, id: string) =>
  context.db.select().from(stripeEvents).where(eq(stripeEvents.id, id)).get();

const rowsOf = (context: Context, id: string) =>
  context.db.select().from(disputes).where(eq(disputes.stripeDispute, id));

async function expectTold(context: Context, orderId: `ord_${string}`) {
  const { order, events } = await booksOf(context, orderId);
  const { state, version, placedAt } = order;
  expect(replayOrder(events)).toEqual({ ...coreOf(order), state, version, placedAt });
}

describe('a dispute', () => {
  test('is mirrored, taken out of the ledger once, and calls for staff, however often it is told', async () => {
    const { context, order, dispute, intent } = await aDisputedOrder({ reason: 'product_not_received' });
    await tell(context, dispute, 'created', 'funds_withdrawn', 'created', 'funds_withdrawn');
    const books = await booksOf(context, order.id);
    expect(books.amounts).toEqual([
      ['charge', order.totalPence],
      ['dispute', 0 - order.totalPence],
    ]);
    expect(books.order).toMatchObject({ state: 'confirmed', attention: 'disputed' });
    expect(books.payments).toMatchObject([{ state: 'disputed', stripePaymentIntent: intent }]);
    expect(books.events.filter(({ kind }) => kind === 'disputed')).toMatchObject([
      { actor: { name: 'stripe' }, reason: '£8.00, product not received' },
    ]);
    expect(await rowsOf(context, dispute)).toMatchObject([{ state: 'open', amountPence: 800, withdrawnPence: 800 }]);
    await expectTold(context, order.id);
  });

  test('told of by all its events at the same moment is booked once', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    const events = await Promise.all([
      eventAbout(dispute, 'charge.dispute.created'),
      eventAbout(dispute, 'charge.dispute.funds_withdrawn'),
    ]);
    await Promise.all([...events, ...events, ...events].map((event) => deliver(context, event)));
    for (const event of events) expect((await deliver(context, event)).status).toBe(200);
    const books = await booksOf(context, order.id);
    expect(books.amounts.filter(([kind]) => kind === 'dispute')).toEqual([['dispute', -800]]);
    expect(await rowsOf(context, dispute)).toHaveLength(1);
    expect(books.events.filter(({ kind }) => kind === 'disputed')).toHaveLength(1);
  });

  test('that the shop wins leaves the order paid, and takes its own flag off', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    await tell(context, dispute, 'created', 'funds_withdrawn');
    await atStripe('dispute/close', { dispute, outcome: 'won' });
    await tell(context, dispute, 'funds_reinstated', 'closed', 'closed');
    const books = await booksOf(context, order.id);
    expect(books.amounts).toEqual([
      ['charge', 800],
      ['dispute', -800],
      ['dispute', 800],
    ]);
    expect([books.balancePence, owedPence(books.order, books.entries)]).toEqual([800, 0]);
    expect(books.order.attention).toBeNull();
    expect(books.payments).toMatchObject([{ state: 'succeeded' }]);
    expect(await rowsOf(context, dispute)).toMatchObject([{ state: 'won', withdrawnPence: 0 }]);
    await expectTold(context, order.id);
  });

  test('that the shop loses leaves the order unpaid, for staff to decide about', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    await tell(context, dispute, 'created', 'funds_withdrawn');
    await atStripe('dispute/close', { dispute, outcome: 'lost' });
    await tell(context, dispute, 'closed');
    const books = await booksOf(context, order.id);
    expect([books.balancePence, owedPence(books.order, books.entries)]).toEqual([0, 800]);
    expect(books.order.attention).toBe('dispute_lost');
    expect(books.payments).toMatchObject([{ state: 'disputed' }]);
    expect(await rowsOf(context, dispute)).toMatchObject([{ state: 'lost', withdrawnPence: 800 }]);
  });

  test('whose end is heard of before its beginning comes to the same', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    await atStripe('dispute/close', { dispute, outcome: 'won' });
    await tell(context, dispute, 'closed', 'created', 'funds_reinstated', 'funds_withdrawn');
    const books = await booksOf(context, order.id);
    expect(books.balancePence).toBe(800);
    expect(books.order.attention).toBeNull();
    expect(await rowsOf(context, dispute)).toMatchObject([{ state: 'won' }]);
  });

  test('is not asked for again at the table: what the bank has taken is not written down as cash', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    await tell(context, dispute, 'funds_withdrawn');
    const before = await booksOf(context, order.id);
    expect([owedPence(before.order, before.entries), dueAtTablePence(before.order, before.entries)]).toEqual([800, 0]);
    await moveOrder(context, { orderId: order.id, to: 'collected', actor: bea, reason: null, from: null });
    expect((await booksOf(context, order.id)).amounts.map(([kind]) => kind)).toEqual(['charge', 'dispute']);
  });

  test('stops refunds of its payment: neither by hand nor by a cancellation does the money go twice', async () => {
    const { context, order, dispute } = await aDisputedOrder();
    await tell(context, dispute, 'created');
    const { version } = await getOrder(context, order.id);
    const wish = { orderId: order.id, seenVersion: version, choice: { kind: 'whole' }, reason: 'Sorry' } as const;
    expect(await refundOrder(await staffedBy(context, 'manager'), wish)).toMatchObject({
      problem: { kind: 'nothing_left' },
    });
    await cancelOrder(context, { orderId: order.id, actor: bea, reason: 'Disputed' });
    const books = await booksOf(context, order.id);
    expect(books.refunds).toEqual([]);
    expect([books.balancePence, owedPence(books.order, books.entries)]).toEqual([0, 0]);
  });

  test('of money that was partly refunded keeps the payment disputed when the refund settles', async () => {
    const { context, order, intent } = await aPaidOrder();
    const { version } = order;
    const choice = { kind: 'amount', amountPence: pence(100) } as const;
    const offline = { ...context, stripe: unreachableStripe() };
    const office = await staffedBy(offline, 'manager');
    await refundOrder(office, { orderId: order.id, seenVersion: version, choice, reason: 'Sorry' });
    await sendAskedRefunds(context, 50);
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent, amount: 700 });
    await tell(context, dispute, 'funds_withdrawn');
    const [refund] = (await booksOf(context, order.id)).refunds;
    await deliver(context, await eventAbout(refund?.stripeRefund ?? '', 'refund.updated'));
    expect((await booksOf(context, order.id)).payments).toMatchObject([{ state: 'disputed' }]);
    await atStripe('dispute/close', { dispute, outcome: 'won' });
    await tell(context, dispute, 'closed');
    expect((await booksOf(context, order.id)).payments).toMatchObject([{ state: 'partly_refunded' }]);
  });

  test('that is only a question moves nothing, and the money can still go back', async () => {
    const { context, order, dispute } = await aDisputedOrder({ inquiry: true });
    await tell(context, dispute, 'created');
    const books = await booksOf(context, order.id);
    expect(books.order.attention).toBe('dispute_inquiry');
    expect([books.amounts, books.payments]).toMatchObject([[['charge', 800]], [{ state: 'succeeded' }]]);
    await atStripe('dispute/escalate', { dispute });
    await tell(context, dispute, 'updated', 'funds_withdrawn');
    expect(await booksOf(context, order.id)).toMatchObject({ balancePence: 0, order: { attention: 'disputed' } });
  });

  // solidus_stripe#188
  test('webhook before its cause: one heard of before its payment waits for it', async () => {
    const context = aShop();
    const { order, sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    const intent = found.ok ? found.value?.paymentIntentId : null;
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent });
    const event = await eventAbout(dispute, 'charge.dispute.created');
    expect((await deliver(context, event)).status).toBe(503);
    await completeReturn(context, sessionId);
    await processStoredEvents(aShop({ now: () => context.now() + 120_000 }), 50);
    expect((await booksOf(context, order.id)).balancePence).toBe(0);
  });

  test('of a payment the shop never hears of is left alone after days, for reconciling to show', async () => {
    const context = aShop();
    const { sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    const intent = found.ok ? found.value?.paymentIntentId : null;
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent });
    const event = await eventAbout(dispute, 'charge.dispute.created');
    expect((await deliver(context, event)).status).toBe(503);
    await processStoredEvents(aShop({ now: () => context.now() + webhooks.patienceMs / 2 }), 50);
    expect(await eventRow(context, event.id)).toMatchObject({ state: 'received' });
    await processStoredEvents(aShop({ now: () => context.now() + webhooks.patienceMs + minute }), 50);
    expect(await eventRow(context, event.id)).toMatchObject({ state: 'left_alone' });
  });

  test('about money that fits no order brings that money back into the queue', async () => {
    const { context, sessionId } = await (async () => {
      const shop = aShop();
      return { context: shop, ...(await anUnpaidOrder(shop, await aBakeSale(shop))) };
    })();
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    await completePayment(context, { ...found.value, attemptId: 'att_0000000000' });
    const { id } = await atStripe('dispute', { payment_intent: found.value.paymentIntentId });
    await tell(context, id, 'created');
    expect(await straysOf(context, found.value.paymentIntentId)).toMatchObject([
      { state: 'waiting', problem: 'dispute_open' },
    ]);
  });

  test('about money that fits no order is not forgotten where Stripe tells late that the money went back', async () => {
    const context = aShop();
    const { sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    await completePayment(context, { ...found.value, attemptId: 'att_0000000001' });
    const { paymentIntentId } = found.value;
    const refund = await atStripe('refund', { payment_intent: paymentIntentId });
    await eventAbout(refund.id, 'refund.updated');
    const { id } = await atStripe('dispute', { payment_intent: paymentIntentId });
    await tell(context, id, 'created');
    const charge = await context.stripe.findChargeOf(paymentIntentId ?? '');
    const late = await eventAbout(charge.ok ? (charge.value?.id ?? '') : '', 'charge.refunded');
    expect((await deliver(context, late)).status).toBe(200);
    const [stray] = await straysOf(context, paymentIntentId);
    expect(stray).toMatchObject({ state: 'waiting', problem: 'dispute_open' });
    expect(stray?.stripeRefund).not.toBeNull();
  });

  test('about money that fits no order and a refund of it, told at once, end alike whichever is written first', async () => {
    const context = aShop();
    const { sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(sessionId);
    const found = await context.stripe.findCheckout(sessionId);
    if (!found.ok || !found.value) throw new Error('Stripe has lost its session');
    await completePayment(context, { ...found.value, attemptId: 'att_0000000002' });
    const { paymentIntentId } = found.value;
    const [seen] = await straysOf(context, paymentIntentId);
    if (!seen) throw new Error('The payment was not set aside');
    const refund = await atStripe('refund', { payment_intent: paymentIntentId });
    const { id } = await atStripe('dispute', { payment_intent: paymentIntentId });
    await tell(context, id, 'created');
    // Made by somebody who looked at the payment before the bank's claim was written.
    const answer = await context.stripe.findRefund(refund.id);
    if (!answer.ok || !answer.value) throw new Error('Stripe has lost its refund');
    await runBatch(context.db, strayRefundStatements(context, strayOf(seen), { ...answer.value, status: 'succeeded' }));
    expect(await straysOf(context, paymentIntentId)).toMatchObject([
      { state: 'waiting', problem: 'dispute_open', stripeRefund: refund.id },
    ]);
  });

  test('Stripe has never heard of is left alone', async () => {
    const context = aShop();
    expect((await deliver(context, anEvent('charge.dispute.created', { id: 'dp_madeup' }))).status).toBe(200);
    expect((await deliver(context, anEvent('charge.refunded', { id: 'ch_madeup' }))).status).toBe(200);
  });
});

describe('money given back in Stripe’s dashboard', () => {
  test('comes into the books with the charge’s own event alone, each refund once', async () => {
    const { context, order, intent } = await aPaidOrder();
    const first = await atStripe('refund', { payment_intent: intent, amount: 100 });
    const second = await atStripe('refund', { payment_intent: intent, amount: 250 });
    for (const { id } of [first, second]) await eventAbout(id, 'refund.updated');
    const charge = await context.stripe.findChargeOf(intent);
    const event = await eventAbout(charge.ok ? (charge.value?.id ?? '') : '', 'charge.refunded');
    for (let n = 0; n < 3; n++) expect((await deliver(context, event)).status).toBe(200);
    await deliver(context, await eventAbout(first.id, 'refund.updated'));
    const books = await booksOf(context, order.id);
    expect(books.refunds.map(({ state, amountPence }) => [state, amountPence]).toSorted()).toEqual([
      ['succeeded', 100],
      ['succeeded', 250],
    ]);
    expect(
      books.amounts
        .filter(([kind]) => kind === 'refund')
        .map(([, amount]) => amount)
        .toSorted(),
    ).toEqual([-100, -250]);
    expect(books.payments).toMatchObject([{ state: 'partly_refunded' }]);
  });
});
