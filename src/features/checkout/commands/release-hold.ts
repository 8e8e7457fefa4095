import { releaseStatements } from '@/features/bake-sales/commands';
import { saveChange } from '@/features/orders/commands/races';
import { moveStatements } from '@/features/orders/commands/statements';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { Actor, Order } from '@/features/orders/domain/order';
import { listOverdueHolds } from '@/features/orders/queries';
import { endAttemptStatement } from '@/features/payments/commands/statements';
import { findLatestAttempt } from '@/features/payments/queries';
import type { Attempt } from '@/features/payments/domain/attempt';
import { ok, refused, type Result } from '@/kernel/result';
import type { CheckoutSession, Context, Unavailable } from '@/platform/context';
import { completePayment } from './complete-payment';
import { openSession } from './open-pay-page';

export type Release = { readonly to: 'expired' | 'cancelled'; readonly actor: Actor; readonly reason: string | null };
export type ReleaseOutcome = 'released' | 'was_paid' | 'changed_meanwhile';

/**
 * Ends an order nobody has paid and puts its stock back. Stripe ends its session first: where the money had come after
 * all, the sale is kept; where Stripe cannot be asked, the stock stays held until it can.
 */
export async function releaseHold(
  context: Context,
  order: Order,
  release: Release,
): Promise<Result<ReleaseOutcome, Unavailable>> {
  const attempt = await findLatestAttempt(context, order.id);
  if (attempt?.state === 'open') {
    const ended = await endSession(context, order, attempt);
    if (!ended.ok) return ended;
    if (ended.value?.status === 'complete') {
      await completePayment(context, ended.value);
      return ok('was_paid');
    }
  }
  const move = moveStatements(context, order, { kind: release.to, holdEndsAt: null, ...release });
  if (!move.ok) return ok('changed_meanwhile');
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ...releaseStatements(context, claimOf(order)),
    ...(attempt ? [endAttemptStatement(context, attempt.id, 'expired')] : []),
  ]);
  if (!saved.ok) return ok('changed_meanwhile');
  context.log.info('order.released', { orderId: order.id, to: release.to });
  return ok('released');
}

/** Ends a session at Stripe and says how it stands then; null where Stripe has none. */
async function endSession(
  context: Context,
  order: Order,
  attempt: Attempt,
): Promise<Result<CheckoutSession | null, Unavailable>> {
  const sessionId = await learnSession(context, order, attempt);
  if (!sessionId.ok) return sessionId;
  if (sessionId.value === null) return ok(null);
  const ended = await context.stripe.expireCheckout(sessionId.value);
  if (ended.ok) return ended;
  // Stripe refuses to end what has ended: ask how it did.
  return ended.problem.kind === 'unavailable' ? refused(ended.problem) : context.stripe.findCheckout(sessionId.value);
}

/** The session of an attempt, also where we stopped between Stripe's answer and our note of it. */
async function learnSession(
  context: Context,
  order: Order,
  attempt: Attempt,
): Promise<Result<string | null, Unavailable>> {
  if (attempt.sessionId !== null) return ok(attempt.sessionId);
  const opened = await openSession(context, order, attempt);
  if (opened.ok) return ok(opened.value.id);
  // Refused now means it was never opened: its end lies in the past, and the key is unknown there.
  return opened.problem.kind === 'unavailable' ? refused(opened.problem) : ok(null);
}

/** Puts back what overdue holds keep, however long they have been overdue; for the companion. */
export async function releaseOverdueHolds(context: Context, limit: number): Promise<{ done: number; failed: number }> {
  let done = 0;
  let failed = 0;
  for (const order of await listOverdueHolds(context, limit)) {
    const released = await releaseHold(context, order, {
      to: 'expired',
      actor: { personId: null, name: 'hold job' },
      reason: null,
    });
    if (released.ok) done += 1;
    else failed += 1;
  }
  return { done, failed };
}
