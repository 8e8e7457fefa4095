import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import type { Overtaken } from '@/features/orders/commands/races';
import { getOrder } from '@/features/orders/queries';
import { keepStrayPayment } from '@/features/payments/commands/stray-payments';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { Attempt } from '@/features/payments/domain/attempt';
import { shopCurrency } from '@/features/payments/domain/stray-payment';
import { findAttemptOf, isPaymentKnown } from '@/features/payments/queries';
import { jobs } from '@/config/backend';
import { isDead } from '@/features/orders/domain/moves';
import type { OrderId } from '@/kernel/ids';
import { ok, type Result } from '@/kernel/result';
import type { CheckoutSession, Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { noteSettling } from './note-settling';
import { findChangeOf } from '../queries/waiting-change';
import { bookChange } from './book-change';
import { type Booking, confirmPaid, giveBack, type PaidSession, reviveExpired, setAside } from './book-payment';

export type Completion = {
  /** Null for a payment that belongs to no order of ours. */
  readonly orderId: OrderId | null;
  readonly outcome: 'confirmed' | 'known_already' | 'not_paid' | 'settling' | 'refunding' | 'stray';
};

type Answer = Result<Completion, Overtaken>;

/**
 * Brings a paid session into the books: payment, ledger, event and letter in one batch, with the statements that close
 * the webhook's event. Webhook and return page both call this, in any order and as often as they like. What belongs to no
 * order, or came in a currency the books are not kept in, is set aside for people to see.
 */
export async function completePayment(
  context: Context,
  session: CheckoutSession,
  closing: ReadonlyArray<Statement> = [],
): Promise<Answer> {
  const attempt = await findAttemptOf(context, session);
  if (!isPaid(session)) return noteUnpaid(context, { session, attempt, closing });
  if (!attempt) {
    // A try at paying is written before Stripe is asked: what has none now will never have one.
    await keepStrayPayment(context, session, closing);
    return ok({ orderId: null, outcome: 'stray' });
  }
  const booked = await bookPayment(context, { attempt, session, closing });
  // Webhook and return page at once: whoever was second finds the payment booked.
  return booked.ok ? booked : bookPayment(context, { attempt, session, closing });
}

type Unpaid = {
  readonly session: CheckoutSession;
  readonly attempt: Attempt | null;
  readonly closing: ReadonlyArray<Statement>;
};

/** Complete and not paid is money on its way; open is nothing yet. */
async function noteUnpaid(context: Context, { session, attempt, closing }: Unpaid): Promise<Answer> {
  if (!attempt || session.status !== 'complete') {
    await runBatch(context.db, closing);
    return ok({ orderId: attempt?.orderId ?? null, outcome: 'not_paid' });
  }
  const noted = await noteSettling(context, attempt, closing);
  return noted.ok ? ok({ orderId: attempt.orderId, outcome: noted.value }) : noted;
}

async function bookPayment(context: Context, booking: Booking): Promise<Answer> {
  const { attempt, session, closing } = booking;
  // The order is read first: whoever books between the two reads is then seen, or overtakes us by the version.
  const order = await getOrder(context, attempt.orderId);
  if (await isPaymentKnown(context, session.paymentIntentId)) {
    await runBatch(context.db, closing);
    return ok({ orderId: order.id, outcome: 'known_already' });
  }
  const booked = await bookFor(context, order, booking);
  if (!booked.ok) return booked;
  const outcome = booked.value;
  context.log.info('payment.booked', { orderId: order.id, outcome, amountPence: session.amountPence });
  sendLettersSoon(context);
  if (outcome === 'refunding') context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ orderId: order.id, outcome });
}

type Booked = Result<'confirmed' | 'refunding' | 'stray', Overtaken>;

/** What a payment means for its order as it stands now. */
async function bookFor(
  context: Context,
  order: Awaited<ReturnType<typeof getOrder>>,
  booking: Booking,
): Promise<Booked> {
  if (booking.session.currency !== shopCurrency) return setAside(context, order, booking);
  if (order.state === 'awaiting_payment') return confirmPaid(context, order, booking);
  const change = await findChangeOf(context, booking.attempt.id);
  if (change && !isDead(order.state)) return bookChange(context, order, { booking, change });
  const revived = order.state === 'expired' ? await reviveExpired(context, order, booking) : null;
  return revived ?? giveBack(context, order, booking);
}

function isPaid(session: CheckoutSession): session is PaidSession {
  return session.status === 'complete' && session.isPaid && session.paymentIntentId !== null;
}
