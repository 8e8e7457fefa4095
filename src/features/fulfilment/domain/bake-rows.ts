import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { BakeTotal } from '@/features/orders/domain/office';
import type { OfferId, PoolId, ProductId } from '@/kernel/ids';

export type BakeRow = BakeTotal & { readonly categoryName: string };
/** What a shared dough comes to, and what is made of it. */
export type PoolRow = {
  readonly id: PoolId;
  readonly name: string;
  readonly units: number;
  readonly bakes: ReadonlyArray<BakeTotal>;
};
/** A product of several kinds, and what they come to together. */
export type ProductRow = {
  readonly id: ProductId;
  readonly name: string;
  readonly ordered: number;
  readonly kinds: ReadonlyArray<{ readonly name: string; readonly ordered: number }>;
};
export type BakeRows = {
  readonly rows: ReadonlyArray<BakeRow>;
  readonly products: ReadonlyArray<ProductRow>;
  readonly pools: ReadonlyArray<PoolRow>;
  readonly ordered: number;
};

/** Adds what is held for changes that are being paid for to what orders come to; also of what nobody has ordered yet. */
export function withHeld(
  totals: ReadonlyArray<BakeTotal>,
  { offers }: Pick<OfferSheet, 'offers'>,
  held: ReadonlyMap<OfferId, number>,
): BakeTotal[] {
  const heldOf = ({ variantId }: Pick<BakeTotal, 'variantId'>) =>
    offers.reduce((sum, offer) => (offer.variantId === variantId ? sum + (held.get(offer.id) ?? 0) : sum), 0);
  const isNew = ({ id, variantId }: { readonly id: OfferId } & Pick<BakeTotal, 'variantId'>) =>
    held.has(id) && !totals.some((total) => total.variantId === variantId);
  const fresh = offers
    .filter(isNew)
    .map(({ variantId, name, unit }) => ({ variantId, name, unit, ordered: 0, held: 0 }));
  return [...totals, ...fresh].map((total) => ({ ...total, held: total.held + heldOf(total) }));
}

/** Sorts what is ordered as the bakery works: by category in the menu's order, with what each shared dough comes to. */
export function bakeRows(totals: ReadonlyArray<BakeTotal>, sheet: OfferSheet): BakeRows {
  const offers = new Map(sheet.offers.map((offer, position) => [offer.variantId, { offer, position }]));
  const positionOf = (total: BakeTotal) => offers.get(total.variantId)?.position ?? sheet.offers.length;
  const rows = [...totals]
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map((total) => ({
      ...total,
      categoryName: offers.get(total.variantId)?.offer.categoryName ?? 'No longer on offer',
    }));
  const pools = sheet.pools.map(({ id, name }) => {
    const offerOf = ({ variantId }: BakeTotal) => offers.get(variantId)?.offer;
    const bakes = rows.filter((row) => row.ordered > 0 && offerOf(row)?.poolId === id);
    return { id, name, bakes, units: sumOf(bakes, (bake) => (offerOf(bake)?.poolUnits ?? 0) * bake.ordered) };
  });
  return { rows, products: productRows(rows, sheet), pools, ordered: sumOf(rows, (row) => row.ordered) };
}

/** Adds up the kinds of a product; one that comes in one kind is its own sum. */
function productRows(rows: ReadonlyArray<BakeRow>, { offers }: OfferSheet): ProductRow[] {
  const baked = rows.flatMap(({ variantId, ordered }) => {
    const offer = offers.find((each) => each.variantId === variantId);
    return offer && ordered > 0 ? [{ id: offer.productId, name: offer.name, ordered }] : [];
  });
  return [...Map.groupBy(baked, ({ id }) => id)].flatMap(([id, kinds]) => {
    if (kinds.length < 2) return [];
    const name = productOf(kinds.map((kind) => kind.name));
    const shown = kinds.map((kind) => ({
      ...kind,
      name: kind.name.slice(name.length).replace(/^, /, '') || kind.name,
    }));
    return [{ id, name, kinds: shown, ordered: sumOf(kinds, (kind) => kind.ordered) }];
  });
}

/** What full names ("Whole cake, lemon") have in common: the product. */
function productOf([first = '', ...others]: ReadonlyArray<string>): string {
  const parts = first.split(', ');
  const starts = parts.map((_, place) => parts.slice(0, parts.length - place).join(', '));
  return starts.find((start) => others.every((other) => `${other}, `.startsWith(`${start}, `))) ?? first;
}

function sumOf<T>(rows: ReadonlyArray<T>, of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
