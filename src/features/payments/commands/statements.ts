import { touchStatement } from '@/features/orders/commands/statements';
import type { AttemptId, OrderId, PersonId } from '@/kernel/ids';
import { type Pence, pence } from '@/kernel/money';
import type { CheckoutSession, Context, StripeEvent } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { Attempt } from '../domain/attempt';
import type { Hold } from '../domain/holds';
import { type Payment, type Refund, refundablePence } from '../domain/payment';
import type { RefundedLine, RefundPlan } from '../domain/refund-plan';
import * as attemptStore from '../store/attempts';
import * as eventStore from '../store/events';
import * as moneyStore from '../store/money';

export type StoredEvent = eventStore.StoredEvent;

/** A new try at paying, to be written before Stripe is asked. */
export function newAttempt(
  context: Context,
  order: { readonly id: OrderId; readonly totalPence: Pence },
  number: number,
  hold: Hold,
): Attempt {
  return {
    id: context.newId('att'),
    orderId: order.id,
    number,
    state: 'open',
    amountPence: order.totalPence,
    expiresAt: hold.sessionEndsAt,
    sessionId: null,
    pageUrl: null,
  };
}

/** The statement that writes a try at paying. */
export function attemptStatement(context: Context, attempt: Attempt): Statement {
  return attemptStore.insertAttempt(context.db, attempt, context.now());
}

/** The statement that notes that the bank is at work on a try at paying. */
export function settlingStatement(context: Context, id: AttemptId): Statement {
  return attemptStore.noteSettling(context.db, id);
}

/** The statement that ends a try at paying. */
export function endAttemptStatement(context: Context, id: AttemptId, state: 'paid' | 'expired' | 'refused'): Statement {
  return attemptStore.endAttempt(context.db, id, state, context.now());
}

/** Keeps the session Stripe opened for an attempt, so that trying again finds the same page. */
export async function keepSession(context: Context, attempt: Attempt, session: CheckoutSession): Promise<void> {
  await runBatch(context.db, [
    attemptStore.keepSession(context.db, attempt.id, { sessionId: session.id, pageUrl: session.pageUrl }),
    touchStatement(context, attempt.orderId),
  ]);
}

/** The payment a completed session stands for. */
export function newPayment(
  context: Context,
  attempt: Attempt,
  session: CheckoutSession & { readonly paymentIntentId: string },
): Payment {
  return {
    id: context.newId('pay'),
    orderId: attempt.orderId,
    attemptId: attempt.id,
    stripePaymentIntent: session.paymentIntentId,
    state: 'succeeded',
    amountPence: pence(session.amountPence),
    currency: session.currency,
  };
}

/** The statement that writes a payment. */
export function paymentStatement(context: Context, payment: Payment): Statement {
  return moneyStore.insertPayment(context.db, payment, context.now());
}

export type RefundWish = { readonly reason: string; readonly cause: string; readonly requestedBy: PersonId | null };

/** The refunds that give back all that is left of payments; written first, asked of Stripe afterwards. */
export function newRefunds(
  context: Context,
  money: { payments: ReadonlyArray<Payment>; refunds: ReadonlyArray<Refund> },
  wish: RefundWish,
): Refund[] {
  return money.payments.flatMap((payment) => {
    const amountPence = pence(refundablePence(payment, money.refunds));
    if (amountPence <= 0) return [];
    return [
      {
        id: context.newId('ref'),
        orderId: payment.orderId,
        paymentId: payment.id,
        state: 'asked',
        amountPence,
        reason: wish.reason,
        cause: `${wish.cause}:${payment.id}`,
        stripeRefund: null,
        requestedBy: wish.requestedBy,
        failure: null,
      } as const,
    ];
  });
}

/** The refunds a plan comes to, one for each payment it takes from. */
export function plannedRefunds(
  context: Context,
  orderId: OrderId,
  { plan, wish }: { readonly plan: RefundPlan; readonly wish: RefundWish },
): Refund[] {
  return plan.parts.map(({ paymentId, amountPence }) => ({
    id: context.newId('ref'),
    orderId,
    paymentId,
    state: 'asked',
    amountPence,
    reason: wish.reason,
    cause: `${wish.cause}:${paymentId}`,
    stripeRefund: null,
    requestedBy: wish.requestedBy,
    failure: null,
  }));
}

/** The statements that write which lines a refund is for. */
export function refundLineStatements(
  context: Context,
  refund: Refund,
  lines: ReadonlyArray<RefundedLine>,
): Statement[] {
  return moneyStore.insertRefundLines(context.db, refund, lines);
}

/** The statements that write refunds. */
export function refundStatements(context: Context, refunds: ReadonlyArray<Refund>): Statement[] {
  return refunds.map((refund) => moneyStore.insertRefund(context.db, refund, context.now()));
}

/** Stores an event before anything is done about it, and says how far it has come. */
export function storeEvent(context: Context, event: StripeEvent): Promise<StoredEvent | null> {
  return eventStore.storeEvent(context.db, event, context.now());
}

/** The stored events that wait to be done, oldest first. */
export function listWaitingEvents(context: Context, limit: number, receivedBefore: number): Promise<StoredEvent[]> {
  return eventStore.listWaitingEvents(context.db, limit, receivedBefore);
}

/** The statement that marks an event done, for the batch of its effect. */
export function closeEventStatement(context: Context, eventId: string, state: 'done' | 'left_alone'): Statement {
  return eventStore.closeEvent(context.db, eventId, state, context.now());
}

/** Notes why an event could not be done yet; it stays where the next try finds it. */
export function noteEventProblem(context: Context, eventId: string, problem: string): Promise<void> {
  return eventStore.noteProblem(context.db, eventId, problem);
}
