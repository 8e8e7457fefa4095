import Stripe from 'stripe';
import type { World } from '../world';
import type { SessionParams } from './session-params';

type Amounts = { readonly created: number; readonly currency: string; readonly totalPence: number };

/** A fresh, open session as the API shows it. */
export function sessionObject(world: World, params: SessionParams, amounts: Amounts): Stripe.Checkout.Session {
  const id = world.newId('cs_test_a1', 56);
  return {
    ...unusedFeatures,
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: amounts.totalPence,
    amount_total: amounts.totalPence,
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: amounts.created,
    currency: amounts.currency,
    customer_creation: params.customer_creation ?? 'if_required',
    customer_details: params.customer_email === undefined ? null : customerDetails(params.customer_email, null),
    customer_email: params.customer_email ?? null,
    expires_at: params.expires_at,
    locale: params.locale ?? null,
    metadata: params.metadata,
    mode: 'payment',
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    status: 'open',
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    ui_mode: 'hosted_page',
    url: `${world.url}/c/pay/${id}`,
  } satisfies Stripe.Checkout.Session;
}

/** What a shopper told the page about themselves. */
export function customerDetails(email: string, name: string | null): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

/** One line of the page, with the price and product that Stripe makes up for it. */
export function lineItemObject(world: World, item: SessionParams['line_items'][number], created: number) {
  const { price_data: price, quantity } = item;
  return {
    id: world.newId('li_1'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: price.unit_amount * quantity,
    amount_tax: 0,
    amount_total: price.unit_amount * quantity,
    currency: price.currency,
    description: price.product_data.name,
    metadata: item.metadata,
    price: priceObject(world, price, created),
    quantity,
  } satisfies Stripe.LineItem;
}

function priceObject(world: World, price: SessionParams['line_items'][number]['price_data'], created: number) {
  return {
    id: world.newId('price_1'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created,
    currency: price.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: world.newId('prod_', 14),
    recurring: null,
    tax_behavior: price.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: price.unit_amount,
    unit_amount_decimal: Stripe.Decimal.from(price.unit_amount),
  } satisfies Stripe.Price;
}

/** What a shop that takes cards on a hosted page never turns on. */
const unusedFeatures = {
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer: null,
  customer_account: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: { card: { request_three_d_secure: 'automatic' } },
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
