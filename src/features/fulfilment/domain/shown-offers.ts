import { leftOf } from '@/features/bake-sales/domain/left';
import { type Cells, cellsOf, type SaleGrid } from '@/features/bake-sales/domain/offer-cells';
import type { VariantChoice } from '@/features/catalogue/domain/variant-choice';
import type { OfferId, PoolId, SaleId, VariantId } from '@/kernel/ids';

/** An offer in the office's grid: what it is called, and how it goes. */
export type GridRow = {
  readonly id: OfferId;
  readonly variantId: VariantId;
  readonly name: string;
  readonly unit: string;
  /** Being paid for just now: in unpaid orders, and in what orders that stand are to have more of. */
  readonly held: number;
  readonly sold: number;
  /** What a shopper may still have of it, its dough included. */
  readonly left: number;
  /** How much of its dough one of it takes. */
  readonly poolUnits: number;
  /** Off the catalogue since: shoppers do not see it, whatever its terms. */
  readonly isHidden: boolean;
};

export type PoolRow = { readonly id: PoolId; readonly name: string; readonly claimed: number; readonly left: number };

/** The offers of a sale as a page shows them, and what stands in their cells. */
export type ShownOffers = {
  readonly saleId: SaleId;
  readonly version: number;
  readonly offers: ReadonlyArray<GridRow>;
  readonly pools: ReadonlyArray<PoolRow>;
  readonly cells: Cells;
};

type Known = {
  readonly variants: ReadonlyArray<VariantChoice>;
  readonly held: ReadonlyMap<OfferId, number>;
};

/** Joins a sale's terms with what the catalogue calls its bakes and what is being paid for. */
export function showOffers({ sale, offers, pools }: SaleGrid, { variants, held }: Known): ShownOffers {
  const poolsLeft = pools.map(({ id, name, capacity, claimed }) => ({ id, name, left: capacity - claimed }));
  return {
    ...{ saleId: sale.id, version: sale.version },
    offers: offers.map(({ id, variantId, capacity, claimed, poolId, poolUnits }) => {
      const known = variants.find((variant) => variant.variantId === variantId);
      // Read in one go with the claims, but an order's death gives back first: never less than none.
      const isHeld = Math.min(held.get(id) ?? 0, claimed);
      return {
        ...{ id, variantId, poolUnits, held: isHeld, sold: claimed - isHeld },
        ...{ name: known?.name ?? 'No longer in the catalogue', unit: known?.unit ?? '' },
        left: leftOf({ ownLeft: capacity - claimed, poolId, poolUnits }, poolsLeft),
        isHidden: !known?.isOnSale,
      };
    }),
    pools: pools.map(({ id, name, capacity, claimed }) => ({ id, name, claimed, left: capacity - claimed })),
    cells: cellsOf({ offers, pools }),
  };
}
