import { requireStaff } from '@/features/access/queries';
import type { SaleGrid } from '@/features/bake-sales/domain/offer-cells';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { saleGridOf, type WhichSale } from '@/features/bake-sales/queries/sale-grid';
import type { VariantChoice } from '@/features/catalogue/domain/variant-choice';
import { variantsOnSaleReading, variantsReading } from '@/features/catalogue/queries/variant-choices';
import { heldWhilePayingReading } from '@/features/checkout/queries/held-by-changes';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { type ShownOffers, showOffers } from '../domain/shown-offers';

export type OffersPage = {
  readonly sale: SaleGrid['sale'];
  readonly shown: ShownOffers;
  /** What may be put on offer. */
  readonly choices: ReadonlyArray<VariantChoice>;
  /** Nothing of a sale that is over or cancelled can be changed. */
  readonly isOver: boolean;
};

/** The offers of a sale, published or not, for whoever sets their terms; null where there is none of that name. */
export async function findOffersPage(context: Context, slug: string): Promise<OffersPage | null> {
  await requireStaff(context, 'sales.edit');
  const parts = readings({ found: shownReading(context, { slug }), choices: variantsOnSaleReading(context) });
  const { found, choices } = await runReading(context.db, parts);
  if (!found) return null;
  const state = saleStateAt(found.sale, context.now());
  return { ...found, choices, isOver: state === 'cancelled' || state === 'done' };
}

/** The same offers as they stand now, after somebody has changed or tried to change them. */
export async function findShownOffers(context: Context, id: SaleId): Promise<ShownOffers | null> {
  await requireStaff(context, 'sales.edit');
  return (await runReading(context.db, shownReading(context, { id })))?.shown ?? null;
}

function shownReading(context: Context, which: WhichSale): Reading<Pick<OffersPage, 'sale' | 'shown'> | null> {
  const { grid, saleIds, variantIds } = saleGridOf(context, which);
  const parts = readings({
    grid,
    variants: variantsReading(context, variantIds),
    held: heldWhilePayingReading(context, saleIds),
  });
  return mapReading(parts, ({ grid, ...known }) => grid && { sale: grid.sale, shown: showOffers(grid, known) });
}
