import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { refundAgain } from '@/features/checkout/commands/refund-again';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { refundOrder } from '@/features/checkout/commands/refund-order';
import { completePayment } from '@/features/checkout/commands/complete-payment';
import { letStand } from '@/features/checkout/commands/let-stand';
import { settleAttention } from '@/features/checkout/commands/settle-attention';
import { settleDifference } from '@/features/checkout/commands/settle-difference';
import type { DifferenceWay } from '@/features/checkout/domain/difference-ways';
import { completeReturn } from '@/features/checkout/webhooks';
import { moveOrder } from '@/features/orders/commands/move-order';
import { owedPence } from '@/features/orders/domain/order';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { refundStrayPayment, settleStrayPayment } from '@/features/payments/commands/settle-stray';
import { refunds } from '@/features/payments/tables';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, lettersAbout, straysOf } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { atStripe, deliver, eventAbout, payAtStripe, stripeBooks, unreachableStripe } from '@/testing/builders/stripe';
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

/** An order of £4 for which Stripe took another amount. */
async function aFlaggedOrder(amountPence = 1) {
  const paid = await aPaidSession();
  await completePayment(paid.context, { ...paid.session, amountPence });
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

const owedOf = async ({ context, order }: Awaited<ReturnType<typeof aFlaggedOrder>>) => {
  const books = await booksOf(context, order.id);
  const { state, version, placedAt } = books.order;
  expect(replayOrder(books.events)).toEqual({ ...coreOf(books.order), state, version, placedAt });
  return owedPence(books.order, books.entries);
};

const settlementOf = ({ order }: Awaited<ReturnType<typeof aFlaggedOrder>>, way: DifferenceWay) => ({
  reference: order.reference,
  seenVersion: order.version,
  actor: bea,
  way,
});

describe('an order that was paid another amount than was asked for', () => {
  const waysOf = async ({ context, order }: Awaited<ReturnType<typeof aFlaggedOrder>>) =>
    (await getAttention(context)).orders
      .find(({ reference }) => reference === order.reference)
      ?.ways.map(({ way }) => way);

  test('too little: let off as one step, the books are even and the flag is gone', async () => {
    const flagged = await aFlaggedOrder(150);
    const { context, order } = flagged;
    expect(await waysOf(flagged)).toEqual(['ask_at_table', 'leave_it']);
    const wish = settlementOf(flagged, 'leave_it');
    const answers = await Promise.all([settleDifference(context, wish), settleDifference(context, wish)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await owedOf(flagged)).toBe(0);
    const books = await booksOf(context, order.id);
    expect(books.order.attention).toBeNull();
    expect(books.amounts).toEqual([
      ['charge', 150],
      ['adjustment', 250],
    ]);
    expect(await auditFor(context, order.id)).toMatchObject([
      { action: 'order.difference_settled', before: { owedPence: 250 }, reason: '£2.50 was let off' },
    ]);
    expect(await settleDifference(context, { ...wish, seenVersion: books.order.version })).toMatchObject({
      problem: { kind: 'nothing_to_settle' },
    });
  });

  test('too little: asked for at the table, it is due there and taken with the hand-over', async () => {
    const flagged = await aFlaggedOrder(150);
    const { context, order } = flagged;
    expect(await settleDifference(context, settlementOf(flagged, 'give_back'))).toMatchObject({ ok: false });
    expect(await settleDifference(context, settlementOf(flagged, 'ask_at_table'))).toMatchObject({ ok: true });
    expect(await owedOf(flagged)).toBe(250);
    await moveOrder(context, {
      orderId: order.id,
      to: 'collected',
      actor: bea,
      reason: null,
      from: null,
      took: 'reader',
    });
    expect((await booksOf(context, order.id)).amounts.at(-1)).toEqual(['reader', 250]);
    expect(await owedOf(flagged)).toBe(0);
  });

  test('too much: given back as one step, and the order is paid to the penny', async () => {
    const flagged = await aFlaggedOrder(401);
    const { context, order } = flagged;
    expect(await waysOf(flagged)).toEqual(['give_back', 'leave_it']);
    const offline = { ...context, stripe: unreachableStripe() };
    expect(await settleDifference(offline, settlementOf(flagged, 'give_back'))).toMatchObject({ ok: true });
    await sendAskedRefunds(context, 50);
    const [refund] = (await booksOf(context, order.id)).refunds;
    expect(refund).toMatchObject({ amountPence: 1, state: 'pending' });
    await deliver(context, await eventAbout(refund?.stripeRefund ?? '', 'refund.updated'));
    const books = await booksOf(context, order.id);
    expect([books.balancePence, await owedOf(flagged), books.order.attention]).toEqual([400, 0, null]);
  });

  test('too much: kept, as agreed with the shopper', async () => {
    const flagged = await aFlaggedOrder(500);
    await settleDifference(flagged.context, settlementOf(flagged, 'leave_it'));
    expect(await owedOf(flagged)).toBe(0);
  });

  test('is not settled by somebody who looked at an older state of it', async () => {
    const flagged = await aFlaggedOrder(150);
    const old = { ...settlementOf(flagged, 'leave_it'), seenVersion: flagged.order.version - 1 };
    expect(await settleDifference(flagged.context, old)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
    expect(await settleDifference(flagged.context, { ...old, reference: 'XXX-XXX' })).toMatchObject({
      problem: { kind: 'no_such_order' },
    });
  });
});

test('an order whose bank has decided for the shopper is written off as one step', async () => {
  const paid = await aPaidSession();
  const { context, order, intent } = paid;
  await completeReturn(context, paid.sessionId);
  const { id: dispute } = await atStripe('dispute', { payment_intent: intent });
  await atStripe('dispute/close', { dispute, outcome: 'lost' });
  await deliver(context, await eventAbout(dispute, 'charge.dispute.closed'));
  const lost = { ...paid, order: await getOrder(context, order.id) };
  expect(lost.order.attention).toBe('dispute_lost');
  expect(await settleDifference(context, settlementOf(lost, 'ask_at_table'))).toMatchObject({ ok: false });
  expect(await settleDifference(context, settlementOf(lost, 'leave_it'))).toMatchObject({ ok: true });
  expect(await owedOf(lost)).toBe(0);
  expect((await getOrder(context, order.id)).attention).toBeNull();
});

describe('an order whose money came in another currency', () => {
  async function aForeignOrder() {
    const paid = await aPaidSession();
    await completePayment(paid.context, { ...paid.session, currency: 'eur' });
    return { ...paid, order: await getOrder(paid.context, paid.order.id) };
  }

  test('stands once somebody says so: confirmed, told, its books even', async () => {
    const foreign = await aForeignOrder();
    const { context, order } = foreign;
    const wish = { reference: order.reference, seenVersion: order.version, actor: bea };
    const answers = await Promise.all([letStand(context, wish), letStand(context, wish)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getOrder(context, order.id)).toMatchObject({ state: 'confirmed', attention: null });
    expect(await owedOf(foreign)).toBe(0);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
    expect(await letStand(context, { ...wish, seenVersion: order.version + 1 })).toMatchObject({
      problem: { kind: 'nothing_to_settle' },
    });
  });

  test('is off once somebody says so, and leaves the queue; the payment stays in it', async () => {
    const foreign = await aForeignOrder();
    const { context, order, intent } = foreign;
    await cancelOrder(context, { orderId: order.id, actor: bea, reason: 'Paid in euros' });
    expect(await getOrder(context, order.id)).toMatchObject({ state: 'cancelled', attention: null });
    expect(await owedOf(foreign)).toBe(0);
    expect(await straysOf(context, intent)).toMatchObject([{ state: 'waiting', currency: 'eur' }]);
  });
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

describe('a refund that failed behind another flag', () => {
  const refuse = () => Promise.resolve({ ok: false, problem: { kind: 'refused', code: 'card_gone' } } as const);
  const offline = (context: Context) => ({ ...context, stripe: unreachableStripe({ refund: refuse }) });

  /** A penny was to go back and did not; then the bank asks what the order was about, or takes its money. */
  async function aFailedRefund(inquiry = true) {
    const paid = await aPaidSession();
    const { context, order, sessionId, intent } = paid;
    await completeReturn(context, sessionId);
    const { version: seenVersion } = await getOrder(context, order.id);
    const choice = { kind: 'amount', amountPence: pence(1) } as const;
    const stuck = { ...context, stripe: unreachableStripe() };
    await refundOrder(stuck, { orderId: order.id, seenVersion, choice, reason: 'A burnt crust' });
    await sendAskedRefunds(offline(context), 50);
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent, inquiry });
    await deliver(context, await eventAbout(dispute, 'charge.dispute.created'));
    return { context, order: await getOrder(context, order.id), dispute };
  }

  const settle = async ({ context, order }: Awaited<ReturnType<typeof aFailedRefund>>, reason = 'Answered') => {
    const { reference, version: seenVersion } = await getOrder(context, order.id);
    return settleAttention(context, { reference, seenVersion, actor: bea, reason });
  };

  test('comes to the fore when that one is settled, with its own reason, and goes when it is', async () => {
    const flagged = await aFailedRefund();
    const { context, order } = flagged;
    expect(order.attention).toBe('dispute_inquiry');
    await settle(flagged);
    expect((await getAttention(context)).orders).toContainEqual(
      expect.objectContaining({ reference: order.reference, attention: 'refund_failed', reason: 'card_gone' }),
    );
    await settle(flagged, 'A penny over the counter');
    const books = await booksOf(context, order.id);
    expect(replayOrder(books.events)).toMatchObject({ attention: null, version: books.order.version });
    const { version: seenVersion, reference } = books.order;
    expect(await refundAgain(context, { reference, seenVersion, actor: bea })).toMatchObject({
      problem: { kind: 'nothing_left' },
    });
  });

  test('comes to the fore when the bank has decided for the shop', async () => {
    const { context, order, dispute } = await aFailedRefund(false);
    expect(order.attention).toBe('disputed');
    await deliver(context, await eventAbout(dispute, 'charge.dispute.funds_withdrawn'));
    await atStripe('dispute/close', { dispute, outcome: 'won' });
    await deliver(context, await eventAbout(dispute, 'charge.dispute.closed'));
    expect((await getAttention(context)).orders).toContainEqual(
      expect.objectContaining({ reference: order.reference, attention: 'refund_failed', reason: 'card_gone' }),
    );
  });

  test('asked anew leaves that flag where it is', async () => {
    const { context, order } = await aFailedRefund();
    const { reference, version: seenVersion, attention } = order;
    const again = { reference, seenVersion, actor: bea };
    expect(await refundAgain({ ...context, stripe: unreachableStripe() }, again)).toMatchObject({ ok: true });
    const asked = await getOrder(context, order.id);
    expect(asked.attention).toBe(attention);
    await settle({ context, order: asked, dispute: '' });
    expect((await getOrder(context, order.id)).attention).toBeNull();
  });
});

test('a stray payment is given back once, and counts as returned when Stripe says so', async () => {
  const { context, stray, intent } = await aStray();
  expect((await getAttention(context)).strays).toContainEqual(expect.objectContaining({ id: stray.id, amount: 400 }));
  await refundStrayPayment({ ...context, stripe: unreachableStripe() }, { id: stray.id });
  expect(await refundStrayPayment(context, { id: stray.id })).toMatchObject({ ok: false });
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
  await refundStrayPayment({ ...context, stripe: unreachableStripe() }, { id: stray.id });
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
