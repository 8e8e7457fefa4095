import Stripe from 'stripe';
import { webhooks } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import { second } from '@/kernel/time';
import type { OpenCheckout, Payments, StripeEvent, StripeProblem, Unavailable } from './context';
import type { Log } from './log';
import { outsideClient, type StripeEnv } from './stripe-client';
import { listings } from './stripe-lists';
import { disputeOf, refundOf, sessionOf } from './stripe-objects';

/** The shop's door to Stripe: Checkout Sessions, refunds and signed events. */
export function openGateway(env: StripeEnv, log: Log): Payments {
  const stripe = outsideClient(env);
  const ask = asker(log);
  return {
    openCheckout: (input) =>
      ask('checkout.open', async () =>
        sessionOf(
          await stripe.checkout.sessions.create(checkoutParameters(input), {
            idempotencyKey: `attempt:${input.attemptId}`,
          }),
        ),
      ),
    findCheckout: async (id) =>
      absent(await ask('checkout.find', async () => sessionOf(await stripe.checkout.sessions.retrieve(id)))),
    expireCheckout: (id) => ask('checkout.expire', async () => sessionOf(await stripe.checkout.sessions.expire(id))),
    refund: ({ refundId, paymentIntentId, amountPence }) =>
      ask('refund', async () =>
        refundOf(
          await stripe.refunds.create(
            { payment_intent: paymentIntentId, amount: amountPence, metadata: { refund: refundId } },
            { idempotencyKey: `refund:${refundId}` },
          ),
        ),
      ),
    findRefund: async (id) => absent(await ask('refund.find', async () => refundOf(await stripe.refunds.retrieve(id)))),
    findDispute: async (id) =>
      absent(await ask('dispute.find', async () => disputeOf(await stripe.disputes.retrieve(id)))),
    ...listings(stripe, async (call, work) => absent(await ask(call, work))),
    readEvent: (body, signature, now) => readEvent(stripe, env, { body, signature, now }),
  };
}

/** Asks Stripe something; its refusals become problems, and the outcome of every call stands in the log. */
function asker(log: Log) {
  return async <T>(call: string, work: () => Promise<T>): Promise<Result<T, StripeProblem>> => {
    try {
      const value = await work();
      log.info('outside.stripe', { call, outcome: 'ok' });
      return ok(value);
    } catch (error) {
      const problem = problemOf(error);
      const code = problem.kind === 'refused' ? problem.code : null;
      log.warn('outside.stripe', { call, outcome: problem.kind, code });
      return refused(problem);
    }
  };
}

function checkoutParameters(input: OpenCheckout): Stripe.Checkout.SessionCreateParams {
  const metadata = { order: input.orderId, attempt: input.attemptId, reference: input.reference };
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    // Cards alone (wallets are cards too): other methods settle days later, and bread is not held for days.
    allowed_payment_method_types: ['card'],
    ...(input.email === null ? {} : { customer_email: input.email }),
    client_reference_id: input.orderId,
    metadata,
    payment_intent_data: { metadata },
    line_items: input.items.map((item) => ({
      quantity: 1,
      price_data: { currency: 'gbp', unit_amount: item.amountPence, product_data: { name: item.name } },
    })),
    expires_at: Math.floor(input.expiresAt / second),
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
  };
}

function problemOf(error: unknown): StripeProblem {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const status = error.statusCode ?? 0;
  // A key still in use is another copy of this very call under way: ask again later.
  const isForNow = status === 0 || status === 409 || status === 429 || status >= 500;
  return isForNow || isOurSetting(error)
    ? { kind: 'unavailable' }
    : { kind: 'refused', code: error.code ?? error.type };
}

/** A wrong key says nothing about the session or refund that was asked for: it may be there, and it may go once that is mended. */
function isOurSetting(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && (error.statusCode === 401 || error.statusCode === 403);
}

/** A thing Stripe does not know is null; any other refusal of a plain question is a bug. */
function absent<T>(answer: Result<T, StripeProblem>): Result<T | null, Unavailable> {
  if (answer.ok) return answer;
  if (answer.problem.kind === 'unavailable') return refused({ kind: 'unavailable' });
  if (answer.problem.code === 'resource_missing') return ok(null);
  throw new Error(`Stripe refused a question: ${answer.problem.code}`);
}

type Delivery = { readonly body: string; readonly signature: string; readonly now: number };

async function readEvent(
  stripe: Stripe,
  env: StripeEnv,
  { body, signature, now }: Delivery,
): Promise<StripeEvent | null> {
  try {
    const event = await stripe.webhooks.constructEventAsync(
      body,
      signature,
      env.STRIPE_WEBHOOK_SECRET,
      webhooks.toleranceSeconds,
      Stripe.createSubtleCryptoProvider(),
      now,
    );
    const object = event.data.object as { readonly id?: unknown };
    return {
      id: event.id,
      type: event.type,
      objectId: typeof object.id === 'string' ? object.id : null,
      payload: event,
    };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
