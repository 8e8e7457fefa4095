import { asc, eq, sql } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
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
export async function findRecord(db: Db, key: OrderKey): Promise<OrderRecord | null> {
  const id = sql`(${db.select({ id: orders.id }).from(orders).where(where(key))})`;
  const [[row], lines, events, entries] = await db.batch([
    db.select().from(orders).where(where(key)),
    db.select().from(orderLines).where(eq(orderLines.orderId, id)).orderBy(asc(orderLines.position)),
    db.select().from(orderEvents).where(eq(orderEvents.orderId, id)).orderBy(asc(orderEvents.seq)),
    db.select().from(ledger).where(eq(ledger.orderId, id)).orderBy(asc(ledger.id)),
  ]);
  return row ? { order: orderOf(row, lines), events: events.map(eventOf), entries: entries.map(entryOf) } : null;
}
