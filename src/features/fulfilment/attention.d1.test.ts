import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refundAgain } from '@/features/checkout/commands/refund-again';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { completePayment } from '@/features/checkout/commands/complete-payment';
import { completeReturn } from '@/features/checkout/webhooks';
import { settleAttention } from '@/features/orders/commands/settle-attention';
import { replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { refundStrayPayment, settleStrayPayment } from '@/features/payments/commands/settle-stray';
import { refunds } from '@/features/payments/tables';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, straysOf } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ, signedIn } from '@/testing/builders/staff';
import { deliver, eventAbout, payAtStripe, stripeBooks, unreachableStripe } from '@/testing/builders/stripe';
import { getAttention } from './queries/attention';

const bea = { personId: null, name: 'Bea' };

async function aPaidSession() {
  const context = aShop({ caller: (await signedIn('manager')).caller });
  const { order, sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
  await payAtStripe(sessionId);
  const found = await context.stripe.findCheckout(sessionId);
  if (!found.ok || !found.value?.paymentIntentId) throw new Error('Stripe has lost its session');
  return { context, order, sessionId, session: found.value, intent: found.value.paymentIntentId };
}

async function aFlaggedOrder() {
  const paid = await aPaidSession();
  await completePayment(paid.context, { ...paid.session, amountPence: 1 });
  return { ...paid, order: await getOrder(paid.context, paid.order.id) };
}

async function aStray() {
  const paid = await aPaidSession();
  await completePayment(paid.context, { ...paid.session, attemptId: 'att_0000000000', reference: 'K7P-4QX' });
  const [stray] = await straysOf(paid.context, paid.intent);
  if (!stray) throw new Error('The payment was not set aside');
  return { ...paid, stray };
}

test('an order that was paid wrongly stands in the queue with both figures, and leaves it once somebody has said why', async () => {
  const { context, order } = await aFlaggedOrder();
  const { reference, version } = order;
  const listed = (await getAttention(context)).orders.find((one) => one.reference === reference);
  expect(listed).toMatchObject({ attention: 'amount_differs', reason: 'Asked for £4.00, paid £0.01', version });
  const wish = { reference, seenVersion: version, actor: bea, reason: 'They paid the rest in cash' };
  expect(await settleAttention(context, { ...wish, seenVersion: version - 1 })).toMatchObject({
    problem: { kind: 'changed_meanwhile' },
  });
  expect(await settleAttention(context, wish)).toMatchObject({ ok: true });
  expect((await getAttention(context)).orders.map((one) => one.reference)).not.toContain(reference);
  const books = await booksOf(context, order.id);
  expect(replayOrder(books.events)).toMatchObject({ attention: null, version: books.order.version });
  expect(await auditFor(context, order.id)).toMatchObject([
    { action: 'order.attention_settled', reason: 'They paid the rest in cash' },
  ]);
});

test('a refund that failed is tried again once, for the same lines, and its order leaves the queue', async () => {
  const { context, order, sessionId } = await aPaidSession();
  await completeReturn(context, sessionId);
  await cancelOrder({ ...context, stripe: unreachableStripe() }, { orderId: order.id, actor: bea, reason: null });
  const refuse = () => Promise.resolve({ ok: false, problem: { kind: 'refused', code: 'card_gone' } } as const);
  await sendAskedRefunds({ ...context, stripe: unreachableStripe({ refund: refuse }) }, 50);
  const { reference, version } = await getOrder(context, order.id);
  expect((await getAttention(context)).orders).toContainEqual(
    expect.objectContaining({ reference, attention: 'refund_failed', reason: 'card_gone' }),
  );
  const again = { reference, seenVersion: version, actor: bea };
  const offline = { ...context, stripe: unreachableStripe() };
  await Promise.all([refundAgain(offline, again), refundAgain(offline, again)]);
  expect(await refundAgain(offline, { ...again, seenVersion: version + 1 })).toMatchObject({
    problem: { kind: 'nothing_left' },
  });
  await sendAskedRefunds(context, 50);
  const rows = await context.db.select().from(refunds).where(eq(refunds.orderId, order.id)).orderBy(refunds.id);
  expect(rows).toMatchObject([{ state: 'failed' }, { state: 'pending', amountPence: 400 }]);
  await deliver(context, await eventAbout(rows[1]?.stripeRefund ?? '', 'refund.updated'));
  const books = await booksOf(context, order.id);
  expect([books.balancePence, books.order.attention]).toEqual([0, null]);
});

test('a stray payment is given back once, and counts as returned when Stripe says so', async () => {
  const { context, stray, intent } = await aStray();
  expect((await getAttention(context)).strays).toContainEqual(expect.objectContaining({ id: stray.id, amount: 400 }));
  const actor = { personId: (await employ('manager')).id, name: 'Bea' };
  await refundStrayPayment({ ...context, stripe: unreachableStripe() }, { id: stray.id, actor });
  expect(await refundStrayPayment(context, { id: stray.id, actor })).toMatchObject({ ok: false });
  await Promise.all([sendAskedRefunds(context, 50), sendAskedRefunds(context, 50)]);
  const atStripe = (await stripeBooks()).refunds.filter((refund) => refund.payment_intent === intent);
  expect(atStripe).toMatchObject([{ amount: 400 }]);
  expect(await straysOf(context, intent)).toMatchObject([{ state: 'refund_asked', stripeRefund: atStripe[0]?.id }]);
  const event = await eventAbout(atStripe[0]?.id ?? '', 'refund.updated');
  expect((await deliver(context, event)).status).toBe(200);
  expect(await straysOf(context, intent)).toMatchObject([{ state: 'refunded' }]);
  expect((await getAttention(context)).strays.map(({ id }) => id)).not.toContain(stray.id);
});

test('a stray payment that cannot go back waits with the reason, and is settled by a person', async () => {
  const { context, stray, intent } = await aStray();
  await refundStrayPayment({ ...context, stripe: unreachableStripe() }, { id: stray.id, actor: bea });
  const refuse = () => Promise.resolve({ ok: false, problem: { kind: 'refused', code: 'card_gone' } } as const);
  await sendAskedRefunds({ ...context, stripe: unreachableStripe({ refund: refuse }) }, 50);
  expect(await straysOf(context, intent)).toMatchObject([{ state: 'waiting', problem: 'card_gone' }]);
  const reason = 'Paid back by bank transfer';
  expect(await settleStrayPayment(context, { id: stray.id, actor: bea, reason })).toMatchObject({ ok: true });
  expect(await settleStrayPayment(context, { id: stray.id, actor: bea, reason })).toMatchObject({ ok: false });
  expect(await auditFor(context, stray.id)).toMatchObject([
    { action: 'stray_payment.refunded' },
    { action: 'stray_payment.settled', reason },
  ]);
});

test('a baker sees none of it', async () => {
  const context = aShop({ caller: (await signedIn('baker')).caller });
  await expect(getAttention(context)).rejects.toThrow();
});
