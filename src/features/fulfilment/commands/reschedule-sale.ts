import type { Staff } from '@/features/access/domain/person';
import {
  foreseeMove,
  type PlannedMove,
  type RescheduleProblem,
  rescheduleSale,
  type RescheduleWish,
} from '@/features/bake-sales/commands/reschedule-sale';
import { listSalesById } from '@/features/bake-sales/queries/sales-by-id';
import { touchOrdersStatement } from '@/features/orders/commands/of-sale';
import { standingOrderIds } from '@/features/orders/queries/of-sale';
import { invariant } from '@/kernel/invariant';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { BeforeMove, MoveEffect } from '../domain/moved-sale';
import { isUnderWay } from '../domain/sale-task';
import { foreseeEffect } from '../queries/effect';
import * as store from '../store/sale-tasks';

export type MoveWholeSale = RescheduleWish & {
  /** Until when shoppers may take their money instead. */
  readonly answerBy: Instant;
  /** How many orders the person agreed to move; null where they have not seen what it means yet. */
  readonly agreedOrders: number | null;
};
export type MoveWholeProblem =
  | RescheduleProblem
  /** People have not all been told of the change before this one. */
  | { readonly kind: 'still_telling' }
  /** The date lies behind us, or after the first loaf is handed over. */
  | { readonly kind: 'not_a_date_to_answer' };
export type MoveWholeAnswer = { readonly kind: 'foreseen' | 'made'; readonly effect: MoveEffect };

/**
 * Moves a sale to another day, place or time once somebody has agreed to what it means: everybody with an order is told,
 * by a row of work each, and keeps it unless they take their money by the date given.
 */
export async function moveWholeSale(
  context: Context,
  { agreedOrders, answerBy, ...wish }: MoveWholeSale,
): Promise<Result<MoveWholeAnswer, MoveWholeProblem>> {
  const planned = await foreseeMove(context, wish);
  if (!planned.ok) return planned;
  const { before, after } = planned.value;
  const starts = after.slots[0]?.startsAt ?? Number.POSITIVE_INFINITY;
  if (answerBy <= context.now() || answerBy > starts) return refused({ kind: 'not_a_date_to_answer' });
  if ((await store.listProgress(context.db, wish.saleId)).some(isUnderWay)) return refused({ kind: 'still_telling' });
  const { orders } = await foreseeEffect(context, wish.saleId);
  const effect = { orders, closesAt: after.closesAt, hasCutOffMoved: after.closesAt !== before.closesAt };
  if (agreedOrders !== orders) return ok({ kind: 'foreseen', effect });
  const facts = await factsBefore(context, planned.value);
  const moved = await rescheduleSale(context, { wish, planned: planned.value }, (staff) =>
    workStatements(context, { wish, answerBy, facts, staff }),
  );
  if (!moved.ok) return moved;
  return ok({ kind: 'made', effect });
}

async function factsBefore(context: Context, { before }: PlannedMove): Promise<BeforeMove> {
  const [found] = await listSalesById(context, [before.id]);
  invariant(found, 'A sale that is moved is held somewhere');
  return { bakeDay: before.bakeDay, place: found.place.name, slots: before.slots };
}

type Work = {
  readonly wish: RescheduleWish;
  readonly answerBy: Instant;
  readonly facts: BeforeMove;
  readonly staff: Staff;
};

function workStatements(context: Context, { wish, answerBy, facts, staff }: Work): Statement[] {
  const { saleId, reason } = wish;
  const by = { personId: staff.id, actor: staff.name, reason };
  const what = { kind: 'rescheduled', facts, answerBy } as const;
  const task = { id: context.newId('tsk'), saleId, ...what, ...by, createdAt: context.now() };
  return [
    ...store.insertTask(context.db, task, standingOrderIds(context, saleId)),
    touchOrdersStatement(context, saleId),
  ];
}
