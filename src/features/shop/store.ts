import { inArray, type SQLWrapper } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { Place } from './domain/place';
import { locations } from './tables';

/** Reads the places whose ids a subquery gives. */
export function placesReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<LocationId, Place>> {
  const query = db
    .select({
      id: locations.id,
      name: locations.name,
      addressLine1: locations.addressLine1,
      addressLine2: locations.addressLine2,
      town: locations.town,
      postcode: locations.postcode,
      latitude: locations.latitude,
      longitude: locations.longitude,
      howToFind: locations.howToFind,
    })
    .from(locations)
    .where(inArray(locations.id, ids));
  return reading(query, (rows) => new Map(rows.map((row) => [row.id, row])));
}
