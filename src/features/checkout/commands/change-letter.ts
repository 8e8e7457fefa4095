import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { type OrderChangedFacts, orderChangedLetter } from '@/features/orders/domain/change-letter';
import type { Order } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import type { ChangePlan } from '@/features/orders/domain/plan-change';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Settlement } from '../domain/change-settlement';

type Told = {
  readonly plan: ChangePlan;
  readonly settlement: Settlement;
  /** What is to be paid at the table, where that is not all of it. */
  readonly atHandOverPence?: number | null;
  /** In words for the shopper; null where they changed it themselves. */
  readonly reason: string | null;
};

/** The statements that write a shopper what their order is now; none where nobody is left to write to. */
export async function changeLetter(context: Context, order: Order, told: Told): Promise<Statement[]> {
  const { plan, reason } = told;
  const letter = orderFacts({ ...order, ...plan }, await getHandOver(context, plan));
  if (!letter) return [];
  const facts = { ...letter.facts, ...moneyTold(order, told), reason };
  return letterStatements(context, orderChangedLetter(letter.to, facts, order.version + 1));
}

type MoneyTold = Pick<OrderChangedFacts, 'paidPence' | 'refundPence' | 'atHandOverPence'>;

function moneyTold(order: Order, { plan, settlement, atHandOverPence = plan.totalPence }: Told): MoneyTold {
  return {
    paidPence: settlement.kind === 'pay' ? settlement.duePence : 0,
    refundPence: settlement.kind === 'give_back' ? (settlement.plan?.amountPence ?? 0) : 0,
    atHandOverPence: order.paymentWay === 'on_collection' ? (atHandOverPence ?? 0) : 0,
  };
}
