import type { Method, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { slotTakes } from '@/features/bake-sales/domain/slot-room';
import type { ChosenSlot } from '@/features/basket/domain/review';
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

/** The slots of a sale for one way of handing over, as the checkout offers them for an order of so many things. */
export function slotOptions(
  slots: ReadonlyArray<Slot>,
  { method, itemCount }: { readonly method: Method; readonly itemCount: number },
): SlotOption[] {
  return slots
    .filter((slot) => slot.method === method)
    .map((slot) => ({
      value: slot.id,
      label: timeSpan(slot.startsAt, slot.endsAt),
      aside: roomInWords(slot, itemCount),
      isDisabled: !slotTakes(slot, itemCount),
    }));
}

function roomInWords(slot: Slot, itemCount: number): string {
  if (!slotTakes(slot, 1)) return 'full';
  if (!slotTakes(slot, itemCount)) return `room for ${slot.itemsLeft ?? 0}`;
  return slot.ordersLeft < plentyOfPlaces ? `${slot.ordersLeft} left` : '';
}

/** The slot to start with: the one chosen before, or the only one there is. */
export function slotToStartWith(options: ReadonlyArray<SlotOption>, chosen: ChosenSlot): string | null {
  const free = options.filter(({ isDisabled }) => !isDisabled);
  const kept = free.find(({ value }) => value === chosen?.slot.id);
  return kept?.value ?? (free.length === 1 ? (free[0]?.value ?? null) : null);
}
