import type { SQLWrapper } from 'drizzle-orm';
import { erasedWords, namesShopper } from '@/features/orders/commands/erase-orders';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import { emptyEvents, forgetReasons } from '../store/erase';

/** What takes a shopper out of why their money went back, for a batch that erases their orders after it. */
export function eraseRefundReasons(context: Context, orderIds: SQLWrapper): Forgetting {
  return forgetReasons(context.db, orderIds, { namesShopper, erasedWords });
}

/** Empties what Stripe said in so many events that were done before an instant; says how many. */
export function forgetStripeEvents(context: Context, before: Instant, limit: number): Promise<number> {
  return emptyEvents(context.db, before, limit);
}
