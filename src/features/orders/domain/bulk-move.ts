import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderId } from '@/kernel/ids';
import { isDead, movesOf, type OrderState } from './moves';
import { isHandOver, isUndo } from './undo';

/** Where the orders of a whole sale may be sent in one go: only forward, and nowhere that moves money. */
export const bulkMoves = [
  'baking',
  'ready',
  'collected',
  'delivered',
  'missed',
] as const satisfies ReadonlyArray<OrderState>;
export type BulkMove = (typeof bulkMoves)[number];

/** So many orders are moved in one press: each takes a dozen queries, and D1 grants 1,000 at a time. */
export const bulkMovesPerPress = 40;

/** An order of a sale, as far as it matters to where it may go. */
export type MovableOrder = {
  readonly id: OrderId;
  readonly reference: string;
  readonly state: OrderState;
  readonly method: Method;
  /** Still to be paid at the table. */
  readonly duePence: number;
};

/** Why an order stays where it is while the others of its sale move. */
export const stayReasons = ['there_already', 'waits_for_payment', 'owes', 'other_way', 'further_on'] as const;
export type StayReason = (typeof stayReasons)[number];

/** Which orders of a sale would go, and why how many would not. */
export type BulkPlan = {
  readonly to: BulkMove;
  readonly go: ReadonlyArray<MovableOrder>;
  readonly stay: ReadonlyArray<{ readonly why: StayReason; readonly orders: number }>;
};

/** Sorts the orders of a sale by whether they can go somewhere together; those that ended without their bakes do not count. */
export function planBulkMove(orders: ReadonlyArray<MovableOrder>, to: BulkMove): BulkPlan {
  const sorted = orders.filter(({ state }) => !isDead(state)).map((order) => ({ order, why: whyItStays(order, to) }));
  return {
    to,
    go: sorted.filter(({ why }) => why === null).map(({ order }) => order),
    stay: stayReasons
      .map((why) => ({ why, orders: sorted.filter((one) => one.why === why).length }))
      .filter((one) => one.orders > 0),
  };
}

function whyItStays(order: MovableOrder, to: BulkMove): StayReason | null {
  const { state, duePence } = order;
  if (state === to) return 'there_already';
  if (state === 'awaiting_payment') return 'waits_for_payment';
  const isOnward = movesOf(order).some((one) => one === to) && !isUndo(state, to) && !isEnded(state);
  // In one go nobody counts coins: what is owed is taken order by order.
  if (isOnward) return isHandOver(to) && duePence > 0 ? 'owes' : null;
  return isHandOver(to) && !isEnded(state) ? 'other_way' : 'further_on';
}

/** Handed over, or never fetched: whoever was there after all is put right one by one. */
function isEnded(state: OrderState): boolean {
  return isHandOver(state) || state === 'missed';
}
