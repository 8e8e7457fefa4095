import type { OrderState } from './moves';

/** States an order is in once it has left the bakery's hands, or was never fetched. */
const handedOver = ['collected', 'delivered'] as const satisfies ReadonlyArray<OrderState>;
const ended = [...handedOver, 'missed'] as const satisfies ReadonlyArray<OrderState>;

const includes = (states: ReadonlyArray<OrderState>, state: OrderState) => states.includes(state);

/** Says whether a move takes a step back, which only a person of the staff may do, with a reason. */
export function isUndo(from: OrderState, to: OrderState): boolean {
  return includes(ended, from) && to === 'ready';
}

/** Says whether a move hands the order over. */
export function isHandOver(to: OrderState): boolean {
  return includes(handedOver, to);
}
