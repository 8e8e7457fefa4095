import type { SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { SaleAndPlace } from '../domain/shown-sale';
import { anySaleReading, saleWhoseId } from '../store/sales';
import { idsOf, type WorkingDays, workingSales } from '../store/working-sales';
import { salesAndPlacesReading } from './readings';

/** Reads the sales staff work on, the nearest first, and gives their ids for what else is asked of them in the same batch. */
export function workingSalesOf(
  context: Context,
  days: WorkingDays,
): { readonly sales: Reading<SaleAndPlace[]>; readonly saleIds: SQLWrapper } {
  const which = workingSales(context.db, days);
  return { sales: salesAndPlacesReading(context, which), saleIds: idsOf(context.db, which) };
}

/** Reads the sales whose ids a subquery gives and where they are held, for somebody else's batch. */
export function salesWhoseIdsReading(context: Context, ids: SQLWrapper): Reading<SaleAndPlace[]> {
  return salesAndPlacesReading(context, saleWhoseId(ids));
}

/** Says whether there has ever been a sale, for somebody else's batch. */
export function everHadSaleReading(context: Context): Reading<boolean> {
  return anySaleReading(context.db);
}
