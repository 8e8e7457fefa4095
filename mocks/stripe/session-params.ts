import type Stripe from 'stripe';
import type { FormTree } from './form';
import { malformed } from './refusals';
import {
  email,
  listOf,
  metadata,
  oneOf,
  optional,
  readAll,
  shape,
  text,
  trueOrFalse,
  webAddress,
  wholeNumber,
  type Reader,
} from './shape';

const leastMinutes = 30;
const mostHours = 24;
const mostLineItems = 100;
const locales = ['auto', 'de', 'en', 'en-GB', 'es', 'fr', 'it', 'pl'] as const;

const lineItem = shape({
  price_data: shape({
    currency: oneOf(['gbp', 'eur', 'usd']),
    unit_amount: wholeNumber(),
    product_data: shape({
      name: text(),
      description: optional(text()),
      images: optional(listOf(webAddress())),
      metadata: metadata(),
    } satisfies Accepted<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>),
    tax_behavior: optional(oneOf(['inclusive', 'exclusive', 'unspecified'])),
  } satisfies Accepted<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>),
  quantity: wholeNumber({ least: 1, most: 999_999 }),
  metadata: metadata(),
} satisfies Accepted<Stripe.Checkout.SessionCreateParams.LineItem>);

/** What a shop may ask for. A feature of Stripe's that is not played here is refused rather than quietly ignored. */
const accepted = {
  // `payment_method_types` is gone from this version of the API: Stripe refuses it as unknown, and so do we.
  allowed_payment_method_types: optional(listOf(oneOf(['card']))),
  adaptive_pricing: optional(shape({ enabled: trueOrFalse() })),
  billing_address_collection: optional(oneOf(['auto'])),
  cancel_url: optional(webAddress()),
  client_reference_id: optional(text(200)),
  customer_creation: optional(oneOf(['if_required'])),
  customer_email: optional(email()),
  expand: optional(listOf(text())),
  expires_at: optional(wholeNumber({ most: Number.MAX_SAFE_INTEGER })),
  line_items: listOf(lineItem),
  locale: optional(oneOf(locales)),
  metadata: metadata(),
  mode: oneOf(['payment']),
  payment_intent_data: optional(
    shape({
      description: optional(text(1000)),
      metadata: metadata(),
      receipt_email: optional(email()),
    } satisfies Accepted<Stripe.Checkout.SessionCreateParams.PaymentIntentData>),
  ),
  submit_type: optional(oneOf(['auto', 'pay', 'book'])),
  success_url: webAddress(),
  ui_mode: optional(oneOf(['hosted_page'])),
} satisfies Accepted<Stripe.Checkout.SessionCreateParams>;

/** Only parameters that Stripe has: a name that is not in its own types does not compile here. */
type Accepted<Params> = { [K in keyof Params]?: Reader<unknown> };

export type SessionParams = ReturnType<typeof readSessionParams>;

/** Reads what a shop asks for when it opens a session. `nowSeconds` is Stripe's own clock. */
export function readSessionParams(params: FormTree, nowSeconds: number) {
  const read = readAll(accepted, params);
  if (read.line_items.length === 0)
    throw malformed('parameter_missing', 'line_items', 'Missing required param: line_items.');
  if (read.line_items.length > mostLineItems) {
    throw malformed('parameter_invalid_integer', 'line_items', `You can pass at most ${mostLineItems} line items.`);
  }
  return { ...read, expires_at: endOf(read.expires_at, nowSeconds) };
}

function endOf(expiresAt: number | undefined, nowSeconds: number): number {
  const latest = nowSeconds + mostHours * 60 * 60;
  if (expiresAt === undefined) return latest;
  const refuse = (limit: string) =>
    malformed(null, 'expires_at', `The \`expires_at\` timestamp must be ${limit} from Checkout Session creation.`);
  if (expiresAt < nowSeconds + leastMinutes * 60) throw refuse(`at least ${leastMinutes} minutes`);
  if (expiresAt > latest) throw refuse(`less than ${mostHours} hours`);
  return expiresAt;
}
