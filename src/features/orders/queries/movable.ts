import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { MovableOrder } from '../domain/bulk-move';
import { movableOrders } from '../store/movable';

/** How the orders of a sale stand, and what each still owes at the table. */
export function listMovableOrders(context: Context, saleId: SaleId): Promise<MovableOrder[]> {
  return movableOrders(context.db, saleId);
}
