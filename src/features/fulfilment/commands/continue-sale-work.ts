import { jobs } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import { touchOrdersStatement } from '@/features/orders/commands/of-sale';
import { standingOrderIds } from '@/features/orders/queries/of-sale';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { WorkState } from '../domain/sale-task';
import * as store from '../store/sale-tasks';
import { doSaleWork } from './sale-work';

/**
 * Goes on with what is left to do for a sale's orders, so many at a time, because somebody asks for it: what was put off
 * is taken at once, and an order of a cancelled sale that came back on its way since is added.
 */
export async function continueSaleWork(context: Context, saleId: SaleId): Promise<WorkState> {
  await requireStaff(context, 'sales.edit');
  const [newest] = await store.listProgress(context.db, saleId);
  // A sale that stands as it was planned has nothing to go on with.
  if (!newest) return { finished: 0, total: 0, stuck: 0, isMoving: false };
  const now = context.now();
  const missed = standingOrderIds(context, saleId);
  await runBatch(context.db, [
    ...(newest.task.kind === 'cancelled' ? [store.addOrders(context.db, newest.task, missed, now)] : []),
    store.hurryWork(context.db, saleId, now),
    touchOrdersStatement(context, saleId),
  ]);
  const round = await doSaleWork(context, jobs.batchSize, saleId);
  const [reached] = await store.listProgress(context.db, saleId);
  const { finished, total, stuck } = reached ?? { finished: 0, total: 0, stuck: 0 };
  return { finished, total, stuck, isMoving: round.done > 0 };
}
