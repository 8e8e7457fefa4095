import type { VariantFacts } from '@/features/catalogue/domain/variant-facts';
import type { VariantId } from '@/kernel/ids';
import type { Offer, OfferSheet } from './offer-sheet';

/** What a sale itself knows of an offer; the rest of it is the catalogue's. */
export type OfferTerms = Omit<Offer, keyof Omit<VariantFacts, 'variantId'>>;

/** Joins what a sale knows of its offers with what the catalogue knows of them, in the menu's order. */
export function offersOf(
  terms: ReadonlyArray<OfferTerms>,
  facts: ReadonlyMap<VariantId, VariantFacts>,
): OfferSheet['offers'] {
  const categories = [...new Set([...facts.values()].map(({ categorySlug }) => categorySlug))];
  const rank = (offer: Offer) => categories.indexOf(offer.categorySlug);
  return terms
    .flatMap((term): Offer[] => {
      const known = facts.get(term.variantId);
      // Taken off the catalogue since it was offered: nothing true could be said of it.
      return known ? [{ ...known, ...term }] : [];
    })
    .sort((a, b) => rank(a) - rank(b));
}
