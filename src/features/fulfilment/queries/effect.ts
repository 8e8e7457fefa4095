import { standingStates } from '@/features/orders/domain/office';
import { countByState } from '@/features/orders/queries';
import { standingOrderIds } from '@/features/orders/queries/of-sale';
import { sumLeftToRefund } from '@/features/payments/queries/left-to-refund';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Effect } from '../domain/sale-task';

/** How many orders a change of a sale concerns just now, and what would go back to cards if all of them were refunded. */
export async function foreseeEffect(context: Context, saleId: SaleId): Promise<Effect> {
  const [counts, refundPence] = await Promise.all([
    countByState(context, saleId),
    sumLeftToRefund(context, standingOrderIds(context, saleId)),
  ]);
  const standing = counts.filter(({ state }) => standingStates.some((one) => one === state));
  return { orders: standing.reduce((sum, { orders }) => sum + orders, 0), refundPence };
}
