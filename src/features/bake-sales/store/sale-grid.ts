import { and, asc, eq, gte, inArray, isNull, type SQL } from 'drizzle-orm';
import { pence } from '@/kernel/money';
import type { Day } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { GridOffer, SaleGrid } from '../domain/offer-cells';
import { bakeSales, offers, pools } from '../tables';

/** The sale with a slug, published or not. */
export const anySaleWithSlug = (slug: string): SQL => eq(bakeSales.slug, slug);

/** Reads what a sale has on offer and on what terms, or null where there is no such sale. */
export function saleGridReading(db: Db, which: SQL): Reading<SaleGrid | null> {
  const parts = readings({ sale: saleRow(db, which), offers: offerRows(db, which), pools: poolRows(db, which) });
  return mapReading(parts, ({ sale, ...rows }) => (sale === null ? null : { sale, ...rows }));
}

const saleColumns = {
  id: bakeSales.id,
  slug: bakeSales.slug,
  title: bakeSales.title,
  bakeDay: bakeSales.bakeDay,
  opensAt: bakeSales.opensAt,
  closesAt: bakeSales.closesAt,
  closesRule: bakeSales.closesRule,
  publishedAt: bakeSales.publishedAt,
  cancelledAt: bakeSales.cancelledAt,
  version: bakeSales.version,
};

function saleRow(db: Db, which: SQL): Reading<SaleGrid['sale'] | null> {
  return reading(db.select(saleColumns).from(bakeSales).where(which), ([row]) => row ?? null);
}

function offerRows(db: Db, which: SQL): Reading<GridOffer[]> {
  const query = db
    .select({
      id: offers.id,
      variantId: offers.variantId,
      pricePence: offers.pricePence,
      capacity: offers.capacity,
      claimed: offers.claimed,
      maxPerOrder: offers.maxPerOrder,
      poolId: offers.poolId,
      poolUnits: offers.poolUnits,
    })
    .from(offers)
    .where(and(inSale(db, offers.saleId, which), isNull(offers.withdrawnAt)))
    .orderBy(asc(offers.position), asc(offers.id));
  return reading(query, (rows) => rows.map((row) => ({ ...row, pricePence: pence(row.pricePence) })));
}

function poolRows(db: Db, which: SQL) {
  const query = db
    .select({ id: pools.id, name: pools.name, capacity: pools.capacity, claimed: pools.claimed })
    .from(pools)
    .where(inSale(db, pools.saleId, which))
    .orderBy(asc(pools.id));
  return reading(query, (rows) => rows);
}

function inSale(db: Db, column: typeof offers.saleId | typeof pools.saleId, which: SQL): SQL {
  return inArray(column, saleIdsOf(db, which));
}

/** The ids of a choice of sales. */
export function saleIdsOf(db: Db, which: SQL) {
  return db.select({ id: bakeSales.id }).from(bakeSales).where(which);
}

/** Reads which sales are held from a day on, cancelled ones apart. */
export async function comingSaleIds(db: Db, { from, limit }: { readonly from: Day; readonly limit: number }) {
  return db
    .select({ id: bakeSales.id, bakeDay: bakeSales.bakeDay })
    .from(bakeSales)
    .where(and(gte(bakeSales.bakeDay, from), isNull(bakeSales.cancelledAt)))
    .orderBy(asc(bakeSales.bakeDay), asc(bakeSales.closesAt))
    .limit(limit);
}
