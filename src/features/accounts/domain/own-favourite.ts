import type { OpenShelf } from '@/features/bake-sales/domain/open-shelf';
import type { Photo } from '@/features/catalogue/domain/photo';
import type { OfferId, ProductId, SaleId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Day } from '@/kernel/time';

/** Where a bake is to be had soonest, at the price of that day. */
export type SoonestOffer = {
  readonly saleId: SaleId;
  readonly saleSlug: string;
  readonly bakeDay: Day;
  readonly offerId: OfferId;
  /** What its kind is called where a sale has several: the cheapest that is left. */
  readonly name: string;
  readonly unit: string;
  readonly pricePence: Pence;
  readonly left: number;
};

/** A bake somebody keeps at hand. */
export type OwnFavourite = {
  readonly productId: ProductId;
  readonly slug: string;
  readonly name: string;
  readonly photo: Photo | null;
  /** Null where no open sale bakes it. */
  readonly soonest: SoonestOffer | null;
};

/** Why a bake was not kept. */
export type FavouriteProblem =
  { readonly kind: 'too_many_favourites'; readonly most: number } | { readonly kind: 'no_such_bake' };

/** What one kind of a bake is called and counted in. */
export type Kind = Pick<SoonestOffer, 'name' | 'unit'>;

/**
 * Where a bake is to be had soonest: in the nearest sale that has any left, else in the nearest that bakes it at all. Of
 * several kinds the cheapest.
 */
export function soonestOf(kinds: ReadonlyMap<string, Kind>, shelves: ReadonlyArray<OpenShelf>): SoonestOffer | null {
  const found = shelves.flatMap((shelf) => cheapestOn(shelf, kinds));
  return found.find(({ left }) => left > 0) ?? found[0] ?? null;
}

function cheapestOn({ sale, offers, isFullyBooked }: OpenShelf, kinds: ReadonlyMap<string, Kind>): SoonestOffer[] {
  const own = offers
    .flatMap(({ terms, left }) => {
      const kind = kinds.get(terms.variantId);
      return kind ? [{ ...kind, offerId: terms.id, pricePence: terms.pricePence, left: isFullyBooked ? 0 : left }] : [];
    })
    .sort((one, other) => Number(other.left > 0) - Number(one.left > 0) || one.pricePence - other.pricePence);
  return own.slice(0, 1).map((offer) => ({ ...offer, saleId: sale.id, saleSlug: sale.slug, bakeDay: sale.bakeDay }));
}
