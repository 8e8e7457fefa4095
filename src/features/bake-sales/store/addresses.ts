import { asc } from 'drizzle-orm';
import type { PageAddress } from '@/kernel/page-address';
import type { Day } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { bakeSales } from '../tables';
import { salesFrom } from './sales';

/** Reads which sales from a day on have a page. */
export function saleAddressesReading(db: Db, firstDay: Day): Reading<PageAddress[]> {
  const query = db
    .select({ slug: bakeSales.slug, changedAt: bakeSales.changedAt })
    .from(bakeSales)
    .where(salesFrom(firstDay))
    .orderBy(asc(bakeSales.bakeDay));
  return reading(query, (rows) => rows);
}
