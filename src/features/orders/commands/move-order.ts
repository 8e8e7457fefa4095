import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import type { OrderId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { orderReadyLetter } from '../domain/letters';
import type { OrderState } from '../domain/moves';
import { type Actor, dueAtTablePence, type Order } from '../domain/order';
import { orderFacts } from '../domain/order-facts';
import type { TableWay } from '../domain/table-money';
import { isHandOver, isUndo } from '../domain/undo';
import { findRecord, type OrderRecord } from '../store/read';
import { type Overtaken, saveChange } from './races';
import { type MoveProblem, moveStatements } from './statements';
import { takingStatements, untakingStatements } from './table-money';

export type MoveOrder = {
  readonly orderId: OrderId;
  readonly to: OrderState;
  readonly actor: Actor;
  /** Needed for a step back. */
  readonly reason: string | null;
  /** The state the person saw; null where whoever moves it takes it as it is. */
  readonly from: OrderState | null;
  /** How what was due was paid at the hand-over; in cash unless somebody says otherwise. */
  readonly took?: TableWay;
};

export type MoveOrderProblem =
  MoveProblem | Overtaken | { readonly kind: 'no_such_order' } | { readonly kind: 'reason_missing' };

/** Moves an order on (or, with a reason, a step back) as staff do it by hand; a cancellation goes through checkout. */
export async function moveOrder(context: Context, input: MoveOrder): Promise<Result<Order, MoveOrderProblem>> {
  const record = await findRecord(context.db, { id: input.orderId });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order } = record;
  if (input.from !== null && input.from !== order.state)
    return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const isStepBack = isUndo(order.state, input.to);
  if (isStepBack && !input.reason?.trim()) return refused({ kind: 'reason_missing' });
  if (input.to === 'cancelled' || input.to === 'expired' || input.to === 'confirmed') {
    return refused({ kind: 'move_not_allowed', from: order.state, to: input.to });
  }
  const kind = isStepBack ? 'undone' : isHandOver(input.to) ? 'handed_over' : 'moved';
  const move = moveStatements(context, order, { kind, to: input.to, actor: input.actor, reason: input.reason });
  if (!move.ok) return move;
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ...tableStatements(context, record, input),
    ...(await readyLetter(context, record, input.to)),
    auditStatement(context, {
      action: isStepBack ? 'order.undone' : 'order.moved',
      personId: input.actor.personId,
      actor: input.actor.name,
      subject: order.id,
      before: { state: order.state },
      after: { state: input.to },
      reason: input.reason,
    }),
  ]);
  if (!saved.ok) return saved;
  if (input.to === 'ready') sendLettersSoon(context);
  context.log.info('order.moved', { orderId: order.id, from: order.state, to: input.to });
  return ok({ ...order, state: input.to, version: order.version + 1 });
}

/** What is still due is paid at the table when the order is handed over, and given back when that is undone. */
function tableStatements(context: Context, record: OrderRecord, { to, actor, took = 'cash' }: MoveOrder): Statement[] {
  if (isHandOver(to)) return takingStatements(context, record, { way: took, actor, cause: 'hand_over' });
  return isUndo(record.order.state, to) ? untakingStatements(context, record, { actor, cause: 'undo' }) : [];
}

async function readyLetter(context: Context, { order, entries }: OrderRecord, to: OrderState): Promise<Statement[]> {
  if (to !== 'ready' || isUndo(order.state, to)) return [];
  const told = orderFacts(order, await getHandOver(context, order));
  if (!told) return [];
  const payment = dueAtTablePence(order, entries) > 0 ? 'on_collection' : order.totalPence > 0 ? 'paid' : 'nothing_due';
  return letterStatements(context, orderReadyLetter(told.to, { ...told.facts, payment }));
}
