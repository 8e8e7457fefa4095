import { cancelOrder, type CancelProblem } from '@/features/checkout/commands/cancel-order';
import { touchStatement } from '@/features/orders/commands/statements';
import { type Order, shopper } from '@/features/orders/domain/order';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { mayAnswer, type MoveAnswer } from '../domain/moved-sale';
import { findMoveChoice } from '../queries/move-choice';
import { findMoveTask, keepAnswer } from '../store/move-answers';

export type AnswerMoveProblem = CancelProblem | { readonly kind: 'not_asked' } | { readonly kind: 'answer_too_late' };

/**
 * Takes what a shopper says to the move of their sale: they keep their order, or take their money instead, cut-off or
 * not. After the date they were given they keep it.
 */
export async function answerMove(
  context: Context,
  { order, answer }: { readonly order: Order; readonly answer: MoveAnswer },
): Promise<Result<{ readonly refundPence: number }, AnswerMoveProblem>> {
  const choice = await findMoveChoice(context, order);
  const found = choice && (await findMoveTask(context.db, order.id));
  if (!found) return refused({ kind: 'not_asked' });
  if (!mayAnswer(choice, context.now())) return refused({ kind: 'answer_too_late' });
  const kept = keepAnswer(context.db, { taskId: found.task.id, orderId: order.id, answer, at: context.now() });
  if (answer === 'refund')
    return cancelOrder(context, { orderId: order.id, actor: shopper, reason: null, also: [kept] });
  await runBatch(context.db, [kept, touchStatement(context, order.id)]);
  return ok({ refundPence: 0 });
}
