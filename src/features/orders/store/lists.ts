import { and, asc, desc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import type { Order } from '../domain/order';
import { orderLines, orders } from '../tables';
import { orderOf } from './rows';

type OrderRow = typeof orders.$inferSelect;

/** A shopper who orders more often than this in half an hour is counted out elsewhere. */
const recentLimit = 10;

/** Reads the orders an e-mail address placed for a sale since an instant, newest first. */
export async function recentOrders(
  db: Db,
  by: { readonly email: string; readonly saleId: SaleId; readonly since: Instant },
): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.email, by.email), gte(orders.placedAt, by.since), eq(orders.saleId, by.saleId)))
    .orderBy(desc(orders.placedAt))
    .limit(recentLimit);
  return withLines(db, rows);
}

export type Overdue = {
  readonly now: Instant;
  readonly limit: number;
  /** Those of one sale only. */
  readonly saleId?: SaleId;
};

/** Reads the unpaid orders whose hold is over, longest overdue first. */
export async function overdueHolds(db: Db, { now, limit, saleId }: Overdue): Promise<Order[]> {
  const ofSale = saleId === undefined ? undefined : eq(orders.saleId, saleId);
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.state, 'awaiting_payment'), lte(orders.holdEndsAt, now), ofSale))
    .orderBy(asc(orders.holdEndsAt))
    .limit(limit);
  return withLines(db, rows);
}

/** Adds their lines to a page of orders, in one more read. */
export async function withLines(db: Db, rows: ReadonlyArray<OrderRow>): Promise<Order[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await db
    .select()
    .from(orderLines)
    .where(inArray(orderLines.orderId, ids))
    .orderBy(asc(orderLines.position));
  return rows.map((row) =>
    orderOf(
      row,
      lines.filter((line) => line.orderId === row.id),
    ),
  );
}
