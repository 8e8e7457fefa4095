import { keepSession } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import { ok, refused, type Result } from '@/kernel/result';
import type { CheckoutSession, Context, StripeProblem, Unavailable } from '@/platform/context';
import { checkoutItems, type Payable } from '../domain/checkout-items';

/** Opens the one session of a try at paying. Asked again, Stripe answers with the session it opened the first time. */
export async function openSession(
  context: Context,
  order: Payable,
  attempt: Attempt,
): Promise<Result<CheckoutSession, StripeProblem>> {
  const opened = await context.stripe.openCheckout({
    attemptId: attempt.id,
    orderId: order.id,
    reference: order.reference,
    email: order.customer.email,
    items: checkoutItems(order),
    expiresAt: attempt.expiresAt,
    successUrl: `${context.baseUrl}/checkout/return?session={CHECKOUT_SESSION_ID}`,
    cancelUrl: `${context.baseUrl}/orders/${order.reference}`,
  });
  if (opened.ok) await keepSession(context, attempt, opened.value);
  return opened;
}

/** How the session of a try at paying stands at Stripe now; null where there never was one, nor can be any more. */
export async function findSession(
  context: Context,
  order: Payable,
  attempt: Attempt,
): Promise<Result<CheckoutSession | null, Unavailable>> {
  const sessionId = await learnSession(context, order, attempt);
  if (!sessionId.ok || sessionId.value === null) return sessionId.ok ? ok(null) : sessionId;
  return context.stripe.findCheckout(sessionId.value);
}

/** Ends the session of a try at paying and says how it stands then; null where there never was one. */
export async function endSession(
  context: Context,
  order: Payable,
  attempt: Attempt,
): Promise<Result<CheckoutSession | null, Unavailable>> {
  const sessionId = await learnSession(context, order, attempt);
  if (!sessionId.ok || sessionId.value === null) return sessionId.ok ? ok(null) : sessionId;
  const ended = await context.stripe.expireCheckout(sessionId.value);
  if (ended.ok) return ended;
  if (ended.problem.kind === 'unavailable') return refused(ended.problem);
  // Stripe refuses to end what has ended: ask how it did. One that is open all the same may still be paid.
  const found = await context.stripe.findCheckout(sessionId.value);
  return found.ok && found.value?.status === 'open' ? refused({ kind: 'unavailable' }) : found;
}

/** The session of an attempt, also where we stopped between Stripe's answer and our note of it. */
async function learnSession(
  context: Context,
  order: Payable,
  attempt: Attempt,
): Promise<Result<string | null, Unavailable>> {
  if (attempt.sessionId !== null) return ok(attempt.sessionId);
  const opened = await openSession(context, order, attempt);
  if (opened.ok) return ok(opened.value.id);
  // Refused now means it was never opened: the key is unknown there, and its end is too near (or past) to open it.
  return opened.problem.kind === 'unavailable' ? refused(opened.problem) : ok(null);
}
