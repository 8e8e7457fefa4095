import type { Cells, SaleGrid } from '@/features/bake-sales/domain/offer-cells';
import { matrixCell, matrixCells } from '@/features/bake-sales/domain/plan-matrix';
import type { VariantChoice } from '@/features/catalogue/domain/variant-choice';
import type { SaleId, VariantId } from '@/kernel/ids';
import type { Day } from '@/kernel/time';

/** A sale at the head of its column. */
export type MatrixSale = {
  readonly id: SaleId;
  readonly slug: string;
  readonly title: string;
  readonly bakeDay: Day;
  readonly version: number;
  readonly isDraft: boolean;
};

/** The bakes of several sales: how many of each there are where, and how many of those are held and sold. */
export type ShownMatrix = {
  readonly sales: ReadonlyArray<MatrixSale>;
  readonly rows: ReadonlyArray<Pick<VariantChoice, 'variantId' | 'name' | 'unit'>>;
  readonly cells: Cells;
  readonly claimed: Readonly<Record<string, number>>;
};

/** Puts the offers of several sales side by side, a row for everything that one of them has. */
export function showMatrix(grids: ReadonlyArray<SaleGrid>, variants: ReadonlyArray<VariantChoice>): ShownMatrix {
  const offered = new Set(offeredIn(grids));
  return {
    sales: grids.map(({ sale: { id, slug, title, bakeDay, version, publishedAt } }) => ({
      ...{ id, slug, title, bakeDay, version, isDraft: publishedAt === null },
    })),
    rows: variants
      .filter(({ variantId }) => offered.has(variantId))
      .map(({ variantId, name, unit }) => ({ variantId, name, unit })),
    cells: Object.fromEntries(grids.flatMap((grid) => Object.entries(matrixCells(grid)))),
    claimed: Object.fromEntries(
      grids.flatMap(({ sale, offers }) =>
        offers.map(({ variantId, claimed }) => [matrixCell(sale.id, variantId), claimed] as const),
      ),
    ),
  };
}

/** What is on offer in any of the sales. */
export function offeredIn(grids: ReadonlyArray<SaleGrid>): VariantId[] {
  return [...new Set(grids.flatMap(({ offers }) => offers.map(({ variantId }) => variantId)))];
}
