import type { VariantFacts } from '@/features/catalogue/domain/variant-facts';
import type { VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { OfferInSale } from './shown-sale';

/** As much of a bake as a small card tells. */
export type BakeCard = Pick<VariantFacts, 'variantId' | 'productSlug' | 'name' | 'unit' | 'categorySlug' | 'photo'>;

/** A bake that goes well with another, on the same sale. */
export type GoesWith = BakeCard & { readonly pricePence: Pence; readonly left: number };

export type Company = {
  /** Everything on offer in one sale, in the menu's order. */
  readonly offers: ReadonlyArray<OfferInSale>;
  readonly cards: ReadonlyMap<VariantId, BakeCard>;
  /** The bake that is looked at. */
  readonly beside: { readonly slug: string; readonly categorySlug: string };
  readonly most: number;
};

/** The bakes of a sale to show beside one: those still to be had first, then those of its own sort, each bake once. */
export function goesWellWith({ offers, cards, beside, most }: Company): GoesWith[] {
  const others = offers.flatMap(({ terms, left }) => {
    const card = cards.get(terms.variantId);
    return card && card.productSlug !== beside.slug ? [{ ...card, pricePence: terms.pricePence, left }] : [];
  });
  const rank = ({ left, categorySlug }: GoesWith) =>
    Number(left === 0) * 2 + Number(categorySlug !== beside.categorySlug);
  const inOrder = others.sort((a, b) => rank(a) - rank(b));
  const isFirstKind = (bake: GoesWith, place: number) =>
    inOrder.findIndex(({ productSlug }) => productSlug === bake.productSlug) === place;
  return inOrder.filter(isFirstKind).slice(0, most);
}
