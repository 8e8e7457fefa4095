import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { saleMovedLetter } from '@/features/orders/domain/moved-letter';
import { type Order, owedPence } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { standingStates } from '@/features/orders/domain/office';
import { invariant } from '@/kernel/invariant';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { TaskOrder } from '../domain/sale-task';
import { readBeforeMove } from '../schema/before-move';
import * as store from '../store/sale-tasks';

/** Tells the shopper of one order that its sale has moved, and notes that on the order; nothing else of it changes. */
export async function tellMoved(
  context: Context,
  work: TaskOrder,
): Promise<Result<undefined, Overtaken | { readonly kind: 'not_standing' }>> {
  const { task, orderId } = work;
  const record = await findOrderRecord(context, { id: orderId });
  invariant(record, 'Work on an order is about one that exists');
  const { order } = record;
  const isStanding = standingStates.some((state) => state === order.state);
  if (!isStanding || order.saleId !== task.saleId) return refused({ kind: 'not_standing' });
  const actor = { personId: task.personId, name: task.actor };
  return saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'sale_moved', actor, reason: task.reason }),
    ...(await letterAbout(context, record, work)),
    store.endWork(context.db, work, 'done', context.now()),
  ]);
}

async function letterAbout(context: Context, record: OrderRecord, { task }: TaskOrder): Promise<Statement[]> {
  const { order } = record;
  const told = orderFacts(order, await getHandOver(context, order));
  if (!told || task.answerBy === null) return [];
  const was = readBeforeMove(task.facts);
  const slot = was.slots.find(({ id }) => id === order.slotId);
  const before = { bakeDay: was.bakeDay, place: was.place, slot: slot ?? told.facts.slot };
  const facts = {
    ...{ ...told.facts, before, reason: task.reason, answerBy: task.answerBy },
    payment: paymentOf(order, record),
  };
  return letterStatements(context, saleMovedLetter(told.to, facts, task.id));
}

function paymentOf(order: Order, { entries }: OrderRecord): 'paid' | 'on_collection' | 'nothing_due' {
  if (owedPence(order, entries) > 0) return 'on_collection';
  return order.totalPence > 0 ? 'paid' : 'nothing_due';
}
