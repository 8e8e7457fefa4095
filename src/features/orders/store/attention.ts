import { asc, inArray, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { AttentionOrder } from '../domain/office';
import type { OrderEventKind } from '../domain/order';
import { ledger, orderEvents, orders } from '../tables';
import { entryOf, eventOf } from './rows';
import type { OrderRecord } from './read';

/** What takes a flag off may bring one back that stood behind it; why that one stands was said before. */
const seenTo = ['attention_settled', 'refund_asked', 'dispute_won'] as const satisfies ReadonlyArray<OrderEventKind>;

// The plus keeps SQLite from walking through every order by its id to find the few that are flagged.
const oldestFirst = asc(sql`+${orders.id}`);

/** The ids of the orders somebody must look at, oldest first, for a question about them all. */
export function flaggedIds(db: Db, limit: number) {
  return db.select({ id: orders.id }).from(orders).where(isNotNull(orders.attention)).orderBy(oldestFirst).limit(limit);
}

/** What happened to an order, and its money. */
export type OrderBooks = Pick<OrderRecord, 'events' | 'entries'>;

/** Reads the books of the orders somebody must look at, by their ids. */
export function flaggedBooksReading(db: Db, limit: number): Reading<(id: OrderId) => OrderBooks> {
  const ids = flaggedIds(db, limit);
  const events = db.select().from(orderEvents).where(inArray(orderEvents.orderId, ids)).orderBy(asc(orderEvents.seq));
  const entries = db.select().from(ledger).where(inArray(ledger.orderId, ids)).orderBy(asc(ledger.id));
  const parts = readings({
    events: reading(events, (rows) => Map.groupBy(rows, ({ orderId }) => orderId)),
    entries: reading(entries, (rows) => Map.groupBy(rows, ({ orderId }) => orderId)),
  });
  return mapReading(parts, (found) => (id) => ({
    events: (found.events.get(id) ?? []).map(eventOf),
    entries: (found.entries.get(id) ?? []).map(entryOf),
  }));
}

/** Reads the orders somebody must look at, oldest first, each with what its events say about why. */
export function attentionReading(db: Db, limit: number): Reading<AttentionOrder[]> {
  const flagged = sql`FROM ${orderEvents} WHERE ${orderEvents.orderId} = ${orders.id} AND ${orderEvents.data} ->> 'attention' = ${orders.attention} AND ${notInArray(orderEvents.kind, [...seenTo])} ORDER BY ${orderEvents.seq} DESC LIMIT 1`;
  const query = db
    .select({
      id: orders.id,
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
    .orderBy(oldestFirst)
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
