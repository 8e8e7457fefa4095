import type { ShownOffer, ShownSale } from '@/features/bake-sales/domain/shown-sale';
import type { Favourite } from '@/features/catalogue/domain/favourite';
import type { Photo } from '@/features/catalogue/domain/photo';
import { type Pence, pence } from '@/kernel/money';

/** A bake at the front of the shop. */
export type FrontBake = {
  readonly slug: string;
  readonly name: string;
  readonly note: string | null;
  readonly photo: Photo | null;
  /** Of its cheapest kind. */
  readonly pricePence: Pence;
  readonly isFromPrice: boolean;
  readonly unit: string;
  /** Whether the next sale has it, and how many are left there; null where the order book cannot be reached. */
  readonly inNextSale: { readonly left: number | null } | null;
};

/** The favourites of the season, those first that can be had at the next sale. */
export function favouriteBakes(favourites: ReadonlyArray<Favourite>, next: ShownSale | null): FrontBake[] {
  const bakes = favourites.map((favourite): FrontBake => {
    const { slug, name, note, photo, unit, productId } = favourite;
    const offers = next?.offers.filter((offer) => offer.productId === productId) ?? [];
    const offered = offeredAs(offers);
    if (offered) return { slug, name, note, photo, ...offered };
    return {
      slug,
      name,
      note,
      photo,
      unit,
      pricePence: favourite.usualPricePence,
      isFromPrice: false,
      inNextSale: null,
    };
  });
  return bakes.toSorted((a, b) => rank(a) - rank(b));
}

/** Where the bakery has chosen no favourites: a few bakes of every sort that are still to be had, one of each by turns. */
export function tasteOf(next: ShownSale, limit: number): FrontBake[] {
  const rows = [...Map.groupBy(next.offers, ({ categorySlug }) => categorySlug).values()].map((offers) =>
    [...Map.groupBy(offers, ({ productId }) => productId).values()].flatMap(asBake).filter((bake) => rank(bake) === 0),
  );
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1)))
    .flat()
    .slice(0, limit);
}

type Offered = Pick<FrontBake, 'pricePence' | 'isFromPrice' | 'unit' | 'inNextSale'>;

function offeredAs(offers: ReadonlyArray<ShownOffer>): Offered | null {
  const [cheapest] = offers.toSorted((a, b) => a.pricePence - b.pricePence);
  if (!cheapest) return null;
  const { pricePence, unit } = cheapest;
  const isFromPrice = offers.some((offer) => offer.pricePence > pricePence);
  return { pricePence: pence(pricePence), isFromPrice, unit, inNextSale: { left: mostLeft(offers) } };
}

function mostLeft(offers: ReadonlyArray<ShownOffer>): number | null {
  const known = offers.flatMap(({ left }) => (left === null ? [] : [left]));
  return known.length === 0 ? null : Math.max(...known);
}

function asBake(offers: ReadonlyArray<ShownOffer>): FrontBake[] {
  const [first] = offers;
  const offered = offeredAs(offers);
  if (!first || !offered) return [];
  return [{ slug: first.productSlug, name: first.name, note: null, photo: first.photo, ...offered }];
}

/** To be had, sold out, not baked that day. */
function rank({ inNextSale }: FrontBake): number {
  if (inNextSale === null) return 2;
  return inNextSale.left === 0 ? 1 : 0;
}
