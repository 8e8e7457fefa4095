import type { Dispute } from '@/features/payments/domain/dispute';
import { withdrawnPence } from '@/features/payments/domain/dispute';
import type { Payment, Refund } from '@/features/payments/domain/payment';
import { isDisputed, shopCurrency, type StrayPayment } from '@/features/payments/domain/stray-payment';
import type { OrderId } from '@/kernel/ids';
import { type Difference, type DifferenceKind, nothing, type Told } from './difference';

/* Stripe's side, as far as it is compared. */
export type TheirCharge = {
  readonly id: string;
  readonly paymentIntentId: string | null;
  readonly amountPence: number;
  readonly currency: string;
  readonly reference: string | null;
};
export type TheirRefund = {
  readonly id: string;
  readonly amountPence: number;
  readonly status: 'pending' | 'succeeded' | 'failed';
};
export type TheirDispute = {
  readonly id: string;
  readonly amountPence: number;
  readonly state: Dispute['state'];
  readonly movements: ReadonlyArray<{ readonly id: string; readonly amountPence: number }>;
};

type OurPayment = Pick<Payment, 'orderId' | 'amountPence' | 'currency'>;
type OurRefund = Pick<Refund, 'orderId' | 'amountPence' | 'state'>;
type OurDispute = Pick<Dispute, 'orderId' | 'amountPence' | 'withdrawnPence' | 'state'>;
type Stray = Pick<StrayPayment, 'amount' | 'currency' | 'state' | 'stripeRefund' | 'problem'>;
/** What our books know of the money a refund or a dispute is about: the payment, or the one that fits no order. */
type Money = { readonly payment: Pick<Payment, 'orderId'> | null; readonly stray: Stray | null };

/** Money Stripe took: it stands among the payments, or among those that fit no order, with the same amount. */
export function compareCharge(
  charge: TheirCharge,
  { payment, stray }: { readonly payment: OurPayment | null; readonly stray: Stray | null },
): Difference[] {
  const about = aboutPayment(charge.paymentIntentId ?? charge.id, payment, charge.reference);
  const theirs = told(charge.amountPence, charge.currency);
  if (!payment && !stray) return [differs('payment_unknown', about, { theirs, ours: nothing })];
  const ours = payment ? told(payment.amountPence, payment.currency) : told(stray?.amount ?? 0, stray?.currency ?? '');
  return isSame(theirs, ours) ? [] : [differs('payment_differs', about, { theirs, ours })];
}

/** A payment of ours of which Stripe knows nothing. */
export function missingCharge(payment: OurPayment & Pick<Payment, 'stripePaymentIntent'>): Difference {
  const ours = told(payment.amountPence, payment.currency);
  return differs('payment_missing', aboutPayment(payment.stripePaymentIntent, payment), { theirs: nothing, ours });
}

/** Money Stripe gives back: it stands among the refunds and has come equally far. */
export function compareRefund(
  refund: TheirRefund,
  { ours, payment, stray }: Money & { readonly ours: OurRefund | null },
): Difference[] {
  const about = { object: refund.id, orderId: (ours ?? payment)?.orderId ?? null, reference: null };
  const theirs = told(refund.amountPence, refund.status);
  if (ours) {
    const known = told(ours.amountPence, ours.state);
    return isSame(theirs, known) ? [] : [differs('refund_differs', about, { theirs, ours: known })];
  }
  if (!stray) return [differs('refund_unknown', about, { theirs, ours: nothing })];
  const isBack = refund.status === 'succeeded' && refund.amountPence >= stray.amount;
  // One that a bank disputes goes on waiting for somebody to look; which refund it had is noted all the same.
  const isNoted =
    stray.state === 'refunded' || stray.state === 'settled' || (isDisputed(stray) && stray.stripeRefund === refund.id);
  const known = told(stray.amount, stray.state);
  return isBack && !isNoted ? [differs('refund_differs', about, { theirs, ours: known })] : [];
}

/** A refund of ours of which Stripe knows nothing. */
export function missingRefund(refund: OurRefund & { readonly stripeRefund: string }): Difference {
  const about = { object: refund.stripeRefund, orderId: refund.orderId, reference: null };
  return differs('refund_missing', about, { theirs: nothing, ours: told(refund.amountPence, refund.state) });
}

/** A dispute: it stands among ours, has come equally far, and has taken as much. */
export function compareDispute(
  dispute: TheirDispute,
  { ours, payment, stray }: Money & { readonly ours: OurDispute | null },
): Difference[] {
  const about = { object: dispute.id, orderId: (ours ?? payment)?.orderId ?? null, reference: null };
  const theirs = told(withdrawnPence(dispute.movements), dispute.state);
  if (!ours) return stray ? [] : [differs('dispute_unknown', about, { theirs, ours: nothing })];
  const known = told(ours.withdrawnPence, ours.state);
  return isSame(theirs, known) ? [] : [differs('dispute_differs', about, { theirs, ours: known })];
}

/** A dispute of ours of which Stripe knows nothing. */
export function missingDispute(dispute: OurDispute & Pick<Dispute, 'stripeDispute'>): Difference {
  const about = { object: dispute.stripeDispute, orderId: dispute.orderId, reference: null };
  return differs('dispute_missing', about, { theirs: nothing, ours: told(dispute.withdrawnPence, dispute.state) });
}

/** What of an order is booked under each of Stripe's kinds of entry, and what its rows come to. */
export type OrderSums = {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly charge: number;
  readonly refund: number;
  readonly dispute: number;
};

const kinds = ['charge', 'refund', 'dispute'] as const;

/** The ledger says to the penny what the rows that mirror Stripe's objects come to; both signed. */
export function compareLedger(rows: Omit<OrderSums, 'reference'> | null, ledger: OrderSums): Difference[] {
  return kinds.flatMap((kind) => {
    const mirrored = rows?.[kind] ?? 0;
    if (mirrored === ledger[kind]) return [];
    const about = { object: kind, orderId: ledger.orderId, reference: ledger.reference };
    return [differs('ledger_differs', about, { theirs: told(mirrored, null), ours: told(ledger[kind], null) })];
  });
}

type About = Pick<Difference, 'object' | 'orderId' | 'reference'>;

function aboutPayment(object: string, payment: OurPayment | null, reference: string | null = null): About {
  return { object, orderId: payment?.orderId ?? null, reference };
}

/** Pounds go without saying. */
function told(pence: number, state: string | null): Told {
  return { pence, state: state === shopCurrency ? null : state };
}

function isSame(theirs: Told, ours: Told): boolean {
  return theirs.pence === ours.pence && theirs.state === ours.state;
}

function differs(kind: DifferenceKind, about: About, sides: Pick<Difference, 'theirs' | 'ours'>): Difference {
  return { kind, ...about, ...sides };
}
