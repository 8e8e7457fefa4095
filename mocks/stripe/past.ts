import type Stripe from 'stripe';
import type { Account } from './account';
import { testCards } from './cards';
import { chargeObject, intentObject } from './payment-objects';
import { refundObject } from './refunds';
import { sessionObject, customerDetails } from './session-objects';
import { readSessionParams } from './session-params';

type Notes = Readonly<Record<string, string>>;

/** A payment that was made before anybody started these stand-ins: a demonstration brings its past along. Times in milliseconds. */
export type PastPayment = {
  readonly session: string;
  readonly paymentIntent: string;
  readonly amount: number;
  readonly currency: 'gbp';
  readonly email: string | null;
  readonly metadata: Notes;
  readonly openedAt: number;
  readonly paidAt: number;
  readonly refunds: ReadonlyArray<{
    readonly id: string;
    readonly amount: number;
    readonly metadata: Notes;
    readonly createdAt: number;
  }>;
};

/** Writes payments of the past into the books as if they had been made here, and says how many; nobody is told. */
export function takeInPast(account: Account, payments: ReadonlyArray<PastPayment>): number {
  const oldestFirst = payments.toSorted((a, b) => a.paidAt - b.paidAt);
  const fresh = oldestFirst.filter(({ paymentIntent }) => !account.books.intents.has(paymentIntent));
  for (const payment of fresh) takeIn(account, payment);
  const refunds = fresh.flatMap((payment) => payment.refunds.map((refund) => ({ ...refund, payment })));
  for (const refund of refunds.toSorted((a, b) => a.createdAt - b.createdAt)) takeInRefund(account, refund);
  account.world.changed();
  return fresh.length;
}

function takeIn({ world, books }: Account, payment: PastPayment): void {
  const { amount, currency, email, metadata, paymentIntent: intentId } = payment;
  const created = seconds(payment.openedAt);
  const item = {
    price_data: { currency, unit_amount: String(amount), product_data: { name: 'An order of the past' } },
    quantity: '1',
  };
  const asked = { mode: 'payment', success_url: `${world.appUrl}/checkout/return`, line_items: { 0: item } };
  const params = readSessionParams({ ...asked, ...(email === null ? {} : { customer_email: email }) }, created);
  const session: Stripe.Checkout.Session = {
    ...sessionObject(world, params, { created, currency, totalPence: amount }),
    id: payment.session,
    client_reference_id: metadata['order'] ?? null,
    customer_details: email === null ? null : customerDetails(email, null),
    metadata,
    payment_intent: intentId,
    payment_status: 'paid',
    status: 'complete',
    url: null,
  };
  const intentData = { description: null, metadata, receiptEmail: null };
  const record = { session, lineItems: [], details: [], intentData };
  const intent = { ...intentObject(world, record, seconds(payment.paidAt)), id: intentId };
  const payer = { email: email ?? 'shopper@example.com', name: null };
  const charge = chargeObject(world, { intent, card: testCards[0], payer, created: seconds(payment.paidAt) });
  books.sessions.set(session.id, record);
  books.charges.set(charge.id, charge);
  books.intents.set(intentId, {
    ...intent,
    amount_received: amount,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    status: 'succeeded',
  });
}

type PastRefund = PastPayment['refunds'][number] & { readonly payment: PastPayment };

function takeInRefund(account: Account, { id, amount, metadata, createdAt, payment }: PastRefund): void {
  const { books } = account;
  const latest = books.intents.get(payment.paymentIntent)?.latest_charge;
  const charge = books.charges.get(typeof latest === 'string' ? latest : '');
  if (!charge) return;
  const pending = refundObject(account, charge, { amount, metadata, reason: undefined });
  const refund: Stripe.Refund = { ...pending, id, created: seconds(createdAt), status: 'succeeded' };
  delete refund.pending_reason;
  books.refunds.set(id, refund);
  const refunded = charge.amount_refunded + amount;
  books.charges.set(charge.id, { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount });
}

const seconds = (ms: number) => Math.floor(ms / 1000);
