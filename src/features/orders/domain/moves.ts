import type { Method } from '@/features/bake-sales/domain/offer-sheet';

/** The table is the machine: where an order may go from each state. */
export const orderMoves = {
  awaiting_payment: ['confirmed', 'expired', 'cancelled'],
  // Paid late, and everything still fits.
  expired: ['confirmed'],
  // A small bakery may hand over straight from confirmed.
  confirmed: ['baking', 'ready', 'collected', 'delivered', 'missed', 'cancelled'],
  baking: ['ready', 'collected', 'delivered', 'missed', 'cancelled'],
  ready: ['collected', 'delivered', 'missed', 'cancelled'],
  // Steps back, by staff, with a reason.
  collected: ['ready'],
  delivered: ['ready'],
  missed: ['ready', 'collected'],
  cancelled: [],
} as const satisfies Record<string, ReadonlyArray<string>>;

export type OrderState = keyof typeof orderMoves;

/** Says whether a value is one of the states. */
export function isOrderState(value: unknown): value is OrderState {
  return typeof value === 'string' && Object.hasOwn(orderMoves, value);
}

/** Says whether an order in a state has ended without its bakes: nothing is owed for it, and its stock is back. */
export function isDead(state: OrderState): boolean {
  return state === 'expired' || state === 'cancelled';
}

const onTheWay: ReadonlyArray<OrderState> = ['confirmed', 'baking', 'ready'];

/** Says whether an order in a state stands and is still to be handed over. */
export function isOnTheWay(state: OrderState): boolean {
  return onTheWay.includes(state);
}

/** How the other kind of order leaves the bakery's hands: nobody collects what was brought, nor brings what is collected. */
const handOverOfOthers = { collection: 'delivered', delivery: 'collected' } as const satisfies Record<
  Method,
  OrderState
>;

/** Where the table lets an order go that is handed over in its own way. */
export function movesOf({ state, method }: { readonly state: OrderState; readonly method: Method }): OrderState[] {
  const moves: ReadonlyArray<OrderState> = orderMoves[state];
  return moves.filter((to) => to !== handOverOfOthers[method]);
}
