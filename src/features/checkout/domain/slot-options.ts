import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import { timeSpan } from '@/kernel/clock-text';

/** A slot as something to choose: when, how much room, and whether it can still be had. */
export type SlotOption = {
  readonly value: string;
  readonly label: string;
  readonly aside: string;
  readonly isDisabled: boolean;
};

/** From this many places on, a slot need not say how many it has. */
const plentyOfPlaces = 4;

/** The collection slots of a sale as the checkout offers them. */
export function slotOptions(slots: ReadonlyArray<Slot>): SlotOption[] {
  return slots
    .filter(({ method }) => method === 'collection')
    .map((slot) => {
      const isFull = slot.ordersLeft <= 0 || slot.itemsLeft === 0;
      const places = slot.ordersLeft < plentyOfPlaces ? `${slot.ordersLeft} left` : '';
      return {
        value: slot.id,
        label: timeSpan(slot.startsAt, slot.endsAt),
        aside: isFull ? 'full' : places,
        isDisabled: isFull,
      };
    });
}
