import type { BadCells } from './plan-offers';

/** Why the offers of a sale could not be changed. */
export type OfferProblem =
  | { readonly kind: 'no_such_sale' }
  | { readonly kind: 'is_over' }
  /** Somebody else changed the sale between this person's look at it and what they did. */
  | { readonly kind: 'changed_meanwhile' }
  | { readonly kind: 'no_such_offer' }
  /** Taken off the catalogue, or never there. */
  | { readonly kind: 'no_such_variant' }
  | { readonly kind: 'on_offer_already' }
  | { readonly kind: 'not_a_price' }
  | { readonly kind: 'not_a_capacity' }
  /** So much of it is held and sold. */
  | { readonly kind: 'in_orders'; readonly claimed: number }
  | BadCells;
