import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import type { Order } from '@/features/orders/domain/order';

/** The orders that change hands in one window, by surname. */
export type PackingRound<O extends Order = Order> = { readonly slot: Slot; readonly orders: ReadonlyArray<O> };

/** Sorts a sale's orders, which come by surname, as they are packed: what is fetched first comes first. */
export function packingRounds<O extends Order>(
  orders: ReadonlyArray<O>,
  slots: ReadonlyArray<Slot>,
): ReadonlyArray<PackingRound<O>> {
  return slots
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map((slot) => ({ slot, orders: orders.filter(({ slotId }) => slotId === slot.id) }))
    .filter((round) => round.orders.length > 0);
}
