import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { LocationId, SaleId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { Sale } from '../domain/offer-sheet';
import { bakeSales, offers } from '../tables';
import { saleColumns } from './sheet';

/** A sale, and where it is held. */
export type SaleRow = { readonly sale: Sale; readonly locationId: LocationId };

const isOnShow: SQL = all(isNotNull(bakeSales.publishedAt), isNull(bakeSales.cancelledAt));

/** The sale with an id. */
export const saleWithId = (id: SaleId): SQL => eq(bakeSales.id, id);

/** The sales with these ids. */
export const salesWithIds = (ids: ReadonlyArray<SaleId>): SQL => inArray(bakeSales.id, [...ids]);

/** The sale whose id a subquery gives. */
export const saleWhoseId = (id: SQLWrapper): SQL => inArray(bakeSales.id, id);

/** The sale with a slug, once it is published. */
export function publishedSale(slug: string): SQL {
  return all(eq(bakeSales.slug, slug), isNotNull(bakeSales.publishedAt));
}

/** The published sales from a day on that are not cancelled: what a shopper may look forward to. */
export function salesFrom(firstDay: Day): SQL {
  return all(isOnShow, gte(bakeSales.bakeDay, firstDay));
}

/** The sales that take orders at an instant: what `isOpenAt` says, in SQL. */
export function openSales(now: Instant): SQL {
  return all(isOnShow, lte(bakeSales.opensAt, now), gt(bakeSales.closesAt, now));
}

/** The published sales that open after an instant. */
export function upcomingSales(now: Instant): SQL {
  return all(isOnShow, gt(bakeSales.opensAt, now));
}

/** The sale a shopper most likely comes for: of the open ones the nearest, else of those to come. */
export function nextSale(db: Db, now: Instant): SQL {
  const nearest = db
    .select({ id: bakeSales.id })
    .from(bakeSales)
    .where(all(isOnShow, gt(bakeSales.closesAt, now)))
    .orderBy(desc(lte(bakeSales.opensAt, now)), asc(bakeSales.bakeDay), asc(bakeSales.closesAt))
    .limit(1);
  return inArray(bakeSales.id, nearest);
}

/** Reads which sale was the last to close with something on offer: its id and its slug, or null before the first. */
export function lastSaleReading(db: Db, now: Instant): Reading<Pick<Sale, 'id' | 'slug'> | null> {
  const hasOffers = exists(
    db
      .select({ id: offers.id })
      .from(offers)
      .where(all(eq(offers.saleId, bakeSales.id), isNull(offers.withdrawnAt))),
  );
  const query = db
    .select({ id: bakeSales.id, slug: bakeSales.slug })
    .from(bakeSales)
    .where(all(isOnShow, lte(bakeSales.closesAt, now), hasOffers))
    .orderBy(desc(bakeSales.bakeDay), desc(bakeSales.closesAt))
    .limit(1);
  return reading(query, ([row]) => row ?? null);
}

/** Says whether there has ever been a sale: a shop without one has only just been set up. */
export function anySaleReading(db: Db): Reading<boolean> {
  return reading(db.select({ id: bakeSales.id }).from(bakeSales).limit(1), (rows) => rows.length > 0);
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
