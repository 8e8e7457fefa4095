import { asc, eq, sql } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings, runReading } from '@/platform/db/reading';
import type { LedgerEntry, Order, OrderEvent } from '../domain/order';
import { ledger, orderEvents, orderLines, orders } from '../tables';
import { entryOf, eventOf, orderOf } from './rows';

export type OrderKey = { readonly id: OrderId } | { readonly reference: string } | { readonly placementKey: string };

/** An order with all that hangs on it. */
export type OrderRecord = {
  readonly order: Order;
  readonly events: ReadonlyArray<OrderEvent>;
  readonly entries: ReadonlyArray<LedgerEntry>;
};

function where(key: OrderKey) {
  if ('id' in key) return eq(orders.id, key.id);
  return 'reference' in key ? eq(orders.reference, key.reference) : eq(orders.placementKey, key.placementKey);
}

/** Reads an order with its lines, or null; one round trip. */
export async function findOrder(db: Db, key: OrderKey): Promise<Order | null> {
  const id = db.select({ id: orders.id }).from(orders).where(where(key));
  const [[row], lines] = await db.batch([
    db.select().from(orders).where(where(key)),
    db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, sql`(${id})`))
      .orderBy(asc(orderLines.position)),
  ]);
  return row ? orderOf(row, lines) : null;
}

/** Reads an order with its lines, events and ledger, or null; one round trip. */
export function findRecord(db: Db, key: OrderKey): Promise<OrderRecord | null> {
  return runReading(db, recordReading(db, key));
}

/** Reads the same, for a batch that asks more. */
export function recordReading(db: Db, key: OrderKey): Reading<OrderRecord | null> {
  const id = sql`(${db.select({ id: orders.id }).from(orders).where(where(key))})`;
  const lines = db.select().from(orderLines).where(eq(orderLines.orderId, id)).orderBy(asc(orderLines.position));
  const events = db.select().from(orderEvents).where(eq(orderEvents.orderId, id)).orderBy(asc(orderEvents.seq));
  const entries = db.select().from(ledger).where(eq(ledger.orderId, id)).orderBy(asc(ledger.id));
  const parts = readings({
    order: reading(db.select().from(orders).where(where(key)), ([row]) => row ?? null),
    lines: reading(lines, (rows) => rows),
    events: reading(events, (rows) => rows.map(eventOf)),
    entries: reading(entries, (rows) => rows.map(entryOf)),
  });
  return mapReading(parts, ({ order, lines: found, ...rest }) => order && { order: orderOf(order, found), ...rest });
}

/** The id of the slot an order changes hands in. */
export function slotIdOf(db: Db, key: OrderKey) {
  return db.select({ id: orders.slotId }).from(orders).where(where(key));
}
