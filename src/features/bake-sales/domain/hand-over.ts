import type { Place, Sale, Slot } from './offer-sheet';

/** Where and when one order changes hands: what letters, order pages and sheets tell. */
export type HandOver = {
  readonly sale: Sale;
  readonly place: Place;
  readonly slot: Pick<Slot, 'id' | 'method' | 'startsAt' | 'endsAt'>;
};
