import { can, type Role } from '@/features/access/domain/permissions';
import { movesOf, type OrderState } from '@/features/orders/domain/moves';
import type { Order } from '@/features/orders/domain/order';
import { isUndo } from '@/features/orders/domain/undo';

/** Moves that only a payment or its absence makes; no button does. */
const madeByPayment: ReadonlyArray<OrderState> = ['confirmed', 'expired', 'awaiting_payment'];

export type OfferedMoves = {
  /** Steps forward, a press each. */
  readonly forward: ReadonlyArray<OrderState>;
  /** Steps back, which need a reason. */
  readonly back: ReadonlyArray<OrderState>;
  readonly canCancel: boolean;
};

/** The moves an order's state allows and a role may make. */
export function movesFor(order: Pick<Order, 'state' | 'method'>, role: Role): OfferedMoves {
  const allowed = movesOf(order);
  const steps = allowed.filter((to) => !madeByPayment.includes(to) && to !== 'cancelled');
  return {
    forward: can(role, 'orders.move') ? steps.filter((to) => !isUndo(order.state, to)) : [],
    back: can(role, 'orders.undo') ? steps.filter((to) => isUndo(order.state, to)) : [],
    canCancel: allowed.includes('cancelled') && can(role, 'orders.cancel'),
  };
}
