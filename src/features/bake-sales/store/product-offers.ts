import { and, inArray, isNull, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import { leftOf } from '../domain/left';
import type { OfferInSale } from '../domain/shown-sale';
import { bakeSales, offers, pools } from '../tables';
import { offerFrom, poolFrom } from './sheet';

/** Reads what a choice of sales offers of a product's variants, stock and all. */
export function offersInSales(db: Db, which: SQL, variantIds: SQLWrapper): Reading<OfferInSale[]> {
  const saleIds = db.select({ id: bakeSales.id }).from(bakeSales).where(which);
  const chosen = and(
    inArray(offers.variantId, variantIds),
    inArray(offers.saleId, saleIds),
    isNull(offers.withdrawnAt),
  );
  const parts = readings({
    offers: reading(db.select().from(offers).where(chosen).orderBy(offers.position), (rows) => rows),
    pools: poolRows(db, chosen),
  });
  return mapReading(parts, (found) =>
    found.offers.map((row) => {
      const terms = offerFrom(row);
      return { saleId: row.saleId, terms, left: leftOf(terms, found.pools) };
    }),
  );
}

function poolRows(db: Db, chosen: SQL | undefined) {
  const shared = db.select({ id: offers.poolId }).from(offers).where(chosen);
  return reading(db.select().from(pools).where(inArray(pools.id, shared)), (rows) => rows.map(poolFrom));
}
