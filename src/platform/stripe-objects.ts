import type Stripe from 'stripe';
import { second } from '@/kernel/time';
import type { CheckoutSession, StripeCharge, StripeDispute, StripeRefund } from './context';

/* Stripe's objects, as far as the shop acts on them. */

/** The part of a session the shop acts on. */
export function sessionOf(session: Stripe.Checkout.Session): CheckoutSession {
  return {
    id: session.id,
    attemptId: session.metadata?.attempt ?? null,
    reference: session.metadata?.reference ?? null,
    status: session.status === 'complete' ? 'complete' : session.status === 'expired' ? 'expired' : 'open',
    isPaid: session.payment_status === 'paid',
    amountPence: session.amount_total ?? 0,
    currency: session.currency ?? '',
    paymentIntentId: idOf(session.payment_intent),
    pageUrl: session.url,
  };
}

/** A refund as it stands. */
export function refundOf(refund: Stripe.Refund): StripeRefund {
  return {
    id: refund.id,
    refundId: refund.metadata?.refund ?? null,
    paymentIntentId: idOf(refund.payment_intent),
    status:
      refund.status === 'succeeded'
        ? 'succeeded'
        : refund.status === 'failed' || refund.status === 'canceled'
          ? 'failed'
          : 'pending',
    amountPence: refund.amount,
    failure: refund.failure_reason ?? null,
  };
}

/** The id of another object, whether it came whole or not. */
export function idOf(link: string | { readonly id: string } | null | undefined): string | null {
  return typeof link === 'string' ? link : (link?.id ?? null);
}

/** A dispute as it stands, with the money it has moved so far. */
export function disputeOf(dispute: Stripe.Dispute): StripeDispute {
  return {
    id: dispute.id,
    paymentIntentId: idOf(dispute.payment_intent),
    state: disputeStateOf(dispute.status),
    amountPence: dispute.amount,
    reason: dispute.reason,
    movements: dispute.balance_transactions.map(({ id, amount }) => ({ id, amountPence: amount })),
  };
}

function disputeStateOf(status: Stripe.Dispute['status']): StripeDispute['state'] {
  switch (status) {
    case 'lost':
      return 'lost';
    // Closed without anything taken, or with everything given back.
    case 'won':
    case 'warning_closed':
    case 'prevented':
      return 'won';
    case 'warning_needs_response':
    case 'warning_under_review':
      return 'inquiry';
    case 'needs_response':
    case 'under_review':
    case 'appeal_needs_response':
    case 'appeal_under_review':
    default:
      return 'open';
  }
}

/** A charge that took money. */
export function chargeOf(charge: Stripe.Charge): StripeCharge {
  return {
    id: charge.id,
    paymentIntentId: idOf(charge.payment_intent),
    amountPence: charge.amount_captured,
    currency: charge.currency,
    reference: charge.metadata.reference ?? null,
    createdAt: charge.created * second,
  };
}
