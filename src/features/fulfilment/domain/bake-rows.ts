import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { BakeTotal } from '@/features/orders/domain/office';
import type { OfferId, PoolId } from '@/kernel/ids';

export type BakeRow = BakeTotal & { readonly categoryName: string };
export type PoolRow = { readonly id: PoolId; readonly name: string; readonly units: number };
export type BakeRows = {
  readonly rows: ReadonlyArray<BakeRow>;
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
    const units = totals.map((total) => {
      const offer = offers.get(total.variantId)?.offer;
      return offer?.poolId === id ? offer.poolUnits * total.ordered : 0;
    });
    return { id, name, units: units.reduce((sum, each) => sum + each, 0) };
  });
  return { rows, pools, ordered: totals.reduce((sum, total) => sum + total.ordered, 0) };
}
