import { sql } from 'drizzle-orm';
import { requireStaff } from '@/features/access/queries';
import type { LocationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { KeptPlace } from '../domain/kept-place';
import type { Place } from '../domain/place';
import { placesReading } from '../queries';
import { listKeptPlaces } from '../store/places';

/** One place, listed or not; null where there is none with that id. */
export async function findPlace(context: Context, id: LocationId): Promise<Place | null> {
  const places = await runReading(context.db, placesReading(context, sql`(${id})`));
  return places.get(id) ?? null;
}

/** Every place, for whoever sets them. */
export async function getKeptPlaces(context: Context): Promise<KeptPlace[]> {
  await requireStaff(context, 'settings.edit');
  return listKeptPlaces(context.db);
}
