import { getHandOver } from '@/features/bake-sales/queries';
import { type Order, shopper } from '@/features/orders/domain/order';
import type { Pence } from '@/kernel/money';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { cancellability } from '../domain/cancellability';
import { abandonOrder, cancelOrder, type CancelProblem } from './cancel-order';

export type CancelOwnProblem = CancelProblem | { readonly kind: 'too_late' } | { readonly kind: 'not_cancellable' };

/** Cancels an order because its shopper says so: our promise until the cut-off of its sale, with the money back. */
export async function cancelOwnOrder(
  context: Context,
  order: Order,
): Promise<Result<{ readonly refundPence: Pence }, CancelOwnProblem>> {
  if (order.state === 'awaiting_payment') return abandonOrder(context, order);
  const { sale } = await getHandOver(context, order);
  const may = cancellability(order.state, sale, context.now());
  if (may !== 'may_cancel') return refused({ kind: may });
  return cancelOrder(context, { orderId: order.id, actor: shopper, reason: null });
}
