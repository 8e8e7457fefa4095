import { and, desc, eq, sql } from 'drizzle-orm';
import type { PersonId, ProductId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Reading, reading } from '@/platform/db/reading';
import type { FavouriteProblem } from '../domain/own-favourite';
import { ownFavourites } from '../tables';

/** Whose favourite, and which bake it is. */
export type FavouriteKey = { readonly personId: PersonId; readonly productId: ProductId };

/** The bakes somebody keeps at hand, for somebody else's question. */
export function favouriteIds(db: Db, personId: PersonId) {
  return db.select({ id: ownFavourites.productId }).from(ownFavourites).where(eq(ownFavourites.personId, personId));
}

/** Reads them in order, the one kept last first. */
export function favouritesReading(db: Db, personId: PersonId): Reading<ProductId[]> {
  const query = favouriteIds(db, personId).orderBy(desc(ownFavourites.keptAt), desc(ownFavourites.productId));
  return reading(query, (rows) => rows.map(({ id }) => id));
}

type Kept = FavouriteKey & { readonly most: number; readonly now: Instant };

/** Keeps a bake at hand; keeping it again changes nothing. */
export async function keep(
  db: Db,
  { personId, productId, most, now }: Kept,
): Promise<Result<undefined, FavouriteProblem>> {
  const others = sql`(SELECT count(*) FROM ${ownFavourites} WHERE person_id = ${personId} AND product_id <> ${productId})`;
  try {
    // Counted where it is written; a row that is there already is written over with itself, and so counts as kept.
    const kept = await db.all(sql`INSERT INTO ${ownFavourites} (person_id, product_id, kept_at)
      SELECT ${personId}, ${productId}, ${now} WHERE ${others} < ${most}
      ON CONFLICT (person_id, product_id) DO UPDATE SET kept_at = kept_at RETURNING product_id`);
    return kept.length > 0 ? ok() : refused({ kind: 'too_many_favourites', most });
  } catch (error) {
    if (constraintOf(error)?.kind === 'foreign_key') return refused({ kind: 'no_such_bake' });
    throw error;
  }
}

/** Keeps a bake at hand no longer. */
export async function letGo(db: Db, { personId, productId }: FavouriteKey): Promise<void> {
  await db
    .delete(ownFavourites)
    .where(and(eq(ownFavourites.personId, personId), eq(ownFavourites.productId, productId)));
}
