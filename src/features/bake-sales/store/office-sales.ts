import { and, asc, desc, eq, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Day } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { DiaryCursor } from '../domain/diary';
import type { Sale } from '../domain/offer-sheet';
import { bakeSales } from '../tables';
import { saleColumns } from './sheet';

/** A sale as the office lists it. */
export type DiaryRow = {
  readonly sale: Sale;
  readonly locationId: LocationId;
  readonly ordersClaimed: number;
  readonly orderCapacity: number | null;
};

/** The sales of a stretch of days, drafts and cancelled ones too. */
export function salesBetween(from: Day, to: Day): SQL {
  return and(gte(bakeSales.bakeDay, from), lte(bakeSales.bakeDay, to)) ?? gte(bakeSales.bakeDay, from);
}

/** The sales from a day on, drafts and cancelled ones too. */
export const everySaleFrom = (first: Day): SQL => gte(bakeSales.bakeDay, first);

/** The sales before a day, from a place in that list on. */
export function salesBefore(day: Day, after: DiaryCursor | null): SQL {
  const isPast = lt(bakeSales.bakeDay, day);
  if (!after) return isPast;
  const isFurther = or(
    lt(bakeSales.bakeDay, after.bakeDay),
    and(eq(bakeSales.bakeDay, after.bakeDay), lt(bakeSales.id, after.id)),
  );
  // The first part lets the index begin where the last page ended.
  return and(isPast, lte(bakeSales.bakeDay, after.bakeDay), isFurther) ?? isPast;
}

/** The sale with a slug, whether anybody may see it or not. */
export const saleWithSlug = (slug: string): SQL => eq(bakeSales.slug, slug);

/** Reads a choice of sales as the office lists them. */
export function diaryReading(
  db: Db,
  which: SQL,
  { order, limit }: { readonly order: 'soonest' | 'latest'; readonly limit: number },
): Reading<DiaryRow[]> {
  const way = order === 'soonest' ? asc : desc;
  const query = db
    .select({
      ...saleColumns,
      locationId: bakeSales.locationId,
      ordersClaimed: bakeSales.ordersClaimed,
      orderCapacity: bakeSales.orderCapacity,
    })
    .from(bakeSales)
    .where(which)
    .orderBy(way(bakeSales.bakeDay), way(bakeSales.id))
    .limit(limit);
  return reading(query, (rows) =>
    rows.map(({ locationId, ordersClaimed, orderCapacity, ...sale }) => ({
      ...{ sale, locationId, ordersClaimed, orderCapacity },
    })),
  );
}

/** What the office knows of a sale beside what shoppers meet of it. */
export type OfficeFacts = {
  readonly version: number;
  readonly opensRule: string;
  readonly closesRule: string;
  readonly orderCapacity: number | null;
  readonly ordersClaimed: number;
};

/** Reads what the office knows of a sale beside what shoppers meet of it; null where there is none. */
export function officeFactsReading(db: Db, which: SQL): Reading<OfficeFacts | null> {
  const { version, opensRule, closesRule, orderCapacity, ordersClaimed } = bakeSales;
  const query = db
    .select({ version, opensRule, closesRule, orderCapacity, ordersClaimed })
    .from(bakeSales)
    .where(which);
  return reading(query, ([row]) => row ?? null);
}
