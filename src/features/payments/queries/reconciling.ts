import type { OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Dispute } from '../domain/dispute';
import type { Payment, Refund } from '../domain/payment';
import type { StrayPayment } from '../domain/stray-payment';
import * as made from '../store/made';

/* What the area that compares our books with Stripe's may know of these. */

type Reader = Pick<Context, 'db'>;
export type IdRange = made.IdRange;

/** Payments and stray payments by their PaymentIntents. */
export function listTaken(
  { db }: Reader,
  intents: ReadonlyArray<string>,
): Promise<{ payments: Payment[]; strays: StrayPayment[] }> {
  return made.takenBy(db, intents);
}

/** Refunds by Stripe's ids, or by our own that Stripe was told. */
export function listRefundsBy({ db }: Reader, ids: Parameters<typeof made.refundsBy>[1]): Promise<Refund[]> {
  return made.refundsBy(db, ids);
}

/** Disputes by Stripe's ids. */
export function listDisputesBy({ db }: Reader, ids: ReadonlyArray<string>): Promise<Dispute[]> {
  return made.disputesBy(db, ids);
}

/** One page of the payments made in a stretch of time. */
export function listPaymentsMade({ db }: Reader, range: IdRange): Promise<Payment[]> {
  return made.paymentsMade(db, range);
}

/** One page of the refunds made in a stretch of time that Stripe was asked for. */
export function listRefundsMade({ db }: Reader, range: IdRange): Promise<Refund[]> {
  return made.refundsMade(db, range);
}

/** One page of the disputes written down in a stretch of time. */
export function listDisputesMade({ db }: Reader, range: IdRange): Promise<Dispute[]> {
  return made.disputesMade(db, range);
}

/** Refunds on their way and disputes not decided, however old. */
export function listStillMoving({ db }: Reader, limit: number): Promise<{ refunds: Refund[]; disputes: Dispute[] }> {
  return made.stillMoving(db, limit);
}

/** What the rows that mirror Stripe's objects come to, by order and signed as the ledger is. */
export function listMirroredSums({ db }: Reader, orderIds: ReadonlyArray<OrderId>): Promise<made.MirroredSums[]> {
  return made.mirroredSums(db, orderIds);
}
