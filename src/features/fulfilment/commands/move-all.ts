import { requireStaff } from '@/features/access/queries';
import { moveOrder } from '@/features/orders/commands/move-order';
import { bulkMovesPerPress, type BulkMove, type BulkPlan, planBulkMove } from '@/features/orders/domain/bulk-move';
import { listMovableOrders } from '@/features/orders/queries/movable';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { MovedAll } from '../domain/moved-parts';

export type MoveAll = {
  readonly saleId: SaleId;
  readonly to: BulkMove;
  /** How many orders the person agreed to move; null where they have not seen it yet. */
  readonly agreedOrders: number | null;
  /** How many go in one press; as many as a request can carry unless told otherwise. */
  readonly perPress?: number;
};

export type MoveAllAnswer =
  { readonly kind: 'foreseen'; readonly plan: BulkPlan } | ({ readonly kind: 'made' } & MovedAll);

/**
 * Moves the orders of a sale on together, once somebody has agreed to how many that are; until then says it. Each goes
 * through the one door of orders, with its own letter and its own line in the trail, so many in one press.
 */
export async function moveAllOf(context: Context, wish: MoveAll): Promise<MoveAllAnswer> {
  const { saleId, to, agreedOrders, perPress = bulkMovesPerPress } = wish;
  const staff = await requireStaff(context, 'orders.move');
  const plan = planBulkMove(await listMovableOrders(context, saleId), to);
  // Somebody moved one of them, or ordered, between the two presses: they are asked again.
  if (plan.go.length === 0 || agreedOrders !== plan.go.length) return { kind: 'foreseen', plan };
  const now = plan.go.slice(0, perPress);
  const actor = { personId: staff.id, name: staff.name };
  let moved = 0;
  for (const { id: orderId, state: from } of now) {
    const done = await moveOrder(context, { orderId, from, to, actor, reason: null });
    if (done.ok) moved += 1;
  }
  context.log.info('orders.moved_together', { saleId, to, moved, of: plan.go.length });
  return { kind: 'made', to, moved, overtaken: now.length - moved, left: plan.go.length - now.length };
}
