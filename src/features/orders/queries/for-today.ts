import type { SQLWrapper } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { AttentionOrder, StateCount } from '../domain/office';
import * as attention from '../store/attention';
import * as counts from '../store/counts-of-sales';

/** Reads how many orders of the sales whose ids a subquery gives stand in which state, for somebody else's batch. */
export function countsOfSalesReading(
  context: Context,
  saleIds: SQLWrapper,
): Reading<ReadonlyMap<SaleId, ReadonlyArray<StateCount>>> {
  return counts.countsOfSales(context.db, saleIds);
}

/** Reads the orders somebody must look at, oldest first, for somebody else's batch. */
export function attentionReading(context: Context, limit: number): Reading<AttentionOrder[]> {
  return attention.attentionReading(context.db, limit);
}
