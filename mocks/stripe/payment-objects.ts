import type Stripe from 'stripe';
import type { World } from '../world';
import type { SessionRecord } from './books';
import type { Card } from './cards';
import { docUrl } from './refusals';

export type Payer = { readonly email: string; readonly name: string | null };

/** The payment behind a session, before any card was tried. */
export function intentObject(world: World, { session, intentData }: SessionRecord, created: number) {
  const id = world.newId('pi_3');
  return {
    ...unusedIntentFeatures,
    id,
    object: 'payment_intent',
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    capture_method: 'automatic_async',
    client_secret: world.newId(`${id}_secret_`),
    confirmation_method: 'automatic',
    created,
    currency: session.currency ?? 'gbp',
    description: intentData.description,
    last_payment_error: null,
    latest_charge: null,
    metadata: intentData.metadata,
    next_action: null,
    payment_method: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    receipt_email: intentData.receiptEmail,
    status: 'requires_payment_method',
  } satisfies Stripe.PaymentIntent;
}

type ChargeFacts = {
  readonly intent: Stripe.PaymentIntent;
  readonly card: Card;
  readonly payer: Payer;
  readonly created: number;
};

/** One try to take money from a card; a declined card leaves a failed charge, as at Stripe. */
export function chargeObject(world: World, { intent, card, payer, created }: ChargeFacts) {
  const paid = card.declineCode === null;
  const id = world.newId('ch_3');
  return {
    ...unusedChargeFeatures,
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: paid ? world.newId('txn_3') : null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    captured: paid,
    created,
    currency: intent.currency,
    description: intent.description,
    failure_code: paid ? null : 'card_declined',
    failure_message: card.message,
    metadata: intent.metadata,
    outcome: outcomeOf(card),
    paid,
    payment_intent: intent.id,
    payment_method: world.newId('pm_1'),
    payment_method_details: { type: 'card', card: cardDetails(intent, card) },
    receipt_email: intent.receipt_email,
    receipt_url: paid ? `${world.url}/stand-ins/stripe/books.json#${id}` : null,
    refunded: false,
    status: paid ? 'succeeded' : 'failed',
  } satisfies Stripe.Charge;
}

/** Why the last try to pay came to nothing, as the API and the page say it. */
export function declinedError(card: Card, charge: Stripe.Charge): Stripe.PaymentIntent.LastPaymentError {
  return {
    charge: charge.id,
    code: 'card_declined',
    ...(card.declineCode === null ? {} : { decline_code: card.declineCode }),
    doc_url: docUrl('card_declined'),
    ...(card.message === null ? {} : { message: card.message }),
    payment_method_type: 'card',
    type: 'card_error',
  };
}

/** What a bank says that does not go through with a debit. */
export const debitFailure = {
  code: 'payment_method_provider_decline',
  message: 'The bank did not go through with the debit.',
} as const;

export function unauthenticatedError(): Stripe.PaymentIntent.LastPaymentError {
  return {
    code: 'payment_intent_authentication_failure',
    doc_url: docUrl('payment_intent_authentication_failure'),
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method_type: 'card',
    type: 'invalid_request_error',
  };
}

function outcomeOf(card: Card): Stripe.Charge.Outcome {
  const paid = card.declineCode === null;
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: paid ? 'approved_by_network' : 'declined_by_network',
    reason: card.declineCode,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: paid ? 'Payment complete.' : 'The bank did not return any further details with this decline.',
    type: paid ? 'authorized' : 'issuer_declined',
  };
}

function cardDetails(intent: Stripe.PaymentIntent, card: Card) {
  return {
    amount_authorized: card.declineCode === null ? intent.amount : null,
    authorization_code: null,
    brand: 'visa',
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'GB',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    fingerprint: null,
    funding: 'credit',
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: 'visa',
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.Card;
}

/** What a shop that takes cards on a hosted page never turns on. */
const unusedIntentFeatures = {
  allowed_payment_method_types: null,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  livemode: false,
  managed_payments: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;

const unusedChargeFeatures = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  calculated_statement_descriptor: null,
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  receipt_number: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;
