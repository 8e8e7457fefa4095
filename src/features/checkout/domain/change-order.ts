import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import type { Order } from '@/features/orders/domain/order';
import type { ChangeWish, PlanProblem } from '@/features/orders/domain/plan-change';
import type { OfferId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { SettlementProblem } from './change-settlement';

/** What a shopper confirms: the order they want, and what they had before them when they said yes. */
export type ChangeOrder = {
  readonly wish: ChangeWish;
  readonly seenTotalPence: Pence;
  readonly seenVersion: number;
};

export type ChangedOrder =
  | { readonly kind: 'changed' }
  /** Nothing has changed yet: the difference is paid first. Null where Stripe cannot be reached just now. */
  | { readonly kind: 'to_pay'; readonly payUrl: string | null };

export type ChangeProblem =
  | PlanProblem
  | ClaimProblem
  | SettlementProblem
  | { readonly kind: 'too_late' }
  | { readonly kind: 'not_changeable' }
  | { readonly kind: 'changed_meanwhile' }
  /** Another change waits to be paid; it is paid or given up first. */
  | { readonly kind: 'change_waiting' }
  | { readonly kind: 'price_changed'; readonly totalPence: Pence }
  | { readonly kind: 'too_many_tries' };

/** Says whether an order, or what it is to be, holds just what somebody wishes for: the same form sent twice is one change. */
export function isAsWished(order: Pick<Order, 'slotId' | 'lines'>, wish: ChangeWish): boolean {
  const held = quantities(order.lines);
  const wished = quantities(wish.items);
  const isSame = [...held].every(([offerId, quantity]) => wished.get(offerId) === quantity);
  return order.slotId === wish.slotId && held.size === wished.size && isSame;
}

function quantities(items: ChangeWish['items']): ReadonlyMap<OfferId, number> {
  const byOffer = new Map<OfferId, number>();
  for (const { offerId, quantity } of items) {
    if (quantity > 0) byOffer.set(offerId, (byOffer.get(offerId) ?? 0) + quantity);
  }
  return byOffer;
}
