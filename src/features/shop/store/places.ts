import { asc, eq, sql } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { KeptPlace, PlaceWish } from '../domain/kept-place';
import { locations } from '../tables';

/** Reads every place there is, hidden ones too, by name. */
export async function listKeptPlaces(db: Db): Promise<KeptPlace[]> {
  const rows = await db.select().from(locations).orderBy(asc(locations.name), asc(locations.id));
  return rows.map(({ createdAt: _, changedAt, hidden, ...place }) => ({
    ...{ ...place, version: changedAt, isHidden: hidden },
  }));
}

/** Writes a new place down; of two with the same address in the shop, one wins. */
export function insertPlace(
  db: Db,
  {
    id,
    slug,
    at,
    wish,
  }: { readonly id: LocationId; readonly slug: string; readonly at: Instant; readonly wish: PlaceWish },
): Statement {
  const { isHidden, ...facts } = wish;
  return db.insert(locations).values({ id, slug, ...facts, hidden: isHidden, createdAt: at, changedAt: at });
}

/**
 * Writes a place anew, unless somebody has since it was seen: then its name is nothing, which its NOT NULL forbids, and
 * the whole batch is undone.
 */
export function updatePlace(
  db: Db,
  {
    id,
    version,
    at,
    wish,
  }: { readonly id: LocationId; readonly version: Instant; readonly at: Instant; readonly wish: PlaceWish },
): Statement {
  const { isHidden, name, ...facts } = wish;
  return db
    .update(locations)
    .set({
      ...{ ...facts, hidden: isHidden },
      name: sql`CASE WHEN ${locations.changedAt} = ${version} THEN ${name} END`,
      // Later than what was seen, also where both happened in one millisecond.
      changedAt: Math.max(at, version + 1),
    })
    .where(eq(locations.id, id));
}

/** Why a batch with a place in it was refused, or null where it failed for another reason. */
export function placeProblemOf(error: unknown): 'changed_meanwhile' | 'name_taken' | null {
  const constraint = constraintOf(error);
  if (constraint?.kind === 'not_null' && constraint.name === 'locations.name') return 'changed_meanwhile';
  return constraint?.kind === 'unique' && constraint.name === 'locations.slug' ? 'name_taken' : null;
}
