import type Stripe from 'stripe';
import type { Account, Cause } from './account';
import { isChargedBack } from './disputes';
import type { FormTree } from './form';
import { impossible, malformed, resourceMissing } from './refusals';
import { listOf, metadata, oneOf, optional, readAll, text, wholeNumber, type Reader } from './shape';

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

const accepted = {
  amount: optional(wholeNumber({ least: 1 })),
  charge: optional(text()),
  expand: optional(listOf(text())),
  metadata: metadata(),
  payment_intent: optional(text()),
  reason: optional(oneOf(reasons)),
} satisfies { [K in keyof Stripe.RefundCreateParams]?: Reader<unknown> };

type RefundParams = ReturnType<typeof readAll<typeof accepted>>;

/** Gives money back, in part or in full; it counts against the charge at once and arrives a little later. */
export function createRefund(account: Account, form: FormTree, cause: Cause): Stripe.Refund {
  const params = readAll(accepted, form);
  const charge = chargeFor(account, params);
  const left = charge.amount - charge.amount_refunded;
  if (isChargedBack(account, charge.id)) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw impossible({ code: 'charge_disputed', message });
  }
  if (left === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw impossible({ code: 'charge_already_refunded', message });
  }
  const amount = params.amount ?? left;
  if (amount > left) throw moreThanIsLeft(charge, amount);

  const refund = refundObject(account, charge, { ...params, amount });
  account.books.refunds.set(refund.id, refund);
  const refunded = countRefund(account, charge, amount);
  account.announce('refund.created', refund, { cause });
  account.announce('charge.refunded', refunded, { cause, before: { amount_refunded: charge.amount_refunded } });
  settleLater(account, refund.id);
  return refund;
}

/** Takes up again the refunds that were under way when the stand-ins stopped. */
export function resumeRefunds(account: Account): void {
  for (const refund of account.books.refunds.values()) if (refund.status === 'pending') settleLater(account, refund.id);
}

function settleLater(account: Account, refundId: string): void {
  account.world.later(account.world.switches.stripe.refundSettlesMs, () => settle(account, refundId));
}

/** The bank has answered: the money has arrived or come back. */
function settle(account: Account, refundId: string): void {
  const refund = account.books.refunds.get(refundId);
  if (refund?.status !== 'pending') return;
  const before = { status: 'pending' };
  if (!account.world.switches.stripe.refundsFail) {
    const settled: Stripe.Refund = { ...refund, status: 'succeeded' };
    delete settled.pending_reason;
    account.books.refunds.set(refund.id, settled);
    account.announce('refund.updated', settled, { before });
    return;
  }
  const failed: Stripe.Refund = {
    ...refund,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: account.world.newId('txn_3'),
  };
  account.books.refunds.set(refund.id, failed);
  const charge = account.books.charges.get(idOf(refund.charge));
  if (charge) countRefund(account, charge, -refund.amount);
  account.announce('refund.updated', failed, { before });
  account.announce('refund.failed', failed);
}

function countRefund(account: Account, charge: Stripe.Charge, amount: number): Stripe.Charge {
  const amountRefunded = charge.amount_refunded + amount;
  const counted = { ...charge, amount_refunded: amountRefunded, refunded: amountRefunded === charge.amount };
  account.books.charges.set(charge.id, counted);
  return counted;
}

function chargeFor(account: Account, params: RefundParams): Stripe.Charge {
  const { charges, intents } = account.books;
  if (params.charge !== undefined) {
    const charge = charges.get(params.charge);
    if (!charge) throw resourceMissing('charge', params.charge, 'charge');
    return refundable(charge, params.charge);
  }
  if (params.payment_intent === undefined) {
    const message = 'One of the following params should be provided for this request: payment_intent or charge.';
    throw malformed('parameter_missing', 'payment_intent', message);
  }
  const intent = intents.get(params.payment_intent);
  if (!intent) throw resourceMissing('payment_intent', params.payment_intent, 'payment_intent');
  return refundable(charges.get(idOf(intent.latest_charge)), intent.id);
}

function refundable(charge: Stripe.Charge | undefined, named: string): Stripe.Charge {
  if (charge?.status === 'succeeded') return charge;
  throw impossible({ message: `This payment (${named}) does not have a successful charge to refund.` });
}

function moreThanIsLeft(charge: Stripe.Charge, amount: number) {
  const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`;
  const limit =
    charge.amount_refunded === 0
      ? `charge amount (${pounds(charge.amount)})`
      : `unrefunded amount on charge (${pounds(charge.amount - charge.amount_refunded)})`;
  return impossible({ param: 'amount', message: `Refund amount (${pounds(amount)}) is greater than ${limit}` });
}

/** A refund on its way. */
export function refundObject(
  account: Account,
  charge: Stripe.Charge,
  params: Pick<RefundParams, 'metadata' | 'reason'> & { amount: number },
): Stripe.Refund {
  return {
    id: account.world.newId('re_3'),
    object: 'refund',
    amount: params.amount,
    balance_transaction: account.world.newId('txn_3'),
    charge: charge.id,
    created: account.nowSeconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata: params.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    pending_reason: 'processing',
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}

/** The books hold ids, never expanded objects. */
function idOf(reference: string | { id: string } | null): string {
  return typeof reference === 'string' ? reference : (reference?.id ?? '');
}
