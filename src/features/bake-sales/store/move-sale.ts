import { asc, eq, sql } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Db, Statement } from '@/platform/db/client';
import type { MovableSale, SaleMove } from '../domain/move-sale';
import { bakeSales, slots } from '../tables';
import { findChangeableSale } from './sale-changes';

/** Reads what whoever moves a sale must know of it besides how it stands: its place and its slots, by their time. */
export async function findMovableSale(db: Db, id: SaleId): Promise<MovableSale | null> {
  const [sale, [at], times] = await Promise.all([
    findChangeableSale(db, id),
    db.select({ locationId: bakeSales.locationId }).from(bakeSales).where(eq(bakeSales.id, id)),
    db
      .select({ id: slots.id, startsAt: slots.startsAt, endsAt: slots.endsAt })
      .from(slots)
      .where(eq(slots.saleId, id))
      .orderBy(asc(slots.startsAt), asc(slots.id)),
  ]);
  return sale && at ? { ...sale, locationId: at.locationId, slots: times } : null;
}

/** Writes a sale's new day, place, cut-off and times. */
export function moveSaleStatements(db: Db, id: SaleId, { slots: times, ...sale }: SaleMove): Statement[] {
  return [
    db.update(bakeSales).set(sale).where(eq(bakeSales.id, id)),
    db
      .update(slots)
      .set({ startsAt: sql`moved.value ->> 'startsAt'`, endsAt: sql`moved.value ->> 'endsAt'` })
      .from(sql`json_each(${JSON.stringify(times)}) AS moved`)
      .where(sql`${slots.id} = moved.value ->> 'id'`),
  ];
}
