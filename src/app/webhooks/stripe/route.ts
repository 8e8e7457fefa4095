import { bodyLimits } from '@/config/backend';
import { receiveStripeWebhook } from '@/features/checkout/webhooks';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { readRawBody } from '@/platform/next/raw-body';

/** Stripe's word on sessions, refunds and disputes. */
export async function POST(request: Request): Promise<Response> {
  const context = await currentContext();
  const body = await readRawBody(request, bodyLimits.webhook);
  if (body === null)
    return errorEnvelope(413, 'too_large', 'This is larger than any event of Stripe.', context.requestId);
  return receiveStripeWebhook(context, { body, signature: request.headers.get('stripe-signature') });
}
