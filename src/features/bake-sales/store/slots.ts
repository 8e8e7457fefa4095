import { inArray, type SQLWrapper } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
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

/** Reads the windows whose ids a subquery gives, and the sale of each. */
export function slotsReading(
  db: Db,
  ids: SQLWrapper,
): Reading<ReadonlyArray<{ readonly saleId: SaleId; readonly slot: HandOver['slot'] }>> {
  const { id, saleId, method, startsAt, endsAt } = slots;
  const query = db.select({ id, saleId, method, startsAt, endsAt }).from(slots).where(inArray(slots.id, ids));
  return reading(query, (rows) =>
    rows.map(({ saleId: ofSale, ...row }) => ({ saleId: ofSale, slot: { ...row, method: methodFrom(row.method) } })),
  );
}
