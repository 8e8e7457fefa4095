import type { SQLWrapper } from 'drizzle-orm';
import type { Day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { SaleGrid } from '../domain/offer-cells';
import { saleGridReading, saleIdsOf } from '../store/sale-grid';
import { variantIdsOf } from '../store/sheet';
import { nearestSale } from '../store/working-sales';

/** Reads what the next sale has on offer, or null where there is none ahead; with its id and those of its variants. */
export function nearestGridOf(
  context: Context,
  today: Day,
): { readonly grid: Reading<SaleGrid | null>; readonly saleIds: SQLWrapper; readonly variantIds: SQLWrapper } {
  const { db } = context;
  const which = nearestSale(db, today);
  return { grid: saleGridReading(db, which), saleIds: saleIdsOf(db, which), variantIds: variantIdsOf(db, which) };
}
