import type { SQL, SQLWrapper } from 'drizzle-orm';
import * as catalogue from '@/features/catalogue/queries';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import type { Review, ReviewTotals } from './domain/review';
import * as store from './store';

/** Some reviews, and what all of their kind come to. */
export type ReviewsRead = { readonly latest: ReadonlyArray<Review>; readonly totals: ReviewTotals };

/** Reads the newest reviews of the shop, for somebody else's batch. */
export function latestReviewsReading(context: Context, limit: number): Reading<ReviewsRead> {
  return reviewsOf(context, store.isPublished, limit);
}

/** Reads the newest reviews of the products whose ids a subquery gives, for somebody else's batch. */
export function productReviewsReading(context: Context, productIds: SQLWrapper, limit: number): Reading<ReviewsRead> {
  return reviewsOf(context, store.aboutProducts(productIds), limit);
}

function reviewsOf(context: Context, which: SQL, limit: number): Reading<ReviewsRead> {
  const parts = readings({
    rows: store.reviewsReading(context.db, which, limit),
    totals: store.totalsReading(context.db, which),
    names: catalogue.productNamesReading(context, store.productIdsOf(context.db, which)),
  });
  return mapReading(parts, ({ rows, totals, names }) => ({
    totals,
    latest: rows.map(({ productId, ...review }) => ({
      ...review,
      about: (productId === null ? undefined : names.get(productId)) ?? null,
    })),
  }));
}
