import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { outside } from '@/config/backend';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { payments, refunds, stripeEvents } from '@/features/payments/tables';
import { orders } from '@/features/orders/tables';
import { owedPence } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import type { OrderId } from '@/kernel/ids';
import { createLog } from '@/platform/log';
import { createPayments } from '@/platform/stripe';
import type { Context, StripeRefund } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { anEvent, deliver, eventAbout, payAtStripe, stripeBooks, unreachableStripe } from '@/testing/builders/stripe';
import { testEnv } from '@/testing/context';
import { cancelOrder } from './commands/cancel-order';
import { cancelOwnOrder } from './commands/cancel-own-order';
import { completeReturn } from './webhooks';

const bea = { personId: null, name: 'Bea' };

/** Cancels as ever, but Stripe is not asked for the refund at once: when that happens is for each test to say. */
const refundsLater = (context: Context): Context => ({ ...context, stripe: unreachableStripe() });

const nothing = { orders: 0, offers: [0], pools: [], slots: [[0, 0]] };

async function aPaidOrder(context: Context = aShop()) {
  const sale = await aBakeSale(context);
  const unpaid = await anUnpaidOrder(context, sale);
  await payAtStripe(unpaid.sessionId);
  await completeReturn(context, unpaid.sessionId);
  return { context, sale, ...unpaid, order: await getOrder(context, unpaid.order.id) };
}

/** The same after its cancellation, with the refund asked of Stripe. */
async function aCancelledOrder() {
  const paid = await aPaidOrder();
  const { context, order } = paid;
  await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
  await sendAskedRefunds(context, 50);
  const { refunds: asked, payments: paidBy } = await booksOf(context, order.id);
  const [refund] = asked;
  const [payment] = paidBy;
  if (!refund?.stripeRefund || !payment) throw new Error('Stripe was not asked for the refund');
  return { ...paid, refund, payment, stripeRefund: refund.stripeRefund };
}

async function stripeRefundsOf(context: Context, orderId: OrderId) {
  const { payments: paid } = await booksOf(context, orderId);
  const intents = paid.map(({ stripePaymentIntent }) => stripePaymentIntent);
  return (await stripeBooks()).refunds.filter((refund) => intents.includes(refund.payment_intent));
}

const owed = (books: Awaited<ReturnType<typeof booksOf>>) => owedPence(books.order, books.entries);

describe('a shopper who cancels', () => {
  test('before the cut-off gets the money back, the bakes go back, and the letter gives no reason', async () => {
    const { context, sale, order } = await aPaidOrder();
    expect(await cancelOwnOrder(context, order)).toEqual({ ok: true, value: { refundPence: 400 } });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    const books = await booksOf(context, order.id);
    expect(books.order.state).toBe('cancelled');
    expect(books.events.at(-1)).toMatchObject({ kind: 'cancelled', actor: { name: 'shopper' }, reason: null });
    expect(books.refunds).toMatchObject([{ amountPence: 400 }]);
    const letters = await lettersAbout(context, order.id);
    expect(letters.at(-1)).toMatchObject({ kind: 'order_cancelled', facts: { refundPence: 400, reason: null } });
  });

  test('at the cut-off, or once baking has begun, is told why not, and the order stands', async () => {
    const { context, sale, order } = await aPaidOrder();
    const late = { ...context, now: () => sale.closesAt };
    expect(await cancelOwnOrder(late, order)).toMatchObject({ problem: { kind: 'too_late' } });
    expect(await cancelOwnOrder(context, { ...order, state: 'baking' })).toMatchObject({
      problem: { kind: 'not_cancellable' },
    });
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
    expect((await claimedOf(context, sale)).orders).toBe(1);
  });

  test('twice is refunded once', async () => {
    const { context, order } = await aPaidOrder();
    const answers = await Promise.all([cancelOwnOrder(context, order), cancelOwnOrder(context, order)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await booksOf(context, order.id)).refunds).toHaveLength(1);
  });

  test('an order that was never paid gives it up', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const { order } = await anUnpaidOrder(context, sale);
    expect(await cancelOwnOrder(context, order)).toMatchObject({ value: { refundPence: 0 } });
    expect(await claimedOf(context, sale)).toEqual(nothing);
  });
});

describe('cancelling a paid order', () => {
  test('refunds it whole, puts its bakes back, tells the shopper and is audited', async () => {
    const { context, sale, order } = await aPaidOrder();
    const { id } = await employ('manager');
    const actor = { personId: id, name: 'Bea' };
    const answer = await cancelOrder(refundsLater(context), { orderId: order.id, actor, reason: 'The oven broke' });
    expect(answer).toEqual({ ok: true, value: { refundPence: order.totalPence } });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    const books = await booksOf(context, order.id);
    expect(books.order.state).toBe('cancelled');
    expect(books.refunds).toMatchObject([{ state: 'asked', amountPence: order.totalPence, requestedBy: id }]);
    expect(await lettersAbout(context, order.id)).toMatchObject([
      { kind: 'order_confirmed' },
      { kind: 'order_cancelled', facts: { refundPence: order.totalPence, reason: 'The oven broke' } },
    ]);
    expect(await auditFor(context, order.id)).toMatchObject([{ action: 'order.cancelled', personId: id }]);
  });

  test('a second time changes nothing', async () => {
    const { context, sale, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const again = await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'Again' });
    expect(again).toMatchObject({ ok: false, problem: { kind: 'move_not_allowed' } });
    expect((await booksOf(context, order.id)).refunds).toHaveLength(1);
    expect(await claimedOf(context, sale)).toEqual(nothing);
  });

  test('by two managers at once has one winner, and the other is told that it changed', async () => {
    const { context, sale, order } = await aPaidOrder();
    const answers = await Promise.all(
      ['Bea', 'Rhys'].map((name) =>
        cancelOrder(refundsLater(context), {
          orderId: order.id,
          actor: { personId: null, name },
          reason: 'The oven broke',
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
    expect((await booksOf(context, order.id)).refunds).toHaveLength(1);
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual([
      'order_confirmed',
      'order_cancelled',
    ]);
  });

  test('of an order too small for Stripe leaves its balance even', async () => {
    const context = aShop();
    const order = await anOrder(context, await aBakeSale(context, { offers: [{ pricePence: 20 }] }));
    expect(owed(await booksOf(context, order.id))).toBe(0);
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const books = await booksOf(context, order.id);
    expect([books.balancePence, owed(books)]).toEqual([0, 0]);
    expect(books.refunds).toEqual([]);
  });

  test('of an order that does not exist says so', async () => {
    expect(await cancelOrder(aShop(), { orderId: 'ord_none', actor: bea, reason: '' })).toEqual({
      ok: false,
      problem: { kind: 'no_such_order' },
    });
  });
});

describe('the way of the money back', () => {
  test('asked twice at once, Stripe gives it back once', async () => {
    const { context, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    await Promise.all([sendAskedRefunds(context, 50), sendAskedRefunds(context, 50)]);
    await sendAskedRefunds(context, 50);
    expect(await stripeRefundsOf(context, order.id)).toMatchObject([{ amount: order.totalPence }]);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'pending' }]);
  });

  test('asked again after Stripe did it and its answer was lost, it is still given back once', async () => {
    const { context, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const lossy = unreachableStripe({
      refund: async (input) => {
        await context.stripe.refund(input);
        return { ok: false, problem: { kind: 'unavailable' } };
      },
    });
    await sendAskedRefunds({ ...context, stripe: lossy }, 50);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'asked' }]);
    await sendAskedRefunds(context, 50);
    expect(await stripeRefundsOf(context, order.id)).toHaveLength(1);
  });

  test('asked again days later, when Stripe has forgotten the key, it is found and not given back twice', async () => {
    const { context, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const { refund } = context.stripe;
    const lossy = unreachableStripe({
      refund: async (input) => {
        await refund(input);
        return { ok: false, problem: { kind: 'unavailable' } };
      },
    });
    await sendAskedRefunds({ ...context, stripe: lossy }, 50);
    const forgetful = { ...context.stripe, refund: () => Promise.reject(new Error('Given back a second time')) };
    await sendAskedRefunds(aShop({ now: () => context.now() + outside.keysKeptMs + 1000, stripe: forgetful }), 50);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'pending' }]);
    expect(await stripeRefundsOf(context, order.id)).toHaveLength(1);
  });

  test('counts as refunded once Stripe says so, in ledger and payment, and once', async () => {
    const { context, order, stripeRefund } = await aCancelledOrder();
    expect((await booksOf(context, order.id)).amounts).toEqual([['charge', order.totalPence]]);
    const event = await eventAbout(stripeRefund, 'refund.updated');
    await Promise.all([deliver(context, event), deliver(context, event)]);
    for (let n = 0; n < 3; n++) expect((await deliver(context, event)).status).toBe(200);
    const books = await booksOf(context, order.id);
    expect(books.amounts).toEqual([
      ['charge', order.totalPence],
      ['refund', 0 - order.totalPence],
    ]);
    expect(books.refunds).toMatchObject([{ state: 'succeeded' }]);
    expect(books.payments).toMatchObject([{ state: 'refunded' }]);
    expect([books.balancePence, owed(books)]).toEqual([0, 0]);
    expect(books.events.map(({ kind }) => kind)).toEqual(['placed', 'paid', 'cancelled', 'refunded']);
  });

  test('may be told by Stripe before we have written down its answer', async () => {
    const { context, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const { refund } = context.stripe;
    const overtaken = {
      ...context.stripe,
      refund: async (input: Parameters<typeof refund>[0]) => {
        const answer = await refund(input);
        if (answer.ok) await deliver(context, await eventAbout(answer.value.id, 'refund.updated'));
        return answer;
      },
    };
    await sendAskedRefunds({ ...context, stripe: overtaken }, 50);
    const books = await booksOf(context, order.id);
    expect(books.refunds).toMatchObject([{ state: 'succeeded' }]);
    expect(books.balancePence).toBe(0);
  });

  test('that fails at the bank calls for staff; the money counts as still here', async () => {
    const { context, order, refund, payment, stripeRefund } = await aCancelledOrder();
    const failed: StripeRefund = {
      id: stripeRefund,
      refundId: refund.id,
      paymentIntentId: payment.stripePaymentIntent,
      status: 'failed',
      amountPence: refund.amountPence,
      failure: 'expired_or_canceled_card',
    };
    const findRefund = () => Promise.resolve({ ok: true, value: failed } as const);
    const unlucky = { ...context, stripe: { ...context.stripe, findRefund } };
    await deliver(unlucky, anEvent('refund.updated', { id: stripeRefund }));
    await deliver(unlucky, anEvent('refund.failed', { id: stripeRefund }));
    const books = await booksOf(context, order.id);
    expect(books.order.attention).toBe('refund_failed');
    expect(books.refunds).toMatchObject([{ state: 'failed', failure: 'expired_or_canceled_card' }]);
    expect(books.payments).toMatchObject([{ state: 'succeeded' }]);
    expect(owed(books)).toBe(0 - order.totalPence);
    expect(books.events.filter(({ kind }) => kind === 'refund_failed')).toHaveLength(1);
  });

  test('that comes back days after it had arrived is booked back', async () => {
    const { context, order, refund, stripeRefund } = await aCancelledOrder();
    await deliver(context, await eventAbout(stripeRefund, 'refund.updated'));
    const failed = {
      id: stripeRefund,
      refundId: refund.id,
      paymentIntentId: null,
      status: 'failed',
      amountPence: refund.amountPence,
      failure: 'lost_or_stolen_card',
    } as const;
    const findRefund = () => Promise.resolve({ ok: true, value: failed } as const);
    await deliver(
      { ...context, stripe: { ...context.stripe, findRefund } },
      anEvent('refund.failed', { id: stripeRefund }),
    );
    const books = await booksOf(context, order.id);
    expect(books.balancePence).toBe(order.totalPence);
    expect(books.payments).toMatchObject([{ state: 'succeeded' }]);
    expect(books.order.attention).toBe('refund_failed');
  });

  test('that Stripe refuses for good is handed to staff at once', async () => {
    const { context, order } = await aPaidOrder();
    const [payment] = (await booksOf(context, order.id)).payments;
    await context.stripe.refund({
      refundId: 'ref_made_elsewhere',
      paymentIntentId: payment?.stripePaymentIntent ?? '',
      amountPence: order.totalPence,
    });
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    await sendAskedRefunds(context, 50);
    const books = await booksOf(context, order.id);
    expect(books.order.attention).toBe('refund_failed');
    expect(books.refunds).toMatchObject([{ state: 'failed', failure: 'charge_already_refunded' }]);
  });

  test('waits where our key to Stripe is refused: that says nothing against the refund', async () => {
    const { context, order } = await aPaidOrder();
    await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const stripe = createPayments(
      { ...testEnv(), STRIPE_SECRET_KEY: 'no-key-of-theirs' },
      createLog({}, () => undefined),
    );
    await sendAskedRefunds({ ...context, stripe }, 50);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'asked' }]);
    await sendAskedRefunds(context, 50);
    expect((await booksOf(context, order.id)).refunds).toMatchObject([{ state: 'pending' }]);
  });

  test('one that breaks the job keeps no other waiting', async () => {
    const [first, second] = [await aPaidOrder(), await aPaidOrder()];
    for (const { context, order } of [first, second])
      await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
    const { context } = second;
    const [broken] = (await booksOf(context, first.order.id)).refunds;
    const { refund } = context.stripe;
    const stripe = {
      ...context.stripe,
      refund: (input: Parameters<typeof refund>[0]) =>
        input.refundId === broken?.id ? Promise.reject(new Error('A bug')) : refund(input),
    };
    await expect(sendAskedRefunds({ ...context, stripe }, 50)).rejects.toThrow('A bug');
    expect((await booksOf(context, second.order.id)).refunds).toMatchObject([{ state: 'pending' }]);
    await sendAskedRefunds(context, 50);
  });
});

describe('a second payment', () => {
  // woocommerce-gateway-stripe#831, #3299
  test('paid twice by back button and retry: for an order that lives the second goes back, and nobody is told not to come', async () => {
    const { context, order, attempt } = await aPaidOrder();
    const other = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(other.sessionId);
    const session = await context.stripe.findCheckout(other.sessionId);
    if (!session.ok || !session.value) throw new Error('Stripe has lost its session');
    const doubled = { ...session.value, attemptId: attempt.id };
    const findCheckout = () => Promise.resolve({ ok: true, value: doubled } as const);
    await completeReturn({ ...context, stripe: unreachableStripe({ findCheckout }) }, other.sessionId);
    const books = await booksOf(context, order.id);
    expect(books.order.state).toBe('confirmed');
    expect(books.payments).toHaveLength(2);
    expect(books.refunds).toMatchObject([{ state: 'asked', amountPence: order.totalPence }]);
    expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
  });
});

describe('a refund made in Stripe’s own pages', () => {
  async function aRefundMadeThere(amountPence: number) {
    const paid = await aPaidOrder();
    const [payment] = (await booksOf(paid.context, paid.order.id)).payments;
    const made = await paid.context.stripe.refund({
      refundId: `made-there-${crypto.randomUUID()}`,
      paymentIntentId: payment?.stripePaymentIntent ?? '',
      amountPence,
    });
    if (!made.ok) throw new Error('Stripe refused the refund');
    return { ...paid, refundId: made.value.id };
  }

  test('comes into the books, in part as in whole', async () => {
    const { context, order, refundId } = await aRefundMadeThere(150);
    await deliver(context, await eventAbout(refundId, 'refund.created'));
    await deliver(context, await eventAbout(refundId, 'refund.updated'));
    const books = await booksOf(context, order.id);
    expect(books.refunds).toMatchObject([{ state: 'succeeded', amountPence: 150, stripeRefund: refundId }]);
    expect(books.payments).toMatchObject([{ state: 'partly_refunded' }]);
    expect(Object.fromEntries(books.amounts)).toEqual({ charge: 400, refund: -150, adjustment: 150 });
    expect(owed(books)).toBe(0);
    // A cancellation after it gives back what is left, and no more.
    const cancelled = await cancelOrder(refundsLater(context), {
      orderId: order.id,
      actor: bea,
      reason: 'The oven broke',
    });
    expect(cancelled).toEqual({ ok: true, value: { refundPence: order.totalPence - 150 } });
    expect((await booksOf(context, order.id)).balancePence).toBe(order.totalPence - 150);
  });

  test('told of twice at the same moment is one refund', async () => {
    const { context, order, refundId } = await aRefundMadeThere(150);
    const created = await eventAbout(refundId, 'refund.created');
    const updated = await eventAbout(refundId, 'refund.updated');
    await Promise.all([deliver(context, created), deliver(context, updated), deliver(context, updated)]);
    for (const event of [created, updated]) expect((await deliver(context, event)).status).toBe(200);
    const books = await booksOf(context, order.id);
    expect(books.refunds).toHaveLength(1);
    expect(books.amounts.filter(([kind]) => kind === 'refund')).toEqual([['refund', -150]]);
    expect([books.balancePence, owed(books)]).toEqual([order.totalPence, 0]);
  });

  // solidus_stripe#188
  test('webhook before its cause: one that comes before its payment is known waits for it', async () => {
    const context = aShop();
    const { order, sessionId } = await anUnpaidOrder(context, await aBakeSale(context));
    await payAtStripe(sessionId);
    const session = await context.stripe.findCheckout(sessionId);
    const intent = session.ok ? session.value?.paymentIntentId : null;
    const made = await context.stripe.refund({
      refundId: `early-${order.id}`,
      paymentIntentId: intent ?? '',
      amountPence: order.totalPence,
    });
    if (!made.ok) throw new Error('Stripe refused the refund');
    const early = await eventAbout(made.value.id, 'refund.updated');
    expect((await deliver(context, early)).status).toBe(503);
    await completeReturn(context, sessionId);
    expect((await deliver(context, early)).status).toBe(200);
    const { amounts } = await booksOf(context, order.id);
    expect(Object.fromEntries(amounts)).toEqual({ charge: 400, refund: -400, adjustment: 400 });
    const stored = await context.db.select().from(stripeEvents).where(eq(stripeEvents.id, early.id)).get();
    expect(stored?.state).toBe('done');
  });
});

test('every write to what hangs on an order raises its `changed_at`, so that a backup under way sees it', async () => {
  const { context, order } = await aPaidOrder();
  const later = aShop({ now: () => context.now() + 5000 });
  await cancelOrder(refundsLater(context), { orderId: order.id, actor: bea, reason: 'The oven broke' });
  const before = later.now();
  await sendAskedRefunds(later, 50);
  const row = await context.db
    .select({ changedAt: orders.changedAt, refundChangedAt: refunds.changedAt })
    .from(orders)
    .innerJoin(refunds, eq(refunds.orderId, orders.id))
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(eq(orders.id, order.id))
    .get();
  expect(row?.refundChangedAt).toBeGreaterThanOrEqual(before);
  expect(row?.changedAt).toBeGreaterThanOrEqual(before);
});
