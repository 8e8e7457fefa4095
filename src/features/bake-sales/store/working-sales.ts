import { and, asc, inArray, lte, or, type SQL } from 'drizzle-orm';
import type { Day } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { bakeSales } from '../tables';
import { salesFrom } from './sales';

export type WorkingDays = { readonly from: Day; readonly today: Day; readonly to: Day };

/** The sales of these days, and the nearest from today on, however far ahead it is. */
export function workingSales(db: Db, { from, today, to }: WorkingDays): SQL {
  const nearest = nearestSale(db, today);
  return or(and(salesFrom(from), lte(bakeSales.bakeDay, to)), nearest) ?? nearest;
}

/** The first sale from a day on. */
export function nearestSale(db: Db, today: Day): SQL {
  const nearest = db
    .select({ id: bakeSales.id })
    .from(bakeSales)
    .where(salesFrom(today))
    .orderBy(asc(bakeSales.bakeDay), asc(bakeSales.closesAt), asc(bakeSales.id))
    .limit(1);
  return inArray(bakeSales.id, nearest);
}

/** The ids of a choice of sales, for somebody else's question. */
export function idsOf(db: Db, which: SQL) {
  return db.select({ id: bakeSales.id }).from(bakeSales).where(which);
}
