import { auditStatement } from '@/features/shop/commands';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Actor } from '../domain/order';
import { findOrder } from '../store/read';
import { type Overtaken, saveChange } from './races';
import { noteStatements } from './statements';

export type SettleAttention = {
  readonly reference: string;
  /** The order's version the person looked at. */
  readonly seenVersion: number;
  readonly actor: Actor;
  readonly reason: string;
};

/** Takes the flag off an order somebody has looked at, and keeps who said what about it. */
export async function settleAttention(
  context: Context,
  { reference, seenVersion, actor, reason }: SettleAttention,
): Promise<Result<undefined, Overtaken | { readonly kind: 'no_such_order' }>> {
  const order = await findOrder(context.db, { reference });
  if (!order) return refused({ kind: 'no_such_order' });
  if (order.version !== seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  return saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'attention_settled', actor, reason, attention: null }),
    auditStatement(context, {
      action: 'order.attention_settled',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      before: { attention: order.attention },
      after: { attention: null },
      reason,
    }),
  ]);
}
