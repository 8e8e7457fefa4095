import type Stripe from 'stripe';
import type { World } from '../world';

/** What Stripe takes for a dispute, in pence; it is the shop's to bear, and stays taken where the shop wins. */
const disputeFee = 2000;
const answerWithinSeconds = 7 * 24 * 60 * 60;
const availableAfterSeconds = 2 * 24 * 60 * 60;

/** Why a bank says that its customer wants the money back, in Stripe's words. */
export const disputeReasons = ['fraudulent', 'product_not_received', 'duplicate', 'general'] as const;
export type DisputeReason = (typeof disputeReasons)[number];

export type DisputeFacts = {
  readonly charge: Stripe.Charge;
  readonly amount: number;
  readonly reason: DisputeReason;
  /** Only a question of the bank's so far: nothing is taken. */
  readonly isInquiry: boolean;
  readonly created: number;
};

/** A dispute on its first day, before any money has moved. */
export function disputeObject(world: World, { charge, amount, reason, isInquiry, created }: DisputeFacts) {
  return {
    id: world.newId('dp_1'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: created + answerWithinSeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: isInquiry,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: {
        brand: 'visa',
        case_type: isInquiry ? 'inquiry' : 'chargeback',
        network: 'visa',
        network_reason_code: '10.4',
      },
    },
    reason,
    status: isInquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute;
}

/** Money that leaves the shop's balance for a dispute, with Stripe's fee; or comes back to it, without. */
export function disputeMovement(
  world: World,
  dispute: Pick<Stripe.Dispute, 'id' | 'amount' | 'currency'>,
  { way, created }: { readonly way: 'withdrawn' | 'reinstated'; readonly created: number },
) {
  const isOut = way === 'withdrawn';
  const amount = isOut ? -dispute.amount : dispute.amount;
  const fee = isOut ? disputeFee : 0;
  const { currency } = dispute;
  return {
    id: world.newId('txn_1'),
    object: 'balance_transaction',
    amount,
    available_on: created + availableAfterSeconds,
    balance_type: 'payments',
    created,
    currency,
    description: `Chargeback ${isOut ? 'withdrawal' : 'reversal'} for ${dispute.id}`,
    exchange_rate: null,
    fee,
    fee_details: isOut
      ? [{ amount: fee, application: null, currency, description: 'Dispute fee', type: 'stripe_fee' }]
      : [],
    net: amount - fee,
    reporting_category: isOut ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    status: 'pending',
    type: 'adjustment',
  } satisfies Stripe.BalanceTransaction;
}

/** Nobody has sent the bank anything yet. */
const noEvidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
} satisfies Stripe.Dispute.Evidence;
