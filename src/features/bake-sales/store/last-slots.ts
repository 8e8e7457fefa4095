import { inArray, sql } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { slots } from '../tables';

/** Reads when the last slot of each sale ends. */
export async function lastSlots(db: Db, saleIds: ReadonlyArray<SaleId>): Promise<ReadonlyMap<SaleId, Instant>> {
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(saleIds)}))`;
  const rows = await db
    .select({ saleId: slots.saleId, endsAt: sql<number>`max(${slots.endsAt})` })
    .from(slots)
    .where(inArray(slots.saleId, asked))
    .groupBy(slots.saleId);
  return new Map(rows.map(({ saleId, endsAt }) => [saleId, endsAt]));
}
