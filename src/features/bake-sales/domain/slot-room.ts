import type { Slot } from './offer-sheet';

/** Says whether one more order of so many things fits into a slot. */
export function slotTakes(
  { ordersLeft, itemsLeft }: Pick<Slot, 'ordersLeft' | 'itemsLeft'>,
  itemCount: number,
): boolean {
  return ordersLeft > 0 && (itemsLeft === null || itemsLeft >= itemCount);
}

/** What decides whether a day still takes orders, whatever is left on its shelves. */
export type DayRoom = {
  /** How many more orders the day takes; null where only offers and slots decide. */
  readonly ordersLeft: number | null;
  readonly slots: ReadonlyArray<Pick<Slot, 'ordersLeft' | 'itemsLeft'>>;
};

/** Says whether a day is fully booked: no more orders, or no time left to hand one over. */
export function isFullyBooked({ ordersLeft, slots }: DayRoom): boolean {
  const isDayFull = ordersLeft !== null && ordersLeft <= 0;
  // A sale whose times are not fixed yet is not full.
  return isDayFull || (slots.length > 0 && !slots.some((slot) => slotTakes(slot, 1)));
}
