import type Stripe from 'stripe';
import type { Account, Cause } from './account';
import { disputeMovement, disputeObject, type DisputeReason } from './dispute-objects';
import { impossible, resourceMissing } from './refusals';

export type DisputeWish = {
  /** Left out, all of the charge. */
  readonly amount?: number | undefined;
  readonly reason?: DisputeReason | undefined;
  readonly inquiry?: boolean | undefined;
};

/** A bank takes its customer's side: the money leaves the shop's balance at once, unless the bank only asks so far. */
export function openDispute(account: Account, paymentIntent: string, wish: DisputeWish = {}): Stripe.Dispute {
  const charge = chargeOf(account, paymentIntent);
  const { amount = charge.amount, reason = 'fraudulent', inquiry: isInquiry = false } = wish;
  if (amount < 1 || amount > charge.amount) throw impossible({ message: 'A dispute is about part of its charge.' });
  if (charge.disputed) throw impossible({ message: `Charge ${charge.id} is disputed already.` });
  const created = account.nowSeconds();
  const dispute = disputeObject(account.world, { charge, amount, reason, isInquiry, created });
  account.books.charges.set(charge.id, { ...charge, disputed: true });
  save(account, dispute);
  account.announce('charge.dispute.created', dispute);
  return isInquiry ? dispute : withdraw(account, dispute);
}

/** The bank's question has become a dispute, and the money leaves. */
export function escalateDispute(account: Account, id: string): Stripe.Dispute {
  const dispute = getDispute(account, id);
  if (!isInquiry(dispute)) throw impossible({ message: `Dispute ${id} is no inquiry.` });
  const real = save(account, { ...dispute, is_charge_refundable: false, status: 'needs_response' });
  account.announce('charge.dispute.updated', real, { before: { status: dispute.status } });
  return withdraw(account, real);
}

/** The bank has decided. Won, the money comes back without the fee; lost, it stays where it went. */
export function closeDispute(
  account: Account,
  id: string,
  outcome: 'won' | 'lost',
  cause: Cause = null,
): Stripe.Dispute {
  const dispute = getDispute(account, id);
  if (!isOpen(dispute)) throw impossible({ message: `Dispute ${id} is already closed.` });
  if (isInquiry(dispute)) return finish(account, dispute, 'warning_closed', cause);
  if (outcome === 'lost') return finish(account, dispute, 'lost', cause);
  const back = disputeMovement(account.world, dispute, { way: 'reinstated', created: account.nowSeconds() });
  const repaid = save(account, { ...dispute, balance_transactions: [...dispute.balance_transactions, back] });
  const won = finish(account, repaid, 'won', cause);
  account.announce('charge.dispute.funds_reinstated', won);
  return won;
}

function getDispute(account: Account, id: string): Stripe.Dispute {
  const dispute = account.books.disputes.get(id);
  if (!dispute) throw resourceMissing('dispute', id, 'dispute');
  return dispute;
}

/** Says whether the bank has not decided yet. */
export function isOpen({ status }: Stripe.Dispute): boolean {
  return !['won', 'lost', 'warning_closed', 'prevented'].includes(status);
}

/** Says whether a charge can be given back by hand: not while a bank has taken it, nor once it has been lost to one. */
export function isChargedBack({ books }: Account, chargeId: string): boolean {
  return [...books.disputes.values()].some(
    (dispute) => dispute.charge === chargeId && !dispute.is_charge_refundable && dispute.status !== 'won',
  );
}

function withdraw(account: Account, dispute: Stripe.Dispute): Stripe.Dispute {
  const out = disputeMovement(account.world, dispute, { way: 'withdrawn', created: account.nowSeconds() });
  const taken = save(account, { ...dispute, balance_transactions: [...dispute.balance_transactions, out] });
  account.announce('charge.dispute.funds_withdrawn', taken);
  return taken;
}

function finish(account: Account, dispute: Stripe.Dispute, status: 'won' | 'lost' | 'warning_closed', cause: Cause) {
  const closed = save(account, { ...dispute, status });
  account.announce('charge.dispute.closed', closed, { cause, before: { status: dispute.status } });
  return closed;
}

function save(account: Account, dispute: Stripe.Dispute): Stripe.Dispute {
  account.books.disputes.set(dispute.id, dispute);
  account.world.changed();
  return dispute;
}

function isInquiry({ status }: Stripe.Dispute): boolean {
  return status.startsWith('warning_') && status !== 'warning_closed';
}

function chargeOf({ books }: Account, paymentIntent: string): Stripe.Charge {
  const intent = books.intents.get(paymentIntent);
  if (!intent) throw resourceMissing('payment_intent', paymentIntent, 'payment_intent');
  const charge = books.charges.get(typeof intent.latest_charge === 'string' ? intent.latest_charge : '');
  if (charge?.status === 'succeeded') return charge;
  throw impossible({ message: `This payment (${paymentIntent}) took no money that could be disputed.` });
}
