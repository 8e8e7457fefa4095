import { ledgerStatement, noteStatements, touchStatement } from '@/features/orders/commands/statements';
import { saveChange, type Overtaken } from '@/features/orders/commands/races';
import { isDead } from '@/features/orders/domain/moves';
import { owedPence, stripeActor } from '@/features/orders/domain/order';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { invariant } from '@/kernel/invariant';
import { negatePence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, StripeRefund } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { Refund } from '../domain/payment';
import * as moneyStore from '../store/money';
import { findStray } from '../store/stray-payments';
import { strayRefundStatements } from './stray-refund';

/** Stripe speaks of a refund whose payment is not in our books (yet): it may only have come before its cause. */
export type NoSuchPayment = { readonly kind: 'no_such_payment' };

type Settled = Result<undefined, Overtaken | NoSuchPayment>;
type Known = { readonly refund: Refund; readonly isOurs: boolean };
type Tidings = { readonly known: Known; readonly answer: StripeRefund; readonly closing: ReadonlyArray<Statement> };

/**
 * Writes how a refund stands at Stripe into order and ledger; `closing` are the statements that mark the event done,
 * in the same batch. A refund somebody made in Stripe's own pages is taken into the books as well.
 */
export async function settleRefund(
  context: Context,
  answer: StripeRefund,
  closing: ReadonlyArray<Statement>,
): Promise<Settled> {
  const ours = await moneyStore.findRefundFor(context.db, answer);
  const refund = ours ?? (await foreignRefund(context, answer));
  if (!refund) return settleStrayRefund(context, answer, closing);
  if (isSettled(refund, answer)) {
    await runBatch(context.db, closing);
    return ok();
  }
  const tidings = { known: { refund, isOurs: ours !== null }, answer, closing };
  try {
    return answer.status === 'pending' ? await keepPending(context, tidings) : await writeOutcome(context, tidings);
  } catch (error) {
    // Two tidings of one refund made in Stripe's pages: the other took it into the books a moment before.
    if (moneyStore.isRefundKnown(error)) return refused({ kind: 'changed_meanwhile', orderId: refund.orderId });
    throw error;
  }
}

/** A refund of money that fits no order; of a payment nobody knows (yet), it may only have come before its cause. */
async function settleStrayRefund(
  context: Context,
  answer: StripeRefund,
  closing: ReadonlyArray<Statement>,
): Promise<Settled> {
  const { paymentIntentId: stripePaymentIntent } = answer;
  const stray = stripePaymentIntent === null ? null : await findStray(context.db, { stripePaymentIntent });
  if (!stray) return refused({ kind: 'no_such_payment' });
  await runBatch(context.db, [...strayRefundStatements(context, stray, answer), ...closing]);
  return ok();
}

async function keepPending(context: Context, { known, answer, closing }: Tidings): Promise<Settled> {
  await runBatch(context.db, [
    ...adoption(context, known),
    moneyStore.markPending(context.db, known.refund.id, answer.id, context.now()),
    touchStatement(context, known.refund.orderId),
    ...closing,
  ]);
  return ok();
}

async function writeOutcome(context: Context, { known, answer, closing }: Tidings): Promise<Settled> {
  const { refund } = known;
  const record = await findOrderRecord(context, { id: refund.orderId });
  invariant(record, 'A refund belongs to an order');
  const { order } = record;
  const hasFailed = answer.status === 'failed';
  const settlement = {
    state: hasFailed ? 'failed' : 'succeeded',
    stripeRefund: answer.id,
    failure: answer.failure,
  } as const;
  return saveChange(context, order.id, [
    ...noteStatements(context, order, {
      kind: hasFailed ? 'refund_failed' : 'refunded',
      actor: stripeActor,
      reason: answer.failure,
      ...(hasFailed ? { attention: 'refund_failed' } : {}),
    }),
    ...adoption(context, known),
    ...moneyStore.settleRefund(context.db, refund, settlement, context.now()),
    ...bookStatements(context, record, { refund, answer }),
    ...closing,
  ]);
}

function adoption(context: Context, { refund, isOurs }: Known): Statement[] {
  return isOurs ? [] : [moneyStore.insertRefund(context.db, refund, context.now())];
}

function isSettled(refund: Refund, answer: StripeRefund): boolean {
  if (answer.status === 'pending') return refund.state !== 'asked';
  return refund.state === answer.status;
}

type Told = { readonly refund: Refund; readonly answer: StripeRefund };

function bookStatements(context: Context, record: OrderRecord, { refund, answer }: Told): Statement[] {
  const { id: orderId } = record.order;
  if (answer.status === 'succeeded') {
    const back = {
      kind: 'refund',
      amountPence: negatePence(refund.amountPence),
      cause: `refund:${answer.id}`,
    } as const;
    return [ledgerStatement(context, orderId, back), ...letOffStatements(context, record, { refund, answer })];
  }
  // A bank may send money back days after it was booked as returned.
  if (refund.state !== 'succeeded') return [];
  const again = { kind: 'refund', amountPence: refund.amountPence, cause: `refund_failed:${answer.id}` } as const;
  return [ledgerStatement(context, orderId, again), ...unletStatements(context, record, answer)];
}

const letOffCause = (answer: StripeRefund) => `let_off:${answer.id}`;

/** What was given back of an order that stands is not asked for again at the table. */
function letOffStatements(context: Context, { order, entries }: OrderRecord, { refund, answer }: Told): Statement[] {
  const owed = owedPence(order, entries);
  const letOff = pence(Math.max(0, owed + refund.amountPence) - Math.max(0, owed));
  if (isDead(order.state) || letOff === 0) return [];
  const entry = { kind: 'adjustment', amountPence: letOff, cause: letOffCause(answer) } as const;
  return [ledgerStatement(context, order.id, entry)];
}

function unletStatements(context: Context, { order, entries }: OrderRecord, answer: StripeRefund): Statement[] {
  const letOff = entries.find(({ cause }) => cause === letOffCause(answer));
  // An order that was cancelled since has had its adjustments taken back already.
  if (!letOff || isDead(order.state)) return [];
  const amountPence = negatePence(letOff.amountPence);
  return [ledgerStatement(context, order.id, { kind: 'adjustment', amountPence, cause: `un${letOffCause(answer)}` })];
}

async function foreignRefund(context: Context, answer: StripeRefund): Promise<Refund | null> {
  const payment =
    answer.paymentIntentId === null ? null : await moneyStore.findPayment(context.db, answer.paymentIntentId);
  if (!payment) return null;
  return {
    id: context.newId('ref'),
    orderId: payment.orderId,
    paymentId: payment.id,
    state: 'asked',
    amountPence: pence(answer.amountPence),
    reason: 'Made in Stripe',
    cause: `stripe:${answer.id}`,
    stripeRefund: answer.id,
    requestedBy: null,
    failure: null,
  };
}
