import { jobs } from '@/config/backend';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import type { Actor } from '@/features/orders/domain/order';
import { findOrderRecord } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { copyRefundLinesStatement, refundsAnew } from '@/features/payments/commands/refund-anew';
import { refundStatements } from '@/features/payments/commands/statements';
import { failedFlag, waitingFailures } from '@/features/payments/domain/failed-refunds';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';

export type RefundAgain = { readonly reference: string; readonly seenVersion: number; readonly actor: Actor };
export type RefundAgainProblem = Overtaken | { readonly kind: 'no_such_order' } | { readonly kind: 'nothing_left' };

/** Asks once more for the refunds of an order that did not go through, each once, and takes their flag off it; another stays. */
export async function refundAgain(
  context: Context,
  { reference, seenVersion, actor }: RefundAgain,
): Promise<Result<undefined, RefundAgainProblem>> {
  const record = await findOrderRecord(context, { reference });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order, events } = record;
  if (order.version !== seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const waiting = waitingFailures(await listMoney(context, order.id), events);
  const again = refundsAnew(context, waiting, actor.personId);
  if (again.length === 0) return refused({ kind: 'nothing_left' });
  const flag = order.attention === failedFlag ? { attention: null } : {};
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'refund_asked', actor, ...flag }),
    ...refundStatements(
      context,
      again.map(({ refund }) => refund),
    ),
    ...again.map(({ refund, of }) => copyRefundLinesStatement(context, { from: of, to: refund.id })),
    auditStatement(context, {
      action: 'order.refunded',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      after: { again: again.map(({ of }) => of) },
    }),
  ]);
  if (!saved.ok) return saved;
  context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok();
}
