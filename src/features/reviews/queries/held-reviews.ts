import type { SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { HeldReview } from '../domain/review';
import * as store from '../store/erase';

/** Reads what somebody said about the orders whose ids a subquery gives, for somebody else's batch. */
export function heldReviewsReading(context: Context, orderIds: SQLWrapper): Reading<HeldReview[]> {
  return store.heldReviewsReading(context.db, orderIds);
}
