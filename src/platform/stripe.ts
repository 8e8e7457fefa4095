import type { Payments } from './context';
import type { Log } from './log';
import type { StripeEnv } from './stripe-client';

/**
 * The shop's door to Stripe. Stripe's own client is the heaviest thing in the house, and the builder puts a copy of it
 * into every page that could reach it: so it is loaded by the first request that does.
 */
export function createPayments(env: StripeEnv, log: Log): Payments {
  let opened: Promise<Payments> | null = null;
  const open = () => (opened ??= import('./stripe-gateway').then(({ openGateway }) => openGateway(env, log)));
  return {
    openCheckout: async (input) => (await open()).openCheckout(input),
    findCheckout: async (sessionId) => (await open()).findCheckout(sessionId),
    expireCheckout: async (sessionId) => (await open()).expireCheckout(sessionId),
    refund: async (input) => (await open()).refund(input),
    findRefund: async (stripeRefundId) => (await open()).findRefund(stripeRefundId),
    findDispute: async (stripeDisputeId) => (await open()).findDispute(stripeDisputeId),
    listRefundsOf: async (chargeId) => (await open()).listRefundsOf(chargeId),
    findChargeOf: async (paymentIntentId) => (await open()).findChargeOf(paymentIntentId),
    listCharges: async (stretch) => (await open()).listCharges(stretch),
    listRefunds: async (stretch) => (await open()).listRefunds(stretch),
    listDisputes: async (stretch) => (await open()).listDisputes(stretch),
    readEvent: async (body, signature, now) => (await open()).readEvent(body, signature, now),
  };
}
