import type { SQLWrapper } from 'drizzle-orm';
import type { OrderId, SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { Order } from './domain/order';
import type { BakeTotal, StateCount } from './domain/office';
import { overdueHolds, recentOrders } from './store/lists';
import {
  findOrder as readOrder,
  findRecord,
  type OrderKey,
  type OrderRecord,
  recordReading,
  slotIdOf,
} from './store/read';
import * as office from './store/office';
import type { OrderSearch } from './store/office';

export type { OrderRecord } from './store/read';

/** An order with its lines, or null; who may see it is for the caller to decide. */
export function findOrder(context: Context, key: OrderKey): Promise<Order | null> {
  return readOrder(context.db, key);
}

/** An order that must exist, because something of ours points at it. */
export async function getOrder(context: Context, id: OrderId): Promise<Order> {
  const order = await readOrder(context.db, { id });
  invariant(order, 'An order something points at must exist');
  return order;
}

/** An order with its events and ledger, or null; who may see it is for the caller to decide. */
export function findOrderRecord(context: Context, key: OrderKey): Promise<OrderRecord | null> {
  return findRecord(context.db, key);
}

/** Reads an order with its events and ledger, or null, for somebody else's batch. */
export function orderRecordReading(context: Context, key: OrderKey): Reading<OrderRecord | null> {
  return recordReading(context.db, key);
}

/** The id of the slot an order changes hands in, for somebody else's question. */
export function slotIdOfOrder(context: Context, key: OrderKey): SQLWrapper {
  return slotIdOf(context.db, key);
}

/** The orders an e-mail address placed for a sale since an instant, newest first. */
export function listRecentOrders(
  context: Context,
  by: { readonly email: string; readonly saleId: SaleId; readonly since: number },
): Promise<Order[]> {
  return recentOrders(context.db, by);
}

/** The orders whose hold has run out unpaid, longest overdue first. */
export function listOverdueHolds(context: Context, limit: number): Promise<Order[]> {
  return overdueHolds(context.db, { now: context.now(), limit });
}

/** One page of a sale's orders by surname, for staff. */
export function searchOrders(context: Context, search: OrderSearch): Promise<Order[]> {
  return office.searchOrders(context.db, search);
}

/** What a sale's orders come to, by variant. */
export function listBakeTotals(context: Context, saleId: SaleId): Promise<BakeTotal[]> {
  return office.bakeTotals(context.db, saleId);
}

/** How many orders of a sale stand in which state. */
export function countByState(context: Context, saleId: SaleId): Promise<StateCount[]> {
  return office.stateCounts(context.db, saleId);
}
