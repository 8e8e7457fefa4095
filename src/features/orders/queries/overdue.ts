import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Order } from '../domain/order';
import { overdueHolds } from '../store/lists';

/** The orders of one sale whose hold has run out unpaid, longest overdue first. */
export function listOverdueHoldsOf(context: Context, saleId: SaleId, limit: number): Promise<Order[]> {
  return overdueHolds(context.db, { now: context.now(), limit, saleId });
}
