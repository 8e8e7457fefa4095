import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import type { Dispute } from '../domain/dispute';
import type { Payment, Refund } from '../domain/payment';
import type { StrayPayment } from '../domain/stray-payment';
import { disputes, payments, refunds, strayPayments } from '../tables';
import { disputeOf } from './disputes';
import { paymentOf, refundOf } from './money';
import { strayOf } from './stray-payments';

/* What comparing our books with Stripe's asks: rows by Stripe's ids, and rows by the time they were made. */

/** Any number of ids as one parameter. */
const listed = (ids: ReadonlyArray<string>) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Payments and stray payments by their PaymentIntents. */
export async function takenBy(
  db: Db,
  intents: ReadonlyArray<string>,
): Promise<{ payments: Payment[]; strays: StrayPayment[] }> {
  const [booked, strays] = await db.batch([
    db
      .select()
      .from(payments)
      .where(inArray(payments.stripePaymentIntent, listed(intents))),
    db
      .select()
      .from(strayPayments)
      .where(inArray(strayPayments.stripePaymentIntent, listed(intents))),
  ]);
  return { payments: booked.map(paymentOf), strays: strays.map(strayOf) };
}

/** Refunds by Stripe's ids, or by our own that Stripe was told. */
export async function refundsBy(
  db: Db,
  { theirs, ours }: { readonly theirs: ReadonlyArray<string>; readonly ours: ReadonlyArray<string> },
): Promise<Refund[]> {
  const rows = await db
    .select()
    .from(refunds)
    .where(or(inArray(refunds.stripeRefund, listed(theirs)), inArray(refunds.id, listed(ours))));
  return rows.map(refundOf);
}

/** Disputes by Stripe's ids. */
export async function disputesBy(db: Db, ids: ReadonlyArray<string>): Promise<Dispute[]> {
  const rows = await db
    .select()
    .from(disputes)
    .where(inArray(disputes.stripeDispute, listed(ids)));
  return rows.map(disputeOf);
}

/** Rows whose ids lie between two, the first included; `after` is where the page before ended. */
export type IdRange = { readonly from: string; readonly to: string; readonly after: string; readonly limit: number };

/** One page of the payments made in a stretch of time. */
export async function paymentsMade(db: Db, { from, to, after, limit }: IdRange): Promise<Payment[]> {
  const made = sql`${payments.id} >= ${from} AND ${payments.id} < ${to} AND ${payments.id} > ${after}`;
  return (await db.select().from(payments).where(made).orderBy(asc(payments.id)).limit(limit)).map(paymentOf);
}

/** One page of the refunds made in a stretch of time that Stripe was asked for. */
export async function refundsMade(db: Db, { from, to, after, limit }: IdRange): Promise<Refund[]> {
  const made = sql`${refunds.id} >= ${from} AND ${refunds.id} < ${to} AND ${refunds.id} > ${after}`;
  const rows = await db
    .select()
    .from(refunds)
    .where(and(made, isNotNull(refunds.stripeRefund)))
    .orderBy(asc(refunds.id))
    .limit(limit);
  return rows.map(refundOf);
}

/** Refunds on their way and disputes not decided, however old: what may have come to an end without our hearing of it. */
export async function stillMoving(db: Db, limit: number): Promise<{ refunds: Refund[]; disputes: Dispute[] }> {
  const [pending, open] = await db.batch([
    db.select().from(refunds).where(eq(refunds.state, 'pending')).orderBy(asc(refunds.changedAt)).limit(limit),
    db
      .select()
      .from(disputes)
      .where(inArray(disputes.state, ['inquiry', 'open']))
      .limit(limit),
  ]);
  return { refunds: pending.map(refundOf), disputes: open.map(disputeOf) };
}

/** One page of the disputes written down in a stretch of time. */
export async function disputesMade(db: Db, { from, to, after, limit }: IdRange): Promise<Dispute[]> {
  const made = sql`${disputes.id} >= ${from} AND ${disputes.id} < ${to} AND ${disputes.id} > ${after}`;
  return (await db.select().from(disputes).where(made).orderBy(asc(disputes.id)).limit(limit)).map(disputeOf);
}

export type MirroredSums = {
  readonly orderId: OrderId;
  readonly charge: number;
  readonly refund: number;
  readonly dispute: number;
};

/** What the rows that mirror Stripe's objects come to, by order and signed as the ledger is. */
export async function mirroredSums(db: Db, orderIds: ReadonlyArray<OrderId>): Promise<MirroredSums[]> {
  const of = (table: typeof payments | typeof refunds | typeof disputes, sum: ReturnType<typeof sql>) =>
    sql`(SELECT coalesce(sum(${sum}), 0) FROM ${table} WHERE ${table.orderId} = asked.value)`;
  return db.all<MirroredSums>(sql`SELECT asked.value AS orderId,
    ${of(payments, sql`${payments.amountPence}`)} AS charge,
    ${of(refunds, sql`CASE WHEN ${refunds.state} = 'succeeded' THEN -${refunds.amountPence} ELSE 0 END`)} AS refund,
    ${of(disputes, sql`-${disputes.withdrawnPence}`)} AS dispute
    FROM json_each(${JSON.stringify(orderIds)}) AS asked`);
}
