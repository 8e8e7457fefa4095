import type Stripe from 'stripe';
import type { Account } from './account';
import type { SessionRecord } from './books';
import type { Card } from './cards';
import { chargeObject, declinedError, intentObject, unauthenticatedError, type Payer } from './payment-objects';
import { customerDetails } from './session-objects';
import { getSession, saveSession } from './sessions';
import { startSettling } from './settling';

/** What became of a try to pay. `closed` means that the session was no longer open, so nothing was taken. */
export type PayOutcome = 'paid' | 'declined' | 'authenticate' | 'settling' | 'closed';

/** A shopper presses "Pay" with this card. The session stays open unless the money is taken. */
export function payWithCard(
  account: Account,
  sessionId: string,
  { card, payer }: { card: Card; payer: Payer },
): PayOutcome {
  const record = getSession(account, sessionId);
  if (record.session.status !== 'open') return 'closed';
  const intent = intentOf(account, record);
  switch (card.behaviour) {
    case 'pays':
      return take(account, record, { intent, card, payer });
    case 'declined':
      return decline(account, { intent, card, payer });
    case 'authenticates':
      return askTheBank(account, record, { intent, card, payer });
    case 'settles':
      // The record as it is now: the payment was just noted in it.
      startSettling(account, getSession(account, sessionId), { intent, card, payer });
      return 'settling';
  }
}

/** The shopper comes back from their bank, which has said yes or no. */
export function finishAuthentication(
  account: Account,
  sessionId: string,
  { agreed, card, payer }: { agreed: boolean; card: Card; payer: Payer },
): PayOutcome {
  const record = getSession(account, sessionId);
  if (record.session.status !== 'open') return 'closed';
  const intent = intentOf(account, record);
  if (intent.status !== 'requires_action') return 'closed';
  if (agreed) return take(account, record, { intent, card, payer });
  saveFailure(account, intent, unauthenticatedError());
  return 'declined';
}

/** The payment that a session's shopper is busy with, if any card was tried yet. */
export function findIntent(account: Account, { session }: SessionRecord): Stripe.PaymentIntent | null {
  const id = session.payment_intent;
  return typeof id === 'string' ? (account.books.intents.get(id) ?? null) : null;
}

/** From now on the page of an open session asks for another amount than the shop opened it for. */
export function askInstead(account: Account, sessionId: string, amountPence: number): void {
  const record = getSession(account, sessionId);
  const session = { ...record.session, amount_subtotal: amountPence, amount_total: amountPence };
  if (session.status === 'open') saveSession(account, { ...record, session });
  const intent = findIntent(account, record);
  if (intent?.status === 'requires_payment_method')
    account.books.intents.set(intent.id, { ...intent, amount: amountPence });
}

type Attempt = { readonly intent: Stripe.PaymentIntent; readonly card: Card; readonly payer: Payer };

/** One payment serves all tries of a session, so that no number of declined cards makes a second one. */
function intentOf(account: Account, record: SessionRecord): Stripe.PaymentIntent {
  const found = findIntent(account, record);
  if (found) return found;
  const intent = intentObject(account.world, record, account.nowSeconds());
  saveSession(account, { ...record, session: { ...record.session, payment_intent: intent.id } });
  account.books.intents.set(intent.id, intent);
  account.announce('payment_intent.created', intent);
  return intent;
}

function take(account: Account, record: SessionRecord, { intent, card, payer }: Attempt): PayOutcome {
  const charge = chargeObject(account.world, { intent, card: paying(card), payer, created: account.nowSeconds() });
  account.books.charges.set(charge.id, charge);
  const paid: Stripe.PaymentIntent = {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: 'succeeded',
  };
  account.books.intents.set(paid.id, paid);
  const session: Stripe.Checkout.Session = {
    ...record.session,
    customer_details: customerDetails(payer.email, payer.name),
    payment_intent: paid.id,
    payment_status: 'paid',
    status: 'complete',
    url: null,
  };
  saveSession(account, { ...record, session });
  account.announce('charge.succeeded', charge);
  account.announce('payment_intent.succeeded', paid);
  account.announce('checkout.session.completed', session);
  return 'paid';
}

function decline(account: Account, { intent, card, payer }: Attempt): PayOutcome {
  const charge = chargeObject(account.world, { intent, card, payer, created: account.nowSeconds() });
  account.books.charges.set(charge.id, charge);
  account.announce('charge.failed', charge);
  saveFailure(account, { ...intent, latest_charge: charge.id }, declinedError(card, charge));
  return 'declined';
}

function askTheBank(account: Account, { session: { id } }: SessionRecord, { intent, payer }: Attempt): PayOutcome {
  const record = getSession(account, id);
  const session = { ...record.session, customer_details: customerDetails(payer.email, payer.name) };
  saveSession(account, { ...record, session });
  const url = `${account.world.url}/c/pay/${session.id}/authenticate`;
  const waiting: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: null,
    next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: session.url, url } },
    status: 'requires_action',
  };
  account.books.intents.set(waiting.id, waiting);
  account.announce('payment_intent.requires_action', waiting);
  return 'authenticate';
}

function saveFailure(
  account: Account,
  intent: Stripe.PaymentIntent,
  error: Stripe.PaymentIntent.LastPaymentError,
): void {
  const failed: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: error,
    next_action: null,
    status: 'requires_payment_method',
  };
  account.books.intents.set(failed.id, failed);
  account.announce('payment_intent.payment_failed', failed);
}

/** A card that the bank has agreed to pays like any other. */
function paying(card: Card): Card {
  return { ...card, behaviour: 'pays' };
}
