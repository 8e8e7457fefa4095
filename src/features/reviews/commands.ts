import type { SQLWrapper } from 'drizzle-orm';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { erasedWords, namesShopper } from '@/features/orders/commands/erase-orders';
import type { Context } from '@/platform/context';
import type { Forgetting, Statement } from '@/platform/db/client';
import { forgetCopies } from '@/platform/kv';
import { keptFront } from '@/platform/kv-keys';
import * as store from './store/erase';

/**
 * What takes somebody's name off the reviews of their orders, for the batch of an erasure and before the orders' own names
 * go; a review that says who wrote it says nothing any more.
 */
export function eraseReviewsOf(context: Context, orderIds: SQLWrapper): Forgetting[] {
  return store.forgetReviews(context.db, orderIds, { at: context.now(), namesShopper, erasedWords });
}

/** The statement after which no page is shown from a copy of the reviews as they were; `forgetShownReviews` drops the copies. */
export function renewReviewsStatement(context: Context): Statement {
  return raiseRevisionStatement(context);
}

/** Forgets every copy of a page that shows reviews. */
export function forgetShownReviews(context: Context): Promise<void> {
  return forgetCopies(context, keptFront);
}
