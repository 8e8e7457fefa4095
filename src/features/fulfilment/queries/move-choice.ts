import type { Order } from '@/features/orders/domain/order';
import { standingStates } from '@/features/orders/domain/office';
import type { Context } from '@/platform/context';
import type { MoveChoice } from '../domain/moved-sale';
import { readBeforeMove } from '../schema/before-move';
import { findMoveTask } from '../store/move-answers';

/** What the shopper of an order whose sale was moved may choose; null where it was not, or the order has ended. */
export async function findMoveChoice(context: Context, order: Order): Promise<MoveChoice | null> {
  if (!standingStates.some((state) => state === order.state)) return null;
  const found = await findMoveTask(context.db, order.id);
  // Moved to another sale since, it has nothing to do with where this one went.
  if (found?.task.saleId !== order.saleId) return null;
  const { reason, answerBy, facts } = found.task;
  if (answerBy === null) return null;
  const { bakeDay, place, slots } = readBeforeMove(facts);
  const slot = slots.find(({ id }) => id === order.slotId) ?? null;
  const fetchedAt = order.method === 'collection' ? place : null;
  return { reason, answerBy, answer: found.answer, bakeDay, place: fetchedAt, slot };
}
