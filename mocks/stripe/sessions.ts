import type Stripe from 'stripe';
import type { Account, Cause } from './account';
import type { SessionRecord } from './books';
import type { FormTree } from './form';
import { impossible, malformed, resourceMissing } from './refusals';
import { lineItemObject, sessionObject } from './session-objects';
import { readSessionParams, type SessionParams } from './session-params';

/** The least that Stripe takes by card, in the currency's smallest unit. */
const leastAmounts = { gbp: 30, eur: 50, usd: 50 } as const;
const signs = { gbp: '£', eur: '€', usd: '$' } as const;

export type Currency = keyof typeof leastAmounts;

/** Opens a session: a page on which a shopper pays for the given lines until it expires. */
export function createSession(account: Account, form: FormTree): Stripe.Checkout.Session {
  const created = account.nowSeconds();
  const params = readSessionParams(form, created);
  const currency = currencyOf(params);
  const lineItems = params.line_items.map((item) => lineItemObject(account.world, item, created));
  const totalPence = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  if (totalPence < leastAmounts[currency]) throw tooSmall(currency);

  const session = sessionObject(account.world, params, { created, currency, totalPence });
  const intentData = {
    description: params.payment_intent_data?.description ?? null,
    metadata: params.payment_intent_data?.metadata ?? {},
    receiptEmail: params.payment_intent_data?.receipt_email ?? null,
  };
  const details = params.line_items.map((item) => item.price_data.product_data.description ?? null);
  saveSession(account, { session, lineItems, details, intentData });
  return session;
}

/** Ends an open session before its time; nobody can pay on its page from now on. */
export function expireSession(account: Account, id: string, cause: Cause): Stripe.Checkout.Session {
  const record = getSession(account, id);
  const { status } = record.session;
  if (status !== 'open') {
    throw impossible({
      message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${status}\`.`,
    });
  }
  return endSession(account, record, cause);
}

/** Ends every session whose time is up by Stripe's own clock. */
export function sweepSessions(account: Account): void {
  const now = account.nowSeconds();
  for (const record of account.books.sessions.values()) {
    if (record.session.status === 'open' && record.session.expires_at <= now) endSession(account, record, null);
  }
}

export function getSession(account: Account, id: string, param = 'session'): SessionRecord {
  const record = account.books.sessions.get(id);
  if (!record) throw resourceMissing('checkout.session', id, param);
  return record;
}

export function saveSession(account: Account, record: SessionRecord): void {
  account.books.sessions.set(record.session.id, record);
  account.world.changed();
}

function endSession(account: Account, record: SessionRecord, cause: Cause): Stripe.Checkout.Session {
  const session: Stripe.Checkout.Session = { ...record.session, status: 'expired', url: null };
  saveSession(account, { ...record, session });
  cancelIntent(account, session, cause);
  account.announce('checkout.session.expired', session, { cause });
  return session;
}

/** A payment that was tried and never made ends with its session. */
function cancelIntent(account: Account, { payment_intent: id }: Stripe.Checkout.Session, cause: Cause): void {
  const intent = typeof id === 'string' ? account.books.intents.get(id) : undefined;
  if (!intent) return;
  const cancelled: Stripe.PaymentIntent = {
    ...intent,
    status: 'canceled',
    canceled_at: account.nowSeconds(),
    cancellation_reason: 'expired',
    next_action: null,
  };
  account.books.intents.set(intent.id, cancelled);
  account.announce('payment_intent.canceled', cancelled, { cause });
}

function currencyOf({ line_items: items }: SessionParams): Currency {
  const [currency, ...others] = new Set(items.map((item) => item.price_data.currency));
  if (currency !== undefined && others.length === 0) return currency;
  throw malformed(null, 'line_items', 'All line items must have the same currency.');
}

function tooSmall(currency: Currency) {
  const least = (leastAmounts[currency] / 100).toFixed(2);
  return impossible({
    code: 'amount_too_small',
    message: `The Checkout Session's total amount due must add up to at least ${signs[currency]}${least} ${currency}`,
  });
}
