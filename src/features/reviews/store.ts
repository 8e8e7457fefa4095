import { and, count, desc, eq, inArray, isNotNull, type SQL, type SQLWrapper, sum } from 'drizzle-orm';
import type { ProductId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { Review, ReviewTotals } from './domain/review';
import { reviews } from './tables';

/** A review, and the id of the bake it is about. */
export type ReviewRow = Omit<Review, 'about'> & { readonly productId: ProductId | null };

/** What everybody may read. */
export const isPublished = all(eq(reviews.state, 'published'), isNotNull(reviews.publishedAt));

/** What everybody may read about the products whose ids a subquery gives. */
export function aboutProducts(ids: SQLWrapper): SQL {
  return all(isPublished, inArray(reviews.productId, ids));
}

/** The ids of the bakes that a choice of reviews is about. */
export function productIdsOf(db: Db, which: SQL) {
  return db
    .select({ id: reviews.productId })
    .from(reviews)
    .where(all(which, isNotNull(reviews.productId)));
}

/** Reads a choice of reviews, the newest first. */
export function reviewsReading(db: Db, which: SQL, limit: number): Reading<ReviewRow[]> {
  const query = db
    .select({
      id: reviews.id,
      productId: reviews.productId,
      name: reviews.name,
      rating: reviews.rating,
      text: reviews.text,
      writtenAt: reviews.writtenAt,
    })
    .from(reviews)
    .where(which)
    .orderBy(desc(reviews.publishedAt), desc(reviews.id))
    .limit(limit);
  return reading(query, (rows) => rows);
}

/** Reads what a choice of reviews comes to. */
export function totalsReading(db: Db, which: SQL): Reading<ReviewTotals> {
  const query = db
    .select({ count: count(), stars: sum(reviews.rating).mapWith(Number) })
    .from(reviews)
    .where(which);
  return reading(query, ([row]) => ({ count: row?.count ?? 0, stars: row?.stars ?? 0 }));
}

function all(first: SQL, ...rest: ReadonlyArray<SQL>): SQL {
  return and(first, ...rest) ?? first;
}
