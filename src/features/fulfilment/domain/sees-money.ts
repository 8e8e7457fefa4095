import { can, type Role } from '@/features/access/domain/permissions';
import type { OrderState } from '@/features/orders/domain/moves';
import type { StateCount } from '@/features/orders/domain/office';
import type { OrderEvent } from '@/features/orders/domain/order';

/** What happened to an order's money; the words beside it name amounts. */
const aboutMoney: ReadonlyArray<OrderEvent['kind']> = [
  ...(['refund_asked', 'refunded', 'refund_failed', 'attention', 'attention_settled', 'settling'] as const),
  ...(['disputed', 'dispute_won', 'dispute_lost', 'change_asked', 'change_ended'] as const),
];

/** What happened to an order as a role may read it: for who sees no money, that something happened and no figure of it. */
export function eventsFor(role: Role, events: ReadonlyArray<OrderEvent>): ReadonlyArray<OrderEvent> {
  if (can(role, 'orders.see_money')) return events;
  return events.map((event) => {
    const reason = aboutMoney.includes(event.kind) ? null : event.reason;
    return { ...event, reason, patch: {} };
  });
}

const notOurs: ReadonlyArray<OrderState> = ['awaiting_payment', 'expired', 'cancelled'];

/** What the orders of a sale come to that are paid or will be. */
export function takingsOf(counts: ReadonlyArray<StateCount>): number {
  return counts.filter(({ state }) => !notOurs.includes(state)).reduce((sum, { totalPence }) => sum + totalPence, 0);
}
