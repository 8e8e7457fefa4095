import { claimProblemOf, claimStatements } from '@/features/bake-sales/commands';
import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { ledgerStatement, moveStatements, noteStatements } from '@/features/orders/commands/statements';
import { voucherProblemOf } from '@/features/orders/commands/voucher-use';
import { claimOf } from '@/features/orders/domain/draft-order';
import { latePaymentLetter } from '@/features/orders/domain/letters';
import { isDead } from '@/features/orders/domain/moves';
import { type Order, stripeActor } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import {
  endAttemptStatement,
  newPayment,
  newRefunds,
  paymentStatement,
  refundStatements,
} from '@/features/payments/commands/statements';
import { strayStatement } from '@/features/payments/commands/stray-payments';
import type { Attempt } from '@/features/payments/domain/attempt';
import type { Payment } from '@/features/payments/domain/payment';
import { invariant } from '@/kernel/invariant';
import { formatPence } from '@/kernel/money';
import { ok, type Result } from '@/kernel/result';
import type { CheckoutSession, Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { confirmationLetter } from './confirmation';

export type PaidSession = CheckoutSession & { readonly paymentIntentId: string };
export type Booking = {
  readonly attempt: Attempt;
  readonly session: PaidSession;
  /** What marks the webhook's event done. */
  readonly closing: ReadonlyArray<Statement>;
};

/** The order stands. Where another amount came than was asked for, staff are told both figures before it is handed over. */
export async function confirmPaid(
  context: Context,
  order: Order,
  booking: Booking,
): Promise<Result<'confirmed', Overtaken>> {
  const saved = await saveChange(context, order.id, [
    ...(await confirmStatements(context, order, booking)),
    ...bookStatements(context, booking, newPayment(context, booking.attempt, booking.session)),
  ]);
  return saved.ok ? ok('confirmed') : saved;
}

/**
 * Paid after its hold had ended: the order takes its bakes (and its voucher) once more where its sale is open and all still fit,
 * by the very claim a new order would make. Null where they do not: then nothing is written.
 */
export async function reviveExpired(
  context: Context,
  order: Order,
  booking: Booking,
): Promise<Result<'confirmed', Overtaken> | null> {
  try {
    const saved = await saveChange(context, order.id, [
      ...(await confirmStatements(context, order, booking)),
      ...claimStatements(context, claimOf(order)),
      ...bookStatements(context, booking, newPayment(context, booking.attempt, booking.session)),
    ]);
    return saved.ok ? ok('confirmed') : saved;
  } catch (error) {
    if (claimProblemOf(error) ?? voucherProblemOf(error)) return null;
    throw error;
  }
}

/** Money for an order that is dead (or paid already) is booked and goes straight back. */
export async function giveBack(
  context: Context,
  order: Order,
  booking: Booking,
): Promise<Result<'refunding', Overtaken>> {
  const payment = newPayment(context, booking.attempt, booking.session);
  const reason = isDead(order.state) ? 'Paid after the order had ended' : 'Paid twice';
  const wish = { reason, cause: `late:${order.id}`, requestedBy: null };
  const refunds = newRefunds(context, { payments: [payment], refunds: [] }, wish);
  const saved = await saveChange(context, order.id, [
    ...(await giveBackStatements(context, order, payment)),
    ...bookStatements(context, booking, payment),
    ...refundStatements(context, refunds),
  ]);
  return saved.ok ? ok('refunding') : saved;
}

/** Money in a currency the books are not kept in: it enters no ledger and confirms nothing until somebody has looked. */
export async function setAside(
  context: Context,
  order: Order,
  { attempt, session, closing }: Booking,
): Promise<Result<'stray', Overtaken>> {
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, {
      kind: 'attention',
      actor: stripeActor,
      reason: `Asked for ${formatPence(order.totalPence)}; ${session.amountPence} came in ${session.currency.toUpperCase()}, in its smallest unit`,
      attention: 'currency_differs',
      // Its session is complete, so no clock may end the order: somebody must.
      ...(order.state === 'awaiting_payment' ? { holdEndsAt: null } : {}),
    }),
    endAttemptStatement(context, attempt.id, 'paid'),
    strayStatement(context, { ...session, reference: order.reference }),
    ...closing,
  ]);
  return saved.ok ? ok('stray') : saved;
}

/** Payment, ledger and the end of the try at paying, however the order goes on. */
export function bookStatements(context: Context, { attempt, closing }: Booking, payment: Payment): Statement[] {
  return [
    endAttemptStatement(context, attempt.id, 'paid'),
    paymentStatement(context, payment),
    ledgerStatement(context, attempt.orderId, {
      kind: 'charge',
      amountPence: payment.amountPence,
      cause: `charge:${payment.stripePaymentIntent}`,
    }),
    ...closing,
  ];
}

async function confirmStatements(context: Context, order: Order, { session }: Booking): Promise<Statement[]> {
  const differs = session.amountPence !== order.totalPence;
  const move = moveStatements(context, order, {
    kind: 'paid',
    to: 'confirmed',
    actor: stripeActor,
    holdEndsAt: null,
    ...(differs
      ? {
          attention: 'amount_differs',
          reason: `Asked for ${formatPence(order.totalPence)}, paid ${formatPence(session.amountPence)}`,
        }
      : {}),
  });
  invariant(move.ok, 'An order that awaits payment, or did, can be confirmed');
  const handOver = await getHandOver(context, order);
  return [...move.value, ...confirmationLetter(context, order, { handOver, payment: 'paid' })];
}

/** In words for the shopper: it may be the second letter that says the order is off. */
const cameLate = 'Your payment reached us after the order had ended, so it goes straight back.';

async function giveBackStatements(context: Context, order: Order, payment: Payment): Promise<Statement[]> {
  const hasEnded = isDead(order.state);
  const reason = hasEnded ? 'paid_too_late' : 'paid_twice';
  const note = noteStatements(context, order, { kind: 'refund_asked', actor: stripeActor, reason });
  // The letter says not to come; whoever paid an order twice shall come all the same.
  const told = hasEnded ? orderFacts(order, await getHandOver(context, order)) : null;
  if (!told) return note;
  const facts = { ...told.facts, refundPence: payment.amountPence, reason: cameLate };
  return [...note, ...letterStatements(context, latePaymentLetter(told.to, facts, payment.id))];
}
