import { webhooks } from '@/config/backend';
import type { Overtaken } from '@/features/orders/commands/races';
import { stripeActor } from '@/features/orders/domain/order';
import { findOrder } from '@/features/orders/queries';
import {
  closeEventStatement,
  listWaitingEvents,
  noteEventProblem,
  type StoredEvent,
  storeEvent,
} from '@/features/payments/commands/statements';
import { settleDispute } from '@/features/payments/commands/settle-dispute';
import { type NoSuchPayment, settleRefund } from '@/features/payments/commands/settle-refund';
import { isUndecided } from '@/features/payments/domain/attempt';
import { findAttemptOf } from '@/features/payments/queries';
import { inTurn, type Round } from '@/kernel/in-turn';
import { ok, refused, type Result } from '@/kernel/result';
import { minute } from '@/kernel/time';
import type {
  CheckoutSession,
  Context,
  StripeDispute,
  StripeEvent,
  StripeRefund,
  Unavailable,
} from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { completePayment } from './complete-payment';
import { endChangeOf } from './end-change';
import { releaseHold } from './release-hold';

type Done = Result<undefined, Unavailable | { readonly kind: 'not_yet'; readonly why: string }>;

/** Takes in an event Stripe sent: stored first, then done; one that was done before changes nothing. */
export async function receiveStripeEvent(context: Context, event: StripeEvent): Promise<Done> {
  const stored = await storeEvent(context, event);
  return stored?.state === 'received' ? processEvent(context, stored) : ok();
}

/** Does the stored events that wait, however old they are; for the companion. */
export async function processStoredEvents(context: Context, limit: number): Promise<Round> {
  // The youngest may be under way in a request just now.
  const waiting = await listWaitingEvents(context, limit, context.now() - minute);
  return inTurn(
    waiting,
    async (event) => (await processEvent(context, event)).ok,
    (event) => noteEventProblem(context, event.id, 'broke'),
  );
}

/** Does what a stored event means, and notes why where it cannot be done yet. */
export async function processEvent(context: Context, event: StoredEvent): Promise<Done> {
  const result = await applyEvent(context, event);
  if (!result.ok)
    await noteEventProblem(
      context,
      event.id,
      result.problem.kind === 'not_yet' ? result.problem.why : 'stripe_unavailable',
    );
  context.log.info('stripe.event', { type: event.type, outcome: result.ok ? 'done' : result.problem.kind });
  return result;
}

/** What an event means is asked of Stripe, not read from it: events come late and in any order, the object is as it is. */
async function applyEvent(context: Context, event: StoredEvent): Promise<Done> {
  const { objectId } = event;
  if (objectId !== null && event.type.startsWith('checkout.session.')) {
    const session = await context.stripe.findCheckout(objectId);
    if (!session.ok) return session;
    if (session.value) return applySession(context, event, session.value);
  }
  if (objectId !== null && event.type.startsWith('refund.')) {
    const refund = await context.stripe.findRefund(objectId);
    if (!refund.ok) return refund;
    if (refund.value) return applyRefunds(context, event, [refund.value]);
  }
  if (objectId !== null && event.type === 'charge.refunded') {
    const refunds = await context.stripe.listRefundsOf(objectId);
    if (!refunds.ok) return refunds;
    if (refunds.value.length > 0) return applyRefunds(context, event, refunds.value);
  }
  if (objectId !== null && event.type.startsWith('charge.dispute.')) {
    const dispute = await context.stripe.findDispute(objectId);
    if (!dispute.ok) return dispute;
    if (dispute.value) return applyDispute(context, event, dispute.value);
  }
  return leaveAlone(context, event);
}

async function applySession(context: Context, event: StoredEvent, session: CheckoutSession): Promise<Done> {
  const hasFailed = event.type === 'checkout.session.async_payment_failed' && !session.isPaid;
  if (session.status === 'expired' || hasFailed) return applyUnpaid(context, event, session);
  const completed = await completePayment(context, session, [closeEventStatement(context, event.id, 'done')]);
  return completed.ok ? ok() : refused({ kind: 'not_yet', why: completed.problem.kind });
}

/** A session nobody can pay on any more, or whose money the bank refused in the end. */
async function applyUnpaid(context: Context, event: StoredEvent, session: CheckoutSession): Promise<Done> {
  const attempt = await findAttemptOf(context, session);
  const order = attempt ? await findOrder(context, { id: attempt.orderId }) : null;
  // A newer try at paying keeps the stock; only the end of the newest one gives it back.
  if (order?.state === 'awaiting_payment' && attempt && isUndecided(attempt)) {
    const released = await releaseHold(context, order, { to: 'expired', actor: stripeActor, reason: null });
    if (!released.ok) return released;
    if (released.value === 'changed_meanwhile') return refused({ kind: 'not_yet', why: 'changed_meanwhile' });
  }
  const ended = order && attempt ? await endChangeOf(context, order, attempt.id) : ok();
  if (!ended.ok)
    return ended.problem.kind === 'unavailable'
      ? refused(ended.problem)
      : refused({ kind: 'not_yet', why: 'changed_meanwhile' });
  await runBatch(context.db, [closeEventStatement(context, event.id, 'done')]);
  return ok();
}

/** One refund, or all of a charge's: the event is done with the last of them. */
async function applyRefunds(context: Context, event: StoredEvent, refunds: ReadonlyArray<StripeRefund>): Promise<Done> {
  for (const refund of refunds) {
    const closing = refund === refunds.at(-1) ? [closeEventStatement(context, event.id, 'done')] : [];
    const settled = await settleRefund(context, refund, closing);
    if (!settled.ok) return waitFor(context, event, settled.problem.kind);
  }
  return ok();
}

async function applyDispute(context: Context, event: StoredEvent, dispute: StripeDispute): Promise<Done> {
  const settled = await settleDispute(context, dispute, [closeEventStatement(context, event.id, 'done')]);
  return settled.ok ? ok() : waitFor(context, event, settled.problem.kind);
}

/**
 * Tidings that came before their cause wait for it. Where that has not come for days it never will: the payment was made
 * elsewhere in the same account, and is reconciling's to show.
 */
function waitFor(context: Context, event: StoredEvent, why: (Overtaken | NoSuchPayment)['kind']): Promise<Done> | Done {
  const isForeign = why === 'no_such_payment' && context.now() > event.receivedAt + webhooks.patienceMs;
  return isForeign ? leaveAlone(context, event) : refused({ kind: 'not_yet', why });
}

/** Kinds of event the shop does not act on are kept, and left alone. */
async function leaveAlone(context: Context, event: StoredEvent): Promise<Done> {
  await runBatch(context.db, [closeEventStatement(context, event.id, 'left_alone')]);
  return ok();
}
