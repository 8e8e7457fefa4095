import { and, asc, eq, gt, gte, isNotNull, isNull, lte, type SQL } from 'drizzle-orm';
import type { LocationId, SaleId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { Sale } from '../domain/offer-sheet';
import { bakeSales } from '../tables';
import { saleColumns } from './sheet';

/** A sale, and where it is held. */
export type SaleRow = { readonly sale: Sale; readonly locationId: LocationId };

/** The sale with an id. */
export const saleWithId = (id: SaleId): SQL => eq(bakeSales.id, id);

/** The sale with a slug, once it is published. */
export function publishedSale(slug: string): SQL {
  return all(eq(bakeSales.slug, slug), isNotNull(bakeSales.publishedAt));
}

/** The published sales from a day on that are not cancelled: what a shopper may look forward to. */
export function salesFrom(firstDay: Day): SQL {
  return all(gte(bakeSales.bakeDay, firstDay), isNotNull(bakeSales.publishedAt), isNull(bakeSales.cancelledAt));
}

/** The sales that take orders at an instant. */
export function openSales(now: Instant): SQL {
  return all(
    gt(bakeSales.closesAt, now),
    lte(bakeSales.opensAt, now),
    isNotNull(bakeSales.publishedAt),
    isNull(bakeSales.cancelledAt),
  );
}

/** The published sales that open after an instant. */
export function upcomingSales(now: Instant): SQL {
  return all(
    gt(bakeSales.closesAt, now),
    gt(bakeSales.opensAt, now),
    isNotNull(bakeSales.publishedAt),
    isNull(bakeSales.cancelledAt),
  );
}

/** Reads a choice of sales, the nearest bake day first. */
export function salesReading(db: Db, which: SQL): Reading<ReadonlyArray<SaleRow>> {
  const query = db
    .select({ ...saleColumns, locationId: bakeSales.locationId })
    .from(bakeSales)
    .where(which)
    .orderBy(asc(bakeSales.bakeDay), asc(bakeSales.closesAt));
  return reading(query, (rows) => rows.map(({ locationId, ...sale }) => ({ sale, locationId })));
}

function all(first: SQL, ...rest: ReadonlyArray<SQL>): SQL {
  return and(first, ...rest) ?? first;
}
