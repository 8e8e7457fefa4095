import { jobs, saleWork } from '@/config/backend';
import { endOrder } from '@/features/checkout/commands/cancel-order';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { touchStatement } from '@/features/orders/commands/statements';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { SaleId } from '@/kernel/ids';
import { inTurn, type Round } from '@/kernel/in-turn';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { TaskOrder } from '../domain/sale-task';
import * as store from '../store/sale-tasks';
import { tellMoved } from './tell-moved';

/**
 * Does what the changes of whole sales mean for single orders, so many at a time: those due and not done, whatever their
 * age. The companion runs it, and whoever presses; each order is taken by one of them, and done in one batch with the
 * row that says so.
 */
export async function doSaleWork(context: Context, limit: number, saleId?: SaleId): Promise<Round> {
  const due = await store.listDueWork(context.db, { now: context.now(), limit, saleId });
  try {
    return await inTurn(
      due,
      (work) => doOne(context, work),
      (work) => postpone(context, work, 'broke'),
    );
  } finally {
    // Asked once for all of them: what was written before something broke is told as well.
    if (due.length > 0) {
      sendLettersSoon(context);
      context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
    }
  }
}

async function doOne(context: Context, work: TaskOrder): Promise<boolean> {
  const now = context.now();
  const [taken] = await context.db.batch([
    store.takeWork(context.db, work, { now, until: now + saleWork.leaseMs }),
    touchStatement(context, work.orderId),
  ]);
  // Somebody else is at it, or has done it.
  if (taken.length === 0) return true;
  return work.task.kind === 'cancelled' ? cancelOne(context, work) : tellOne(context, work);
}

async function tellOne(context: Context, work: TaskOrder, isSecondTry = false): Promise<boolean> {
  const told = await tellMoved(context, work);
  if (told.ok) return true;
  if (told.problem.kind === 'not_standing') {
    await leaveAlone(context, work);
    return true;
  }
  if (!isSecondTry) return tellOne(context, work, true);
  await postpone(context, work, told.problem.kind);
  return false;
}

async function cancelOne(context: Context, work: TaskOrder, isSecondTry = false): Promise<boolean> {
  const { task, orderId } = work;
  const ended = await endOrder(context, {
    orderId,
    actor: { personId: task.personId, name: task.actor },
    reason: task.reason,
    ofSale: task.saleId,
    also: [store.endWork(context.db, work, 'done', context.now())],
  });
  if (ended.ok) return true;
  switch (ended.problem.kind) {
    case 'move_not_allowed':
      await leaveAlone(context, work);
      return true;
    case 'was_paid':
    case 'changed_meanwhile':
      // Paid for, or moved on, at this very moment: now it is another order to cancel.
      if (!isSecondTry) return cancelOne(context, work, true);
      await postpone(context, work, ended.problem.kind);
      return false;
    case 'unavailable':
    case 'no_such_order':
      await postpone(context, work, ended.problem.kind);
      return false;
  }
}

/** The order has ended by itself, is in its owner's hands, or has moved to another sale. */
async function leaveAlone(context: Context, work: TaskOrder): Promise<void> {
  await runBatch(context.db, [
    store.endWork(context.db, work, 'not_needed', context.now()),
    touchStatement(context, work.orderId),
  ]);
}

async function postpone(context: Context, work: TaskOrder, problem: string): Promise<void> {
  context.log.warn('sale_work.not_done', { orderId: work.orderId, problem });
  await runBatch(context.db, [
    store.postponeWork(context.db, work, { problem, dueAt: context.now() + saleWork.tryAgainMs }),
    touchStatement(context, work.orderId),
  ]);
}
