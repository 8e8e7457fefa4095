import { erasedWords, eraseOrdersOf, namesShopper } from '@/features/orders/commands/erase-orders';
import { listOldOrders, namedOrderIds } from '@/features/orders/queries/held-orders';
import { eraseRefundReasons } from '@/features/payments/commands/erase-reasons';
import { eraseReviewsOf, forgetShownReviews, renewReviewsStatement } from '@/features/reviews/commands';
import type { OrderId } from '@/kernel/ids';
import { eraseAuditReasons } from '@/features/shop/commands/erase-audit';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { Sweeping } from '../domain/retention';
import { noteStep } from '../store/sweeps';
import { forgettingStatements } from './forget';

const companion = { personId: null, name: 'retention' } as const;

/** Looks at some orders more, and takes the names out of those that have had them long enough; how far it came is in the same batch. */
export async function forgetOldOrders(
  context: Context,
  { sweep, pace, cutoffs }: Sweeping,
): Promise<{ readonly forgotten: number; readonly isComplete: boolean }> {
  const { placedAt, orderId } = sweep;
  const looked = await listOldOrders(context, {
    after: { placedAt, orderId },
    guestsBefore: cutoffs.guests,
    anyBefore: cutoffs.tax,
    limit: pace.ordersLookedAt,
  });
  const last = looked.at(-1);
  if (!last) return { forgotten: 0, isComplete: true };
  const old = looked.filter(({ isForgotten }) => isForgotten).map(({ id }) => id);
  const step = { on: sweep.day, last: { placedAt: last.placedAt, orderId: last.id }, forgotten: old.length };
  await runBatch(context.db, [...forgetStatements(context, old), noteStep(context.db, step)]);
  if (old.length > 0) await forgetShownReviews(context);
  return { forgotten: old.length, isComplete: false };
}

function forgetStatements(context: Context, ids: ReadonlyArray<OrderId>): Statement[] {
  if (ids.length === 0) return [];
  const orderIds = namedOrderIds(context, { ids });
  const parts = [
    ...eraseReviewsOf(context, orderIds),
    eraseAuditReasons(context, orderIds, { names: namesShopper, words: erasedWords }),
    eraseRefundReasons(context, orderIds),
    ...eraseOrdersOf(context, { ids }, companion),
  ];
  return [...forgettingStatements(context, parts), renewReviewsStatement(context)];
}
