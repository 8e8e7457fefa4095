import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import type { Actor } from '@/features/orders/domain/order';
import { findOrderRecord } from '@/features/orders/queries';
import { failedFlag, flagLeft } from '@/features/payments/domain/failed-refunds';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';

export type SettleAttention = {
  readonly reference: string;
  /** The order's version the person looked at. */
  readonly seenVersion: number;
  readonly actor: Actor;
  readonly reason: string;
};

/**
 * Takes the flag off an order somebody has looked at, and keeps who said what about it. A failed refund that waited behind
 * another flag comes to the fore; one that is the flag was paid back in another way.
 */
export async function settleAttention(
  context: Context,
  { reference, seenVersion, actor, reason }: SettleAttention,
): Promise<Result<undefined, Overtaken | { readonly kind: 'no_such_order' }>> {
  const record = await findOrderRecord(context, { reference });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order, events } = record;
  if (order.version !== seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const isRefund = order.attention === failedFlag;
  const attention = isRefund ? null : flagLeft(await listMoney(context, order.id), events);
  return saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'attention_settled', actor, reason, attention }),
    auditStatement(context, {
      action: 'order.attention_settled',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      before: { attention: order.attention },
      after: { attention },
      reason,
    }),
  ]);
}
