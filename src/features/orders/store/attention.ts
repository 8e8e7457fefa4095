import { asc, isNotNull, sql } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import type { AttentionOrder } from '../domain/office';
import { orderEvents, orders } from '../tables';

/** Reads the orders somebody must look at, oldest first, each with what its events say about why. */
export async function attentionOrders(db: Db, limit: number): Promise<AttentionOrder[]> {
  const flagged = sql`FROM ${orderEvents} WHERE ${orderEvents.orderId} = ${orders.id} AND ${orderEvents.data} ->> 'attention' = ${orders.attention} ORDER BY ${orderEvents.seq} DESC LIMIT 1`;
  const rows = await db
    .select({
      reference: orders.reference,
      state: orders.state,
      attention: orders.attention,
      version: orders.version,
      totalPence: orders.totalPence,
      since: sql<Instant | null>`(SELECT ${orderEvents.at} ${flagged})`,
      reason: sql<string | null>`(SELECT ${orderEvents.reason} ${flagged})`,
      changedAt: orders.changedAt,
    })
    .from(orders)
    .where(isNotNull(orders.attention))
    // The plus keeps SQLite from walking through every order by its id to find the few that are flagged.
    .orderBy(asc(sql`+${orders.id}`))
    .limit(limit);
  return rows.map(({ changedAt, since, attention, totalPence, ...row }) => ({
    ...row,
    attention: attention ?? '',
    totalPence: pence(totalPence),
    since: since ?? changedAt,
  }));
}
