import type { OrderId, SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Context } from '@/platform/context';
import type { Order } from './domain/order';
import { overdueHolds, recentOrders } from './store/lists';
import { findOrder as readOrder, findRecord, type OrderKey, type OrderRecord } from './store/read';

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
