import type { Method, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { type BasketReview, countOf } from '@/features/basket/domain/review';
import { type SlotOption, slotOptions, slotToStartWith } from './slot-options';

/** A way to get an order, with its times to choose from and the one to start with. */
export type Way = {
  readonly method: Method;
  readonly slots: ReadonlyArray<SlotOption>;
  readonly slotId: string | null;
};

/** The ways in which a sale hands its orders over; by van only where it has somewhere to go. */
export function waysOf(sheet: OfferSheet, review: Pick<BasketReview, 'lines' | 'chosenSlot'>): Way[] {
  const itemCount = countOf(review.lines);
  return sheet.methods
    .filter(({ method }) => method === 'collection' || sheet.zones.length > 0)
    .map(({ method }) => {
      const slots = slotOptions(sheet.slots, { method, itemCount });
      return { method, slots, slotId: slotToStartWith(slots, review.chosenSlot) };
    });
}

/** The way to start with: that of the time chosen before, else the first that still has a time. */
export function wayToStartWith(ways: ReadonlyArray<Way>, chosen: BasketReview['chosenSlot']): Method {
  const isOffered = ways.some(({ method }) => method === chosen?.slot.method);
  if (chosen && isOffered) return chosen.slot.method;
  const open = ways.find(({ slots }) => slots.some(({ isDisabled }) => !isDisabled));
  return (open ?? ways[0])?.method ?? 'collection';
}
