import type { SQLWrapper } from 'drizzle-orm';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { HoldingOrder } from '../domain/office';
import { ordersHolding, standingIds } from '../store/of-sale';

/** The ids (as `id`) of a sale's orders that are still to be handed over, for somebody else's statement. */
export function standingOrderIds(context: Context, saleId: SaleId): SQLWrapper {
  return standingIds(context.db, saleId);
}

/** The orders that hold some of what a sale has, by surname: why a capacity cannot go lower. */
export function listOrdersHolding(
  context: Context,
  wish: { readonly saleId: SaleId; readonly of: Resource; readonly limit: number },
): Promise<HoldingOrder[]> {
  return ordersHolding(context.db, wish);
}
