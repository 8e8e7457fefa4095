import { getOrder } from '@/features/orders/queries';
import { findAttemptOf } from '@/features/payments/queries';
import type { Context } from '@/platform/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { completePayment } from './commands/complete-payment';
import { receiveStripeEvent } from './commands/stripe-events';

/** Takes a delivery from Stripe: verified, stored, done. What is not done yet is answered so that Stripe sends it again. */
export async function receiveStripeWebhook(
  context: Context,
  request: { readonly body: string; readonly signature: string | null },
): Promise<Response> {
  const event = await context.stripe.readEvent(request.body, request.signature ?? '', context.now());
  if (!event) {
    context.log.warn('stripe.forged');
    return errorEnvelope(400, 'bad_signature', 'This delivery is not signed by Stripe, or too old.', context.requestId);
  }
  const received = await receiveStripeEvent(context, event);
  if (received.ok) return Response.json({ received: true });
  // Kept already, and done by the companion at the latest; asking for another delivery is the second safety.
  return errorEnvelope(503, 'not_done_yet', 'The event is kept and will be done.', context.requestId);
}

/** Takes in a shopper whom Stripe sends back: completes what was paid, and says which order it was; null for a session not ours. */
export async function completeReturn(context: Context, sessionId: string): Promise<string | null> {
  if (!/^cs_\w{8,200}$/.test(sessionId)) return null;
  const session = await context.stripe.findCheckout(sessionId);
  const found = session.ok ? session.value : null;
  if (found) await completePayment(context, found);
  // Where Stripe cannot be asked, the webhook or the companion completes it; the page says that we wait.
  const attempt = await findAttemptOf(context, found ?? { id: sessionId, attemptId: null });
  return attempt ? (await getOrder(context, attempt.orderId)).reference : null;
}
