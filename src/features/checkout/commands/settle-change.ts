import { ledgerStatement } from '@/features/orders/commands/statements';
import type { Actor, Order } from '@/features/orders/domain/order';
import { plannedRefunds, refundStatements } from '@/features/payments/commands/statements';
import { negatePence, noPence, type Pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type Settlement, tooLittleCause } from '../domain/change-settlement';

/** Who changed an order, and what the books say it was for. */
export type Settling = { readonly settlement: Settlement; readonly actor: Actor; readonly reason: string };

/**
 * The statements that make up the difference a change leaves, for the change's own batch: refunds that are then asked of
 * Stripe, and what is let off. A difference that is to be paid comes by a payment of its own.
 */
export function settlementStatements(context: Context, order: Order, settling: Settling): Statement[] {
  const { settlement, actor, reason } = settling;
  const of = changeOf(order);
  switch (settlement.kind) {
    case 'nothing':
    case 'pay':
      return [];
    case 'let_off':
      return [adjustment(context, order, settlement.amountPence, tooLittleCause(of))];
    case 'give_back': {
      const wish = { reason, cause: `change:${of}`, requestedBy: actor.personId };
      const refunds = settlement.plan ? plannedRefunds(context, order.id, { plan: settlement.plan, wish }) : [];
      const { unletPence } = settlement;
      return [
        ...refundStatements(context, refunds),
        ...(unletPence > 0 ? [adjustment(context, order, negatePence(unletPence), `change:${of}`)] : []),
      ];
    }
  }
}

/** What had been let off as too little to send, and was paid with a change after all. */
export function takeBackStatements(context: Context, order: Order, amountPence: Pence): Statement[] {
  if (amountPence === noPence) return [];
  return [adjustment(context, order, negatePence(amountPence), `un${tooLittleCause(changeOf(order))}`)];
}

/** The change that is about to be made of an order, as its causes name it. */
const changeOf = ({ id, version }: Pick<Order, 'id' | 'version'>) => `${id}:${version + 1}`;

function adjustment(context: Context, order: Order, amountPence: Pence, cause: string): Statement {
  return ledgerStatement(context, order.id, { kind: 'adjustment', amountPence, cause });
}
