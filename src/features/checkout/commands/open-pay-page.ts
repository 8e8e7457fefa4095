import type { Order } from '@/features/orders/domain/order';
import { keepSession } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import type { Result } from '@/kernel/result';
import type { CheckoutItem, CheckoutSession, Context, StripeProblem } from '@/platform/context';

/**
 * The address of Stripe's page for a try at paying: the one it already has, or the one Stripe opens now. Null where
 * Stripe cannot be reached: the order stands and its stock is held, and the order page offers to try again.
 */
export async function openPayPage(context: Context, order: Order, attempt: Attempt): Promise<string | null> {
  if (attempt.pageUrl !== null) return attempt.pageUrl;
  const opened = await openSession(context, order, attempt);
  if (!opened.ok) {
    context.log.warn('checkout.not_opened', { orderId: order.id, problem: opened.problem.kind });
    return null;
  }
  await keepSession(context, attempt.id, opened.value);
  return opened.value.pageUrl;
}

/** Opens the one session of a try at paying. Asked again, Stripe answers with the session it opened the first time. */
export function openSession(
  context: Context,
  order: Order,
  attempt: Attempt,
): Promise<Result<CheckoutSession, StripeProblem>> {
  return context.stripe.openCheckout({
    attemptId: attempt.id,
    orderId: order.id,
    reference: order.reference,
    email: order.customer.email,
    items: checkoutItems(order),
    expiresAt: attempt.expiresAt,
    successUrl: `${context.baseUrl}/checkout/return?session={CHECKOUT_SESSION_ID}`,
    cancelUrl: `${context.baseUrl}/orders/${order.reference}`,
  });
}

/** The order as Stripe's page shows it: each line one item of its own total, so that no rounding can part the sums. */
export function checkoutItems(order: Pick<Order, 'lines' | 'deliveryPence'>): CheckoutItem[] {
  const items = order.lines
    .filter((line) => line.netPence > 0)
    .map((line) => ({ name: `${line.quantity} × ${line.name}`, amountPence: line.netPence }));
  return order.deliveryPence > 0 ? [...items, { name: 'Delivery', amountPence: order.deliveryPence }] : items;
}
