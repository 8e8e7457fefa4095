import type { Attempt } from '@/features/payments/domain/attempt';
import type { Context } from '@/platform/context';
import type { Payable } from '../domain/checkout-items';
import { openSession } from './pay-session';

/**
 * The address of Stripe's page for a try at paying: the one it already has, or the one Stripe opens now. Null where
 * Stripe cannot be reached: the order stands and its stock is held, and the order page offers to try again.
 */
export async function openPayPage(context: Context, order: Payable, attempt: Attempt): Promise<string | null> {
  if (attempt.pageUrl !== null) return attempt.pageUrl;
  const opened = await openSession(context, order, attempt);
  if (opened.ok) return opened.value.pageUrl;
  context.log.warn('checkout.not_opened', { orderId: order.id, problem: opened.problem.kind });
  return null;
}
