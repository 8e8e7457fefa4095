import { eq } from 'drizzle-orm';
import type { SlotId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { HandOver } from '../domain/hand-over';
import { slots } from '../tables';
import { methodFrom } from './sheet';

/** Reads one collection or delivery window, or null. */
export function slotReading(db: Db, id: SlotId): Reading<HandOver['slot'] | null> {
  const query = db
    .select({ id: slots.id, method: slots.method, startsAt: slots.startsAt, endsAt: slots.endsAt })
    .from(slots)
    .where(eq(slots.id, id));
  return reading(query, ([row]) => (row ? { ...row, method: methodFrom(row.method) } : null));
}
