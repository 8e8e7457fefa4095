import type { OfferInSale, SaleAndPlace } from './shown-sale';

/** A sale that takes orders, and what it has on its shelves. */
export type OpenShelf = SaleAndPlace & {
  readonly offers: ReadonlyArray<OfferInSale>;
  /** The day takes no more orders, whatever is left. */
  readonly isFullyBooked: boolean;
};
