import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { BakeTotal } from '@/features/orders/domain/office';
import type { PoolId } from '@/kernel/ids';

export type BakeRow = BakeTotal & { readonly categoryName: string };
export type PoolRow = { readonly id: PoolId; readonly name: string; readonly units: number };
export type BakeRows = {
  readonly rows: ReadonlyArray<BakeRow>;
  readonly pools: ReadonlyArray<PoolRow>;
  readonly ordered: number;
};

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
    const units = totals.map((total) => {
      const offer = offers.get(total.variantId)?.offer;
      return offer?.poolId === id ? offer.poolUnits * total.ordered : 0;
    });
    return { id, name, units: units.reduce((sum, each) => sum + each, 0) };
  });
  return { rows, pools, ordered: totals.reduce((sum, total) => sum + total.ordered, 0) };
}
