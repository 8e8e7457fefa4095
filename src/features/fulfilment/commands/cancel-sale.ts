import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { cancelSale } from '@/features/bake-sales/commands/cancel-sale';
import type { CancelSaleProblem, SaleWish } from '@/features/bake-sales/domain/sale-change';
import { touchOrdersStatement } from '@/features/orders/commands/of-sale';
import { standingOrderIds } from '@/features/orders/queries/of-sale';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Effect } from '../domain/sale-task';
import { foreseeEffect } from '../queries/effect';
import * as store from '../store/sale-tasks';

export type CancelWholeSale = SaleWish & {
  /** How many orders the person agreed to cancel; null where they have not seen it yet. */
  readonly agreedOrders: number | null;
};
export type CancelAnswer = { readonly kind: 'foreseen' | 'made'; readonly effect: Effect };

/**
 * Cancels a sale once somebody has agreed to what it means: each of its orders is then cancelled, refunded and told of,
 * by a row of work of its own. Until they have agreed it says what would happen.
 */
export async function cancelWholeSale(
  context: Context,
  { agreedOrders, ...wish }: CancelWholeSale,
): Promise<Result<CancelAnswer, CancelSaleProblem>> {
  await requireStaff(context, 'sales.cancel');
  const effect = await foreseeEffect(context, wish.saleId);
  // Somebody ordered between the two presses: they are asked again.
  if (agreedOrders !== effect.orders) return ok({ kind: 'foreseen', effect });
  const cancelled = await cancelSale(context, wish, (staff) => workStatements(context, wish, staff));
  if (!cancelled.ok) return cancelled;
  return ok({ kind: 'made', effect });
}

function workStatements(context: Context, { saleId, reason }: SaleWish, staff: Staff): Statement[] {
  const now = context.now();
  const by = { personId: staff.id, actor: staff.name, reason };
  const what = { kind: 'cancelled', facts: null, answerBy: null } as const;
  const task = { id: context.newId('tsk'), saleId, ...what, ...by, createdAt: now };
  return [
    store.endEarlierTasks(context.db, saleId, now),
    ...store.insertTask(context.db, task, standingOrderIds(context, saleId)),
    touchOrdersStatement(context, saleId),
  ];
}
