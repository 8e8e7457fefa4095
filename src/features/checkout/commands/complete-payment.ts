import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { ledgerStatement, moveStatements, noteStatements } from '@/features/orders/commands/statements';
import { latePaymentLetter } from '@/features/orders/domain/letters';
import { isDead } from '@/features/orders/domain/moves';
import { type Order, stripeActor } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { getOrder } from '@/features/orders/queries';
import {
  endAttemptStatement,
  newPayment,
  newRefunds,
  paymentStatement,
  refundStatements,
} from '@/features/payments/commands/statements';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { Attempt } from '@/features/payments/domain/attempt';
import { findAttemptOf, findPayment } from '@/features/payments/queries';
import { jobs } from '@/config/backend';
import type { OrderId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { ok, refused, type Result } from '@/kernel/result';
import type { CheckoutSession, Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { confirmationLetter } from './confirmation';

export type Completion = {
  readonly orderId: OrderId;
  readonly outcome: 'confirmed' | 'known_already' | 'not_paid' | 'refunding';
};
export type CompletionProblem = Overtaken | { readonly kind: 'no_such_attempt' };

type PaidSession = CheckoutSession & { readonly paymentIntentId: string };

/**
 * Brings a paid session into the books: payment, ledger, event and letter in one batch, with the statements that close
 * the webhook's event. Webhook and return page both call this, in any order and as often as they like.
 */
export async function completePayment(
  context: Context,
  session: CheckoutSession,
  closing: ReadonlyArray<Statement> = [],
): Promise<Result<Completion, CompletionProblem>> {
  const attempt = await findAttemptOf(context, session);
  if (!attempt) return refused({ kind: 'no_such_attempt' });
  const { orderId } = attempt;
  if (!isPaid(session)) {
    await runBatch(context.db, closing);
    return ok({ orderId, outcome: 'not_paid' });
  }
  const saved = await bookPayment(context, { attempt, session, closing });
  // Webhook and return page at once: whoever was second finds the payment booked.
  return !saved.ok && saved.problem.kind === 'changed_meanwhile'
    ? bookPayment(context, { attempt, session, closing })
    : saved;
}

type Booking = { readonly attempt: Attempt; readonly session: PaidSession; readonly closing: ReadonlyArray<Statement> };

async function bookPayment(context: Context, booking: Booking): Promise<Result<Completion, CompletionProblem>> {
  const { attempt, session, closing } = booking;
  // The order is read first: whoever books between the two reads is then seen, or overtakes us by the version.
  const order = await getOrder(context, attempt.orderId);
  if (await findPayment(context, session.paymentIntentId)) {
    await runBatch(context.db, closing);
    return ok({ orderId: order.id, outcome: 'known_already' });
  }
  const outcome = order.state === 'awaiting_payment' ? 'confirmed' : 'refunding';
  const payment = newPayment(context, attempt, session);
  const saved = await saveChange(context, order.id, [
    ...(outcome === 'confirmed'
      ? await confirmStatements(context, order, session)
      : await giveBackStatements(context, order, payment)),
    endAttemptStatement(context, attempt.id, 'paid'),
    paymentStatement(context, payment),
    ...(outcome === 'confirmed' ? [] : refundStatements(context, giveBack(context, order, payment))),
    ledgerStatement(context, order.id, {
      kind: 'charge',
      amountPence: payment.amountPence,
      cause: `charge:${payment.stripePaymentIntent}`,
    }),
    ...closing,
  ]);
  if (!saved.ok) return saved;
  context.log.info('payment.booked', { orderId: order.id, outcome, amountPence: payment.amountPence });
  sendLettersSoon(context);
  if (outcome === 'refunding') context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ orderId: order.id, outcome });
}

type NewPayment = ReturnType<typeof newPayment>;

function giveBack(context: Context, order: Order, payment: NewPayment) {
  const reason = isDead(order.state) ? 'Paid after the order had ended' : 'Paid twice';
  const wish = { reason, cause: `late:${order.id}`, requestedBy: null };
  return newRefunds(context, { payments: [payment], refunds: [] }, wish);
}

async function confirmStatements(context: Context, order: Order, session: PaidSession): Promise<Statement[]> {
  const differs = session.amountPence !== order.totalPence || session.currency !== 'gbp';
  const move = moveStatements(context, order, {
    kind: 'paid',
    to: 'confirmed',
    actor: stripeActor,
    holdEndsAt: null,
    ...(differs ? { attention: 'amount_differs' } : {}),
  });
  invariant(move.ok, 'An order that awaits payment can be confirmed');
  const handOver = await getHandOver(context, order);
  return [...move.value, ...confirmationLetter(context, order, { handOver, payment: 'paid' })];
}

/** Money for an order that is dead (or paid already) goes straight back. */
async function giveBackStatements(context: Context, order: Order, payment: NewPayment): Promise<Statement[]> {
  const hasEnded = isDead(order.state);
  const reason = hasEnded ? 'paid_too_late' : 'paid_twice';
  const note = noteStatements(context, order, { kind: 'refund_asked', actor: stripeActor, reason });
  // The letter says not to come; whoever paid an order twice shall come all the same.
  const told = hasEnded ? orderFacts(order, await getHandOver(context, order)) : null;
  if (!told) return note;
  const facts = { ...told.facts, refundPence: payment.amountPence, reason: null };
  return [...note, ...letterStatements(context, latePaymentLetter(told.to, facts, payment.id))];
}

function isPaid(session: CheckoutSession): session is PaidSession {
  return session.status === 'complete' && session.isPaid && session.paymentIntentId !== null;
}
