import { inArray, sql, type SQLWrapper } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { StateCount } from '../domain/office';
import { orders } from '../tables';

/** Counts the orders of some sales by state. */
export function countsOfSales(db: Db, saleIds: SQLWrapper): Reading<ReadonlyMap<SaleId, ReadonlyArray<StateCount>>> {
  const query = db
    .select({
      saleId: orders.saleId,
      state: orders.state,
      orders: sql<number>`count(*)`.as('orders'),
      totalPence: sql<number>`coalesce(sum(${orders.totalPence}), 0)`.as('total'),
    })
    .from(orders)
    .where(inArray(orders.saleId, saleIds))
    .groupBy(orders.saleId, orders.state);
  return reading(query, (rows) => Map.groupBy(rows, ({ saleId }) => saleId));
}
