import { inArray, type SQLWrapper } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { HandOver } from '../domain/hand-over';
import { slots } from '../tables';
import { methodFrom } from './sheet';

/** The id of the sale that a slot belongs to; the slot's own id may come from a subquery. */
export function saleIdOfSlot(db: Db, slotId: SQLWrapper) {
  return db.select({ id: slots.saleId }).from(slots).where(inArray(slots.id, slotId));
}

/** Reads one collection or delivery window, or null; its id may come from a subquery. */
export function slotReading(db: Db, slotId: SQLWrapper): Reading<HandOver['slot'] | null> {
  const query = db
    .select({ id: slots.id, method: slots.method, startsAt: slots.startsAt, endsAt: slots.endsAt })
    .from(slots)
    .where(inArray(slots.id, slotId));
  return reading(query, ([row]) => (row ? { ...row, method: methodFrom(row.method) } : null));
}
