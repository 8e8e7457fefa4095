import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { ledger, orders } from '../tables';

export type LedgerSums = {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly charge: number;
  readonly refund: number;
  readonly dispute: number;
};

const byStripe = ['charge', 'refund', 'dispute'];

/** What is booked of orders under each kind of entry that Stripe brings about. */
export async function ledgerSums(db: Db, orderIds: ReadonlyArray<OrderId>): Promise<LedgerSums[]> {
  const of = (kind: string) =>
    sql<number>`coalesce(sum(CASE WHEN ${ledger.kind} = ${kind} THEN ${ledger.amountPence} END), 0)`;
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(orderIds)}))`;
  return db
    .select({
      orderId: orders.id,
      reference: orders.reference,
      charge: of('charge'),
      refund: of('refund'),
      dispute: of('dispute'),
    })
    .from(orders)
    .leftJoin(ledger, eq(ledger.orderId, orders.id))
    .where(inArray(orders.id, asked))
    .groupBy(orders.id);
}

type EntryRange = { readonly from: string; readonly to: string; readonly after: string; readonly limit: number };

/** One page of the entries written in a stretch of time that Stripe brought about, each with its order. */
export function entriesMade(
  db: Db,
  { from, to, after, limit }: EntryRange,
): Promise<{ id: string; orderId: OrderId }[]> {
  const made = sql`${ledger.id} >= ${from} AND ${ledger.id} < ${to} AND ${ledger.id} > ${after}`;
  return db
    .select({ id: ledger.id, orderId: ledger.orderId })
    .from(ledger)
    .where(and(made, inArray(ledger.kind, byStripe)))
    .orderBy(asc(ledger.id))
    .limit(limit);
}

/** What orders are called, by their ids. */
export async function references(db: Db, orderIds: ReadonlyArray<OrderId>): Promise<ReadonlyMap<OrderId, string>> {
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(orderIds)}))`;
  const rows = await db
    .select({ id: orders.id, reference: orders.reference })
    .from(orders)
    .where(inArray(orders.id, asked));
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

/** What was paid for orders, as far as it counts at the table: what a bank has moved does not. */
export async function paidSums(db: Db, orderIds: ReadonlyArray<OrderId>): Promise<ReadonlyMap<OrderId, number>> {
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(orderIds)}))`;
  const rows = await db
    .select({ orderId: ledger.orderId, paid: sql<number>`sum(${ledger.amountPence})` })
    .from(ledger)
    .where(and(inArray(ledger.orderId, asked), ne(ledger.kind, 'dispute')))
    .groupBy(ledger.orderId);
  return new Map(rows.map(({ orderId, paid }) => [orderId, paid]));
}
