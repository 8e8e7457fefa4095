import type { SQLWrapper } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { Place } from './domain/place';
import * as store from './store';

/** Reads the places whose ids a subquery gives, for somebody else's batch. */
export function placesReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<LocationId, Place>> {
  return store.placesReading(context.db, ids);
}
