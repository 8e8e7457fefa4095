import { momentInWords, shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import type { Sale } from './offer-sheet';
import { saleStateAt } from './sale-state';
import type { OfferInSale } from './shown-sale';
import { fewLeft, stockWords } from './words';

/** What one sale has of one bake, in all its kinds. */
export type BakeInSale = {
  readonly sale: Sale;
  readonly offers: ReadonlyArray<OfferInSale>;
  readonly isFullyBooked: boolean;
};

/** Whether a bake can be had on a day, and if not, what is in the way. */
export type Availability = 'to_be_had' | 'sold_out' | 'fully_booked' | 'opens_later' | 'closed';

/** Judges whether a bake can be had on a day. */
export function availabilityOf({ sale, offers, isFullyBooked }: BakeInSale, now: Instant): Availability {
  const state = saleStateAt(sale, now);
  if (state === 'upcoming') return 'opens_later';
  if (state !== 'open') return 'closed';
  if (!offers.some(({ left }) => left > 0)) return 'sold_out';
  return isFullyBooked ? 'fully_booked' : 'to_be_had';
}

/** The same in a word or two, with what is left: "6 left", "Sold out", "Opens Mon 30 Nov". */
export function availabilityInShort(bake: BakeInSale, now: Instant): string {
  const words = { sold_out: 'Sold out', fully_booked: 'Fully booked', closed: 'Orders closed' } as const;
  const availability = availabilityOf(bake, now);
  if (availability === 'opens_later') return `Opens ${shortDay(bake.sale.opensAt)}`;
  if (availability !== 'to_be_had') return words[availability];
  const most = Math.max(...bake.offers.map(({ left }) => left));
  return most > fewLeft ? 'Plenty left' : (stockWords(most) ?? '');
}

/** Why a bake cannot be had on a day, as a sentence; null where it can. */
export function unavailabilityInWords(bake: BakeInSale, now: Instant): string | null {
  switch (availabilityOf(bake, now)) {
    case 'to_be_had':
      return null;
    case 'sold_out':
      return 'Sold out for this day.';
    case 'fully_booked':
      return 'This day is fully booked: we have as many orders as we can bake and hand over.';
    case 'opens_later':
      return `Orders for this day open ${momentInWords(bake.sale.opensAt, now)}.`;
    case 'closed':
      return 'Orders for this day have closed.';
  }
}
