import { sql } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { Place } from '../domain/place';
import { placesReading } from '../queries';

/** One place, listed or not; null where there is none with that id. */
export async function findPlace(context: Context, id: LocationId): Promise<Place | null> {
  const places = await runReading(context.db, placesReading(context, sql`(${id})`));
  return places.get(id) ?? null;
}
