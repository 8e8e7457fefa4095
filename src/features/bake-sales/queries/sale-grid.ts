import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { SaleGrid } from '../domain/offer-cells';
import { anySaleWithSlug, saleGridReading, saleIdsOf } from '../store/sale-grid';
import { saleWithId } from '../store/sales';
import { variantIdsOf } from '../store/sheet';

/** A sale by what its pages or its forms call it, published or not. */
export type WhichSale = { readonly slug: string } | { readonly id: SaleId };

/**
 * Reads what a sale has on offer and on what terms, or null where there is no such sale; with the ids of the sale and of
 * its variants, for what else is asked of them in the same batch.
 */
export function saleGridOf(
  context: Context,
  which: WhichSale,
): { readonly grid: Reading<SaleGrid | null>; readonly saleIds: SQLWrapper; readonly variantIds: SQLWrapper } {
  const found: SQL = 'id' in which ? saleWithId(which.id) : anySaleWithSlug(which.slug);
  const { db } = context;
  return { grid: saleGridReading(db, found), saleIds: saleIdsOf(db, found), variantIds: variantIdsOf(db, found) };
}
