import type Stripe from 'stripe';
import type { Account } from './account';
import type { SessionRecord } from './books';
import type { Card } from './cards';
import { chargeObject, debitFailure, type Payer } from './payment-objects';
import { impossible, resourceMissing } from './refusals';
import { customerDetails } from './session-objects';
import { getSession, saveSession } from './sessions';

export type Outcome = 'succeeded' | 'failed';

type Debit = { readonly intent: Stripe.PaymentIntent; readonly card: Card; readonly payer: Payer };

/** A bank debit: the shopper is done, the session is complete, and whether money comes is only known days later. */
export function startSettling(account: Account, record: SessionRecord, { intent, card, payer }: Debit): void {
  const created = account.nowSeconds();
  const charge: Stripe.Charge = {
    ...chargeObject(account.world, { intent, card, payer, created }),
    ...notYetPaid,
    payment_method_details: { type: 'bacs_debit', bacs_debit: debitDetails(card) },
  };
  account.books.charges.set(charge.id, charge);
  const processing: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    payment_method_types: ['bacs_debit'],
    status: 'processing',
  };
  account.books.intents.set(processing.id, processing);
  const session: Stripe.Checkout.Session = {
    ...record.session,
    customer_details: customerDetails(payer.email, payer.name),
    payment_intent: processing.id,
    payment_status: 'unpaid',
    status: 'complete',
    url: null,
  };
  saveSession(account, { ...record, session });
  account.announce('charge.pending', charge);
  account.announce('payment_intent.processing', processing);
  account.announce('checkout.session.completed', session);
  settleInTime(account, session.id, card);
}

/** The bank has answered: the money of a complete session has come, or never will. */
export function settleSession(account: Account, sessionId: string, outcome: Outcome): Stripe.Checkout.Session {
  const record = getSession(account, sessionId);
  const intent = account.books.intents.get(idOf(record.session.payment_intent));
  if (intent?.status !== 'processing') throw impossible({ message: `Nothing of ${sessionId} is settling.` });
  const charge = account.books.charges.get(idOf(intent.latest_charge));
  if (!charge) throw resourceMissing('charge', idOf(intent.latest_charge), 'charge');
  return outcome === 'succeeded'
    ? arrive(account, record, { intent, charge })
    : bounce(account, record, { intent, charge });
}

/** Takes up again the debits that were under way when the stand-ins stopped. */
export function resumeSettling(account: Account): void {
  for (const { session } of account.books.sessions.values()) {
    if (account.books.intents.get(idOf(session.payment_intent))?.status === 'processing')
      settleInTime(account, session.id, null);
  }
}

function settleInTime(account: Account, sessionId: string, card: Card | null): void {
  const { debitSettlesMs } = account.world.switches.stripe;
  if (debitSettlesMs === 0) return;
  account.world.later(debitSettlesMs, () => {
    const { session } = getSession(account, sessionId);
    if (account.books.intents.get(idOf(session.payment_intent))?.status !== 'processing') return;
    settleSession(account, sessionId, card?.declineCode ? 'failed' : 'succeeded');
  });
}

type Under = { readonly intent: Stripe.PaymentIntent; readonly charge: Stripe.Charge };

function arrive(account: Account, record: SessionRecord, { intent, charge }: Under): Stripe.Checkout.Session {
  const paid: Stripe.Charge = {
    ...charge,
    amount_captured: charge.amount,
    balance_transaction: account.world.newId('txn_3'),
    captured: true,
    paid: true,
    status: 'succeeded',
  };
  account.books.charges.set(paid.id, paid);
  const done: Stripe.PaymentIntent = { ...intent, amount_received: intent.amount, status: 'succeeded' };
  account.books.intents.set(done.id, done);
  const session: Stripe.Checkout.Session = { ...record.session, payment_status: 'paid' };
  saveSession(account, { ...record, session });
  account.announce('charge.succeeded', paid);
  account.announce('payment_intent.succeeded', done);
  account.announce('checkout.session.async_payment_succeeded', session);
  return session;
}

function bounce(account: Account, record: SessionRecord, { intent, charge }: Under): Stripe.Checkout.Session {
  const { code, message } = debitFailure;
  const failed: Stripe.Charge = { ...charge, failure_code: code, failure_message: message, status: 'failed' };
  account.books.charges.set(failed.id, failed);
  const error = { charge: charge.id, code, message, payment_method_type: 'bacs_debit', type: 'card_error' } as const;
  const undone: Stripe.PaymentIntent = { ...intent, last_payment_error: error, status: 'requires_payment_method' };
  account.books.intents.set(undone.id, undone);
  saveSession(account, record);
  account.announce('charge.failed', failed);
  account.announce('payment_intent.payment_failed', undone);
  account.announce('checkout.session.async_payment_failed', record.session);
  return record.session;
}

const notYetPaid = {
  amount_captured: 0,
  balance_transaction: null,
  captured: false,
  failure_code: null,
  failure_message: null,
  outcome: null,
  paid: false,
  receipt_url: null,
  status: 'pending',
} satisfies Partial<Stripe.Charge>;

function debitDetails(card: Card): Stripe.Charge.PaymentMethodDetails.BacsDebit {
  return { fingerprint: null, last4: card.number.slice(-4), mandate: null, sort_code: '108800' };
}

/** The books hold ids, never expanded objects. */
function idOf(reference: string | { id: string } | null): string {
  return typeof reference === 'string' ? reference : (reference?.id ?? '');
}
