import { and, asc, eq, inArray, ne, or, sql, type SQLWrapper } from 'drizzle-orm';
import * as z from 'zod/mini';
import { isId, type OrderId, type PaymentId, type RefundId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { StripeRefund } from '@/platform/context';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { BookedMoney, BookedRefund } from '../domain/failed-refunds';
import { type Payment, paymentStates, type Refund, refundStates } from '../domain/payment';
import type { RefundedLine } from '../domain/refund-plan';
import { disputes, payments, refundLines, refunds } from '../tables';

/** Turns a row into a payment. */
export function paymentOf(row: typeof payments.$inferSelect): Payment {
  return { ...row, state: z.enum(paymentStates).parse(row.state), amountPence: pence(row.amountPence) };
}

/** Turns a row into a refund. */
export function refundOf(row: typeof refunds.$inferSelect): BookedRefund {
  return { ...row, state: z.enum(refundStates).parse(row.state), amountPence: pence(row.amountPence) };
}

/** Reads the payment that mirrors a PaymentIntent, or null where none was recorded. */
export async function findPayment(db: Db, stripePaymentIntent: string): Promise<Payment | null> {
  const row = await db.select().from(payments).where(eq(payments.stripePaymentIntent, stripePaymentIntent)).get();
  return row ? paymentOf(row) : null;
}

/** Reads what an order was paid by card, and what of it goes back. */
export function moneyReading(db: Db, orderId: OrderId): Reading<BookedMoney> {
  const paid = db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.id));
  const back = db.select().from(refunds).where(eq(refunds.orderId, orderId)).orderBy(asc(refunds.id));
  return readings({
    payments: reading(paid, (rows) => rows.map(paymentOf)),
    refunds: reading(back, (rows) => rows.map(refundOf)),
  });
}

/** Reads the same of the orders whose ids a subquery gives. */
export function moneyOfReading(db: Db, orderIds: SQLWrapper): Reading<(id: OrderId) => BookedMoney> {
  const paid = db.select().from(payments).where(inArray(payments.orderId, orderIds)).orderBy(asc(payments.id));
  const back = db.select().from(refunds).where(inArray(refunds.orderId, orderIds)).orderBy(asc(refunds.id));
  const parts = readings({
    payments: reading(paid, (rows) => Map.groupBy(rows.map(paymentOf), ({ orderId }) => orderId)),
    refunds: reading(back, (rows) => Map.groupBy(rows.map(refundOf), ({ orderId }) => orderId)),
  });
  return mapReading(parts, (found) => (id) => ({
    payments: found.payments.get(id) ?? [],
    refunds: found.refunds.get(id) ?? [],
  }));
}

/** Writes a payment that Stripe reported; its PaymentIntent makes it once. */
export function insertPayment(db: Db, payment: Payment, now: Instant): Statement {
  return db.insert(payments).values({ ...payment, createdAt: now, changedAt: now });
}

/** Writes a refund before Stripe is asked; its cause makes it once. */
export function insertRefund(db: Db, refund: Refund, now: Instant): Statement {
  return db.insert(refunds).values({ ...refund, createdAt: now, changedAt: now });
}

/** Writes which lines a refund is for. */
export function insertRefundLines(db: Db, refund: Refund, lines: ReadonlyArray<RefundedLine>): Statement[] {
  return lines.map((line) => db.insert(refundLines).values({ ...line, refundId: refund.id, orderId: refund.orderId }));
}

/** Writes that one refund is for the same lines as another. */
export function copyRefundLines(db: Db, { from, to }: { readonly from: RefundId; readonly to: RefundId }): Statement {
  const { lineId, orderId, quantity, amountPence } = refundLines;
  const same = db
    .select({ refundId: sql<RefundId>`${to}`.as('refund_id'), lineId, orderId, quantity, amountPence })
    .from(refundLines)
    .where(eq(refundLines.refundId, from));
  return db.insert(refundLines).select(same);
}

/** The lines an order's refunds were for, those of failed refunds left out. */
export async function listRefundedLines(db: Db, orderId: OrderId): Promise<RefundedLine[]> {
  const rows = await db
    .select({ lineId: refundLines.lineId, quantity: refundLines.quantity, amountPence: refundLines.amountPence })
    .from(refundLines)
    .innerJoin(refunds, eq(refundLines.refundId, refunds.id))
    .where(and(eq(refundLines.orderId, orderId), ne(refunds.state, 'failed')));
  return rows.map((row) => ({ ...row, amountPence: pence(row.amountPence) }));
}

/** Says whether a write ran into a refund that is in the books already. */
export function isRefundKnown(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('refunds.');
}

/** The refunds Stripe has not been asked for yet, oldest first, each with the PaymentIntent it takes from. */
export async function listAskedRefunds(
  db: Db,
  limit: number,
): Promise<(Refund & { paymentIntentId: string; createdAt: Instant })[]> {
  const rows = await db
    .select({ refund: refunds, paymentIntentId: payments.stripePaymentIntent })
    .from(refunds)
    .innerJoin(payments, eq(refunds.paymentId, payments.id))
    .where(eq(refunds.state, 'asked'))
    .orderBy(asc(refunds.changedAt))
    .limit(limit);
  return rows.map(({ refund, paymentIntentId }) => ({
    ...refundOf(refund),
    createdAt: refund.createdAt,
    paymentIntentId,
  }));
}

/** Reads the refund of ours that Stripe speaks of, or null; its answer may overtake our own note of Stripe's id. */
export async function findRefundFor(db: Db, answer: StripeRefund): Promise<Refund | null> {
  const ours = answer.refundId !== null && isId('ref', answer.refundId) ? eq(refunds.id, answer.refundId) : undefined;
  const row = await db
    .select()
    .from(refunds)
    .where(or(eq(refunds.stripeRefund, answer.id), ours))
    .get();
  return row ? refundOf(row) : null;
}

/** Keeps that Stripe has taken a refund on; one that is already settled stays so. */
export function markPending(db: Db, id: RefundId, stripeRefund: string, now: Instant): Statement {
  return db
    .update(refunds)
    .set({ state: 'pending', stripeRefund, changedAt: now })
    .where(and(eq(refunds.id, id), eq(refunds.state, 'asked')));
}

export type Settlement = {
  readonly state: 'succeeded' | 'failed';
  readonly stripeRefund: string | null;
  readonly failure: string | null;
};

/** Writes how a refund ended, and what that makes of its payment. */
export function settleRefund(db: Db, refund: Refund, settlement: Settlement, now: Instant): Statement[] {
  return [
    db
      .update(refunds)
      .set({ ...settlement, changedAt: now })
      .where(eq(refunds.id, refund.id)),
    restatePayment(db, refund.paymentId, now),
  ];
}

/** Writes what its refunds and disputes, as they stand in the same batch, make of a payment. */
export function restatePayment(db: Db, id: PaymentId, now: Instant): Statement {
  const taken = sql`EXISTS (SELECT 1 FROM ${disputes} WHERE ${disputes.paymentId} = ${id} AND ${disputes.withdrawnPence} > 0)`;
  const back = sql`(SELECT coalesce(sum(${refunds.amountPence}), 0) FROM ${refunds} WHERE ${refunds.paymentId} = ${id} AND ${refunds.state} = 'succeeded')`;
  const state = sql`CASE WHEN ${taken} THEN 'disputed' WHEN ${back} >= ${payments.amountPence} THEN 'refunded' WHEN ${back} > 0 THEN 'partly_refunded' ELSE 'succeeded' END`;
  return db.update(payments).set({ state, changedAt: now }).where(eq(payments.id, id));
}
