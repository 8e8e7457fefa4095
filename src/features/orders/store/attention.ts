import { asc, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { AttentionOrder } from '../domain/office';
import type { OrderEventKind } from '../domain/order';
import { orderEvents, orders } from '../tables';

/** What takes a flag off may bring one back that stood behind it; why that one stands was said before. */
const seenTo = ['attention_settled', 'refund_asked', 'dispute_won'] as const satisfies ReadonlyArray<OrderEventKind>;

/** Reads the orders somebody must look at, oldest first, each with what its events say about why. */
export function attentionReading(db: Db, limit: number): Reading<AttentionOrder[]> {
  const flagged = sql`FROM ${orderEvents} WHERE ${orderEvents.orderId} = ${orders.id} AND ${orderEvents.data} ->> 'attention' = ${orders.attention} AND ${notInArray(orderEvents.kind, [...seenTo])} ORDER BY ${orderEvents.seq} DESC LIMIT 1`;
  const query = db
    .select({
      reference: orders.reference,
      state: orders.state,
      attention: orders.attention,
      version: orders.version,
      totalPence: orders.totalPence,
      since: sql<Instant | null>`(SELECT ${orderEvents.at} ${flagged})`.as('since'),
      reason: sql<string | null>`(SELECT ${orderEvents.reason} ${flagged})`.as('flagged_because'),
      changedAt: orders.changedAt,
    })
    .from(orders)
    .where(isNotNull(orders.attention))
    // The plus keeps SQLite from walking through every order by its id to find the few that are flagged.
    .orderBy(asc(sql`+${orders.id}`))
    .limit(limit);
  return reading(query, (rows) =>
    rows.map(({ changedAt, since, attention, totalPence, ...row }) => ({
      ...row,
      attention: attention ?? '',
      totalPence: pence(totalPence),
      since: since ?? changedAt,
    })),
  );
}
