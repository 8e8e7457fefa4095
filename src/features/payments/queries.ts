import type { SQLWrapper } from 'drizzle-orm';
import { isId, type OrderId } from '@/kernel/ids';
import type { CheckoutSession, Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import type { Attempt } from './domain/attempt';
import type { BookedMoney } from './domain/failed-refunds';
import type { RefundedLine } from './domain/refund-plan';
import * as attemptStore from './store/attempts';
import * as moneyStore from './store/money';
import * as strayStore from './store/stray-payments';

/** The try at paying that a Checkout Session belongs to, also where our own note of the session is missing; or null. */
export function findAttemptOf(
  context: Context,
  session: Pick<CheckoutSession, 'id' | 'attemptId'>,
): Promise<Attempt | null> {
  const { attemptId, id: sessionId } = session;
  return attemptStore.findAttempt(
    context.db,
    attemptId !== null && isId('att', attemptId) ? { id: attemptId } : { sessionId },
  );
}

/** The newest try at paying for an order, or null where it was never to be paid by card. */
export function findLatestAttempt(context: Context, orderId: OrderId): Promise<Attempt | null> {
  return attemptStore.findLatestAttempt(context.db, orderId);
}

/** The lines an order's refunds were for, those of failed refunds left out. */
export function listRefundedLines(context: Context, orderId: OrderId): Promise<RefundedLine[]> {
  return moneyStore.listRefundedLines(context.db, orderId);
}

/** Says whether a PaymentIntent is in the books, as an order's payment or as one that fits none. */
export async function isPaymentKnown(context: Context, stripePaymentIntent: string): Promise<boolean> {
  const payment = await moneyStore.findPayment(context.db, stripePaymentIntent);
  return payment !== null || (await strayStore.findStray(context.db, { stripePaymentIntent })) !== null;
}

/** What an order was paid by card, and what of it goes back. */
export function listMoney(context: Context, orderId: OrderId): Promise<BookedMoney> {
  return runReading(context.db, moneyReading(context, orderId));
}

/** Reads the same, for somebody else's batch. */
export function moneyReading(context: Context, orderId: OrderId): Reading<BookedMoney> {
  return moneyStore.moneyReading(context.db, orderId);
}

/** Reads the same of the orders whose ids a subquery gives. */
export function moneyOfReading(context: Context, orderIds: SQLWrapper): Reading<(id: OrderId) => BookedMoney> {
  return moneyStore.moneyOfReading(context.db, orderIds);
}
