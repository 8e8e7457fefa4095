import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { ledgerStatement, noteStatements } from '@/features/orders/commands/statements';
import { isDead } from '@/features/orders/domain/moves';
import { type Actor, type Order, owedPence } from '@/features/orders/domain/order';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { flagLeft } from '@/features/payments/domain/failed-refunds';
import type { BeyondLimit } from '@/features/payments/domain/refund-limit';
import type { RefundProblem } from '@/features/payments/domain/refund-plan';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import { formatPence, type Pence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { DifferenceWay } from '../domain/difference-ways';
import { refundOrder } from './refund-order';

export type SettleDifference = {
  readonly reference: string;
  /** The order's version the person looked at: pressed twice, it is settled once. */
  readonly seenVersion: number;
  readonly way: DifferenceWay;
  readonly actor: Actor;
};
export type SettleProblem =
  Overtaken | RefundProblem | BeyondLimit | { readonly kind: 'no_such_order' } | { readonly kind: 'nothing_to_settle' };

type Settled = Result<undefined, SettleProblem>;

/**
 * Settles what an order was paid too much or too little, as one step: the money, the flag and who decided it. Left at
 * that, an adjustment makes the books even; given back, what is too much goes to the card it came from; asked for, what is
 * missing stays due at the table.
 */
export async function settleDifference(context: Context, wish: SettleDifference): Promise<Settled> {
  const record = await findOrderRecord(context, { reference: wish.reference });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order, entries } = record;
  if (order.version !== wish.seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const owed = pence(owedPence(order, entries));
  const isAbout = order.attention === 'amount_differs' || order.attention === 'dispute_lost';
  if (!isAbout || isDead(order.state) || owed === 0) return refused({ kind: 'nothing_to_settle' });
  switch (wish.way) {
    case 'leave_it':
      return save(context, record, {
        wish,
        owed,
        reason: leftWords(owed),
        also: [leavingStatement(context, order, owed)],
      });
    case 'ask_at_table':
      if (owed < 0 || order.attention === 'dispute_lost') return refused({ kind: 'nothing_to_settle' });
      return save(context, record, { wish, owed, reason: `${formatPence(owed)} is still to be paid`, also: [] });
    case 'give_back':
      return owed > 0 ? refused({ kind: 'nothing_to_settle' }) : giveBack(context, record, { wish, owed });
  }
}

type Difference = { readonly wish: SettleDifference; readonly owed: Pence };

async function giveBack(context: Context, { order }: OrderRecord, { wish, owed }: Difference): Promise<Settled> {
  const refundedOrder = await refundOrder(context, {
    orderId: order.id,
    seenVersion: wish.seenVersion,
    choice: { kind: 'amount', amountPence: pence(0 - owed) },
    reason: 'You paid more than your order came to.',
    isSettled: true,
  });
  return refundedOrder.ok ? ok() : refundedOrder;
}

type Step = Difference & { readonly reason: string; readonly also: ReadonlyArray<Statement> };

async function save(
  context: Context,
  { order, events }: OrderRecord,
  { wish, owed, reason, also }: Step,
): Promise<Settled> {
  const { actor, way } = wish;
  const attention = flagLeft(await listMoney(context, order.id), events);
  return saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'attention_settled', actor, reason, attention }),
    ...also,
    auditStatement(context, {
      action: 'order.difference_settled',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      before: { attention: order.attention, owedPence: owed },
      after: { way },
      reason,
    }),
  ]);
}

function leavingStatement(context: Context, order: Order, owed: Pence): Statement {
  const cause = `left:${order.id}:${order.version + 1}`;
  return ledgerStatement(context, order.id, { kind: 'adjustment', amountPence: owed, cause });
}

function leftWords(owed: Pence): string {
  return owed > 0 ? `${formatPence(owed)} was let off` : `${formatPence(pence(0 - owed))} too much was kept, as agreed`;
}
