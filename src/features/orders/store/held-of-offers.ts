import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm';
import type { OfferId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { orderLines, orders } from '../tables';

/** Adds up what of each offer waits for its payment. */
export function heldOfOffers(db: Db, saleIds: SQLWrapper): Reading<ReadonlyMap<OfferId, number>> {
  const query = db
    .select({ offerId: orderLines.offerId, held: sql<number>`sum(${orderLines.quantity})`.as('held') })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(inArray(orders.saleId, saleIds), eq(orders.state, 'awaiting_payment')))
    .groupBy(orderLines.offerId);
  return reading(query, (rows) => new Map(rows.map(({ offerId, held }) => [offerId, held])));
}
