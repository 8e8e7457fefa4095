import { and, desc, inArray, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { HeldReview } from '../domain/review';
import { reviews } from '../tables';

type Erasing = {
  readonly at: Instant;
  readonly namesShopper: (orderId: SQLWrapper, text: SQLWrapper) => SQL;
  readonly erasedWords: string;
};

/** What takes the names off the reviews of some orders; one that says in its words who wrote it loses those, and is hidden. */
export function forgetReviews(db: Db, orderIds: SQLWrapper, { at, namesShopper, erasedWords }: Erasing): Forgetting[] {
  const theirs = inArray(reviews.orderId, orderIds);
  const saysWho = and(theirs, namesShopper(reviews.orderId, reviews.text));
  return [
    {
      table: 'reviews',
      rows: db.select({ id: reviews.id }).from(reviews).where(theirs),
      statements: [db.update(reviews).set({ name: null, changedAt: at }).where(theirs)],
    },
    {
      table: 'reviews.text',
      rows: db.select({ id: reviews.id }).from(reviews).where(saysWho),
      statements: [db.update(reviews).set({ text: erasedWords, state: 'hidden', changedAt: at }).where(saysWho)],
    },
  ];
}

/** Reads the reviews of some orders, the newest first. */
export function heldReviewsReading(db: Db, orderIds: SQLWrapper): Reading<HeldReview[]> {
  const { name, rating, text, state, writtenAt, publishedAt } = reviews;
  const query = db
    .select({ name, rating, text, state, writtenAt, publishedAt })
    .from(reviews)
    .where(inArray(reviews.orderId, orderIds))
    .orderBy(desc(reviews.writtenAt));
  return reading(query, (rows) => rows);
}
