import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { holds } from '@/config/backend';
import { attempts } from '@/features/payments/tables';
import { findLatestAttempt } from '@/features/payments/queries';
import { findOrder, getOrder } from '@/features/orders/queries';
import { bakeSales } from '@/features/bake-sales/tables';
import { minute, second } from '@/kernel/time';
import { createLog } from '@/platform/log';
import type { Context } from '@/platform/context';
import { createPayments } from '@/platform/stripe';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop, aWish, booksOf } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { auditFor, claimedOf, lettersAbout } from '@/testing/builders/books';
import {
  deliver,
  eventAbout,
  expireAtStripe,
  payAtStripe,
  sessionsOf,
  unreachableStripe,
} from '@/testing/builders/stripe';
import { testEnv } from '@/testing/context';
import { abandonOrder, cancelOrder } from './commands/cancel-order';
import { completeReturn } from './webhooks';
import { payAgain } from './commands/pay-again';
import { placeOrder } from './commands/place-order';
import { releaseHold, releaseOverdueHolds } from './commands/release-hold';

const expiring = { to: 'expired', actor: { personId: null, name: 'hold job' }, reason: null } as const;
const nothing = { orders: 0, offers: [0], pools: [], slots: [[0, 0]] };
const held = { orders: 1, offers: [1], pools: [], slots: [[1, 1]] };

/** The same shop so many milliseconds later. */
const later = (context: Context, ms: number): Context => aShop({ now: () => context.now() + ms });

async function anUnpaid(context: Context = aShop()) {
  const sale = await aBakeSale(context);
  return { context, sale, ...(await anUnpaidOrder(context, sale)) };
}

/** An order whose session Stripe opened, while we stopped before writing it down. */
async function aForgottenSession() {
  const unpaid = await anUnpaid();
  const { context, attempt } = unpaid;
  await context.db.update(attempts).set({ sessionId: null, pageUrl: null }).where(eq(attempts.id, attempt.id));
  return unpaid;
}

describe('a hold that runs out', () => {
  test('stays while it lasts and goes back the moment it is over, and Stripe closes its page', async () => {
    const { context, sale, order } = await anUnpaid();
    await releaseOverdueHolds(later(context, holds.sessionMs), 50);
    expect(await claimedOf(context, sale)).toEqual(held);
    await releaseOverdueHolds(later(context, holds.sessionMs + holds.graceMs + second), 50);
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect((await sessionsOf(order.id)).map(({ status }) => status)).toEqual(['expired']);
    expect((await booksOf(context, order.id)).order).toMatchObject({ state: 'expired', holdEndsAt: null });
    expect(await findLatestAttempt(context, order.id)).toMatchObject({ state: 'expired' });
  });

  test('keeps its stock while Stripe cannot be asked', async () => {
    const { context, sale, order } = await anUnpaid();
    const cutOff = { ...later(context, 60 * minute), stripe: unreachableStripe() };
    expect((await releaseOverdueHolds(cutOff, 50)).failed).toBeGreaterThanOrEqual(1);
    expect(await claimedOf(context, sale)).toEqual(held);
    expect((await getOrder(context, order.id)).state).toBe('awaiting_payment');
  });

  test('keeps its stock while Stripe says that the page is still open', async () => {
    const { context, sale, order } = await anUnpaid();
    const stubborn = {
      ...context.stripe,
      expireCheckout: () => Promise.resolve({ ok: false, problem: { kind: 'refused', code: 'busy' } } as const),
    };
    const released = await releaseHold({ ...context, stripe: stubborn }, order, expiring);
    expect(released).toEqual({ ok: false, problem: { kind: 'unavailable' } });
    expect(await claimedOf(context, sale)).toEqual(held);
  });

  test('keeps its stock where our key to Stripe is refused: that says nothing about the session', async () => {
    const { context, sale, order } = await aForgottenSession();
    const stripe = createPayments(
      { ...testEnv(), STRIPE_SECRET_KEY: 'no-key-of-theirs' },
      createLog({}, () => undefined),
    );
    expect(await releaseHold({ ...context, stripe }, order, expiring)).toMatchObject({ ok: false });
    expect(await claimedOf(context, sale)).toEqual(held);
  });

  test('ends the session that Stripe opened and we never wrote down', async () => {
    const { context, sale, order, sessionId } = await aForgottenSession();
    const current = await getOrder(context, order.id);
    expect(await releaseHold(context, current, expiring)).toEqual({ ok: true, value: 'released' });
    expect((await sessionsOf(order.id)).map(({ id, status }) => [id, status])).toEqual([[sessionId, 'expired']]);
    expect(await claimedOf(context, sale)).toEqual(nothing);
  });

  test('keeps the sale where the session we never wrote down was paid', async () => {
    const { context, sale, order, sessionId } = await aForgottenSession();
    await payAtStripe(sessionId);
    expect(await releaseHold(context, order, expiring)).toEqual({ ok: true, value: 'was_paid' });
    expect((await booksOf(context, order.id)).amounts).toEqual([['charge', order.totalPence]]);
    expect(await claimedOf(context, sale)).toEqual(held);
  });

  test('goes back where Stripe was down from the start, so that there never was a session', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const then = context.now() - holds.sessionMs - holds.graceMs - second;
    const order = await anOrder(aShop({ now: () => then, stripe: unreachableStripe() }), sale);
    expect(await releaseHold(context, order, expiring)).toEqual({ ok: true, value: 'released' });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect(await sessionsOf(order.id)).toEqual([]);
  });

  test('frees its stock once, however many let it go at the same time', async () => {
    const { context, sale, order } = await anUnpaid();
    const answers = await Promise.all(Array.from({ length: 5 }, () => releaseHold(context, order, expiring)));
    expect(answers.filter((answer) => answer.ok && answer.value === 'released')).toHaveLength(1);
    expect(await claimedOf(context, sale)).toEqual(nothing);
  });

  test('one order that breaks the job keeps no other waiting', async () => {
    const broken = await anUnpaid();
    const { context, sale } = await anUnpaid();
    const { expireCheckout } = context.stripe;
    const job = {
      ...later(context, 60 * minute),
      stripe: {
        ...context.stripe,
        expireCheckout: (id: string) =>
          id === broken.sessionId ? Promise.reject(new Error('A bug')) : expireCheckout(id),
      },
    };
    await expect(releaseOverdueHolds(job, 50)).rejects.toThrow('A bug');
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect(await claimedOf(context, broken.sale)).toEqual(held);
  });
});

describe('paying again', () => {
  test('leads to the same page while it is open', async () => {
    const { context, order, attempt } = await anUnpaid();
    const again = await payAgain(context, order);
    expect(again).toEqual({ ok: true, value: { kind: 'pay', url: attempt.pageUrl } });
    expect(await sessionsOf(order.id)).toHaveLength(1);
  });

  test('finds the page that Stripe opened and we never wrote down', async () => {
    const { context, order, attempt } = await aForgottenSession();
    const again = await payAgain(context, order);
    expect(again).toEqual({ ok: true, value: { kind: 'pay', url: attempt.pageUrl } });
    expect(await sessionsOf(order.id)).toHaveLength(1);
  });

  test('finds the session we never wrote down paid, and books it', async () => {
    const { context, order, sessionId } = await aForgottenSession();
    await payAtStripe(sessionId);
    expect(await payAgain(context, order)).toEqual({ ok: true, value: { kind: 'paid_already' } });
    expect((await booksOf(context, order.id)).amounts).toEqual([['charge', order.totalPence]]);
  });

  test('books a payment that no webhook has told of', async () => {
    const { context, order, sessionId } = await anUnpaid();
    await payAtStripe(sessionId);
    expect(await payAgain(context, order)).toEqual({ ok: true, value: { kind: 'paid_already' } });
    expect((await booksOf(context, order.id)).order.state).toBe('confirmed');
  });

  test('works for an order that was placed while Stripe was down, minutes later', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const minutesAgo = aShop({ now: () => context.now() - 10 * minute, stripe: unreachableStripe() });
    const order = await anOrder(minutesAgo, sale);
    const again = await payAgain(context, order);
    expect(again).toMatchObject({ ok: true, value: { kind: 'pay' } });
    const sessions = await sessionsOf(order.id);
    expect(sessions.map(({ status }) => status)).toEqual(['open']);
    await payAtStripe(sessions[0]?.id ?? '');
    await completeReturn(context, sessions[0]?.id ?? '');
    expect((await booksOf(context, order.id)).order.state).toBe('confirmed');
  });

  test('opens a new page where the old one ended, and holds the stock for it, up to an hour in all', async () => {
    const { context, order, sessionId, attempt } = await anUnpaid();
    await expireAtStripe(sessionId);
    const answer = await payAgain(context, order);
    expect(answer).toMatchObject({ ok: true, value: { kind: 'pay' } });
    const second = await findLatestAttempt(context, order.id);
    expect(second).toMatchObject({ number: 2, state: 'open' });
    expect(second?.id).not.toBe(attempt.id);
    const after = await getOrder(context, order.id);
    expect(after.holdEndsAt).toBe((second?.expiresAt ?? 0) + holds.graceMs);
    expect((after.holdEndsAt ?? 0) - order.placedAt).toBeLessThanOrEqual(holds.longestMs);
    expect((await sessionsOf(order.id)).map(({ status }) => status)).toEqual(['expired', 'open']);
    // The first page's end is told late: the second keeps the stock.
    expect((await deliver(context, await eventAbout(sessionId, 'checkout.session.expired'))).status).toBe(200);
    expect((await getOrder(context, order.id)).state).toBe('awaiting_payment');
  });

  test('is refused where a new page would keep the stock longer than an hour', async () => {
    const context = aShop();
    const sale = await aBakeSale(context);
    const longest = holds.longestMs - holds.sessionMs - holds.graceMs;
    const { order, sessionId } = await anUnpaidOrder(context, sale);
    await expireAtStripe(sessionId);
    const tooLate = await payAgain(later(context, longest + second), order);
    expect(tooLate).toEqual({ ok: false, problem: { kind: 'hold_over' } });
    expect(await sessionsOf(order.id)).toHaveLength(1);
  });

  test('never opens a second page while Stripe keeps the first open, whatever our own clock says', async () => {
    const { context, order } = await anUnpaid();
    const hasty = aShop({ now: () => context.now() + holds.sessionMs + second });
    await payAgain(hasty, order);
    expect((await sessionsOf(order.id)).filter(({ status }) => status === 'open')).toHaveLength(1);
    expect(await sessionsOf(order.id)).toHaveLength(1);
  });

  test('pressed five times at once after the end opens one new page', async () => {
    const { context, order, sessionId } = await anUnpaid();
    await expireAtStripe(sessionId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => payAgain(context, order)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await sessionsOf(order.id)).filter(({ status }) => status === 'open')).toHaveLength(1);
  });

  test('says so where Stripe cannot be reached, and where there is nothing to pay', async () => {
    const { context, order, sessionId } = await anUnpaid();
    const cutOff = { ...context, stripe: unreachableStripe() };
    expect(await payAgain(cutOff, order)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
    await payAtStripe(sessionId);
    await completeReturn(context, sessionId);
    const paid = await getOrder(context, order.id);
    expect(await payAgain(context, paid)).toEqual({ ok: false, problem: { kind: 'not_payable' } });
  });
});

describe('giving up an unpaid order', () => {
  test('by its shopper puts everything back, and the page cannot be paid any more', async () => {
    const { context, sale, order, sessionId } = await anUnpaid();
    expect(await abandonOrder(context, order)).toEqual({ ok: true, value: { refundPence: 0 } });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect(await payAtStripe(sessionId)).not.toBe('paid');
    expect((await getOrder(context, order.id)).state).toBe('cancelled');
    // Whoever gives up an order knows that they did.
    expect(await lettersAbout(context, order.id)).toEqual([]);
  });

  test('by staff tells the shopper, with the reason, and is written into the audit trail', async () => {
    const { context, sale, order } = await anUnpaid();
    const { id } = await employ('manager');
    const actor = { personId: id, name: 'Bea' };
    const answer = await cancelOrder(context, { orderId: order.id, actor, reason: 'The oven broke' });
    expect(answer).toEqual({ ok: true, value: { refundPence: 0 } });
    expect(await claimedOf(context, sale)).toEqual(nothing);
    expect(await lettersAbout(context, order.id)).toMatchObject([
      { kind: 'order_cancelled', facts: { refundPence: 0, reason: 'The oven broke' } },
    ]);
    expect(await auditFor(context, order.id)).toMatchObject([
      { action: 'order.cancelled', personId: id, reason: 'The oven broke' },
    ]);
  });

  test('is not done where the money has just come', async () => {
    const { context, sale, order, sessionId } = await anUnpaid();
    await payAtStripe(sessionId);
    expect(await abandonOrder(context, order)).toEqual({ ok: false, problem: { kind: 'was_paid' } });
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
    expect(await claimedOf(context, sale)).toEqual(held);
  });
});

describe('somebody who was paying when the sale closed', () => {
  test('keeps their place: the hold was before the cut-off', async () => {
    const { context, sale, order, sessionId } = await anUnpaid();
    await context.db
      .update(bakeSales)
      .set({ closesAt: context.now() - second })
      .where(eq(bakeSales.id, sale.id));
    const late = await placeOrder(aShop(), aWish(sale));
    expect(late).toMatchObject({ ok: false, problem: { kind: 'sale_not_open' } });
    await payAtStripe(sessionId);
    await completeReturn(context, sessionId);
    expect((await findOrder(context, { id: order.id }))?.state).toBe('confirmed');
  });
});
