import { getHandOver } from '@/features/bake-sales/queries';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { saveChange } from '@/features/orders/commands/races';
import { ledgerStatement, moveStatements } from '@/features/orders/commands/statements';
import { type Actor, owedPence } from '@/features/orders/domain/order';
import { findOrderRecord } from '@/features/orders/queries';
import { auditStatement } from '@/features/shop/commands';
import { formatPence, pence } from '@/kernel/money';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { confirmationLetter } from './confirmation';
import type { SettleProblem } from './settle-difference';

export type LetStand = { readonly reference: string; readonly seenVersion: number; readonly actor: Actor };

/**
 * Lets an order stand whose money came in another currency: somebody has looked at it and says that it is paid. The books
 * are kept in pounds, so an adjustment makes them even; the payment itself stays among those that fit no order.
 */
export async function letStand(context: Context, wish: LetStand): Promise<Result<undefined, SettleProblem>> {
  const record = await findOrderRecord(context, { reference: wish.reference });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order, entries } = record;
  const { actor, seenVersion } = wish;
  if (order.version !== seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const isAbout = order.attention === 'currency_differs' && order.state === 'awaiting_payment';
  const owed = pence(owedPence(order, entries));
  const reason = `${formatPence(owed)} counts as paid in another currency`;
  const asPaid = { kind: 'paid', to: 'confirmed', actor, reason, attention: null, holdEndsAt: null } as const;
  const move = isAbout ? moveStatements(context, order, asPaid) : null;
  if (!move?.ok) return refused({ kind: 'nothing_to_settle' });
  const handOver = await getHandOver(context, order);
  const adjustment = { kind: 'adjustment', amountPence: owed, cause: `other_currency:${order.id}` } as const;
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ledgerStatement(context, order.id, adjustment),
    ...confirmationLetter(context, order, { handOver, payment: 'paid' }),
    auditStatement(context, {
      action: 'order.difference_settled',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      before: { attention: order.attention },
      after: { way: 'let_stand' },
      reason,
    }),
  ]);
  if (saved.ok) sendLettersSoon(context);
  return saved;
}
