import { holds } from '@/config/backend';
import { saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { type Order, shopper } from '@/features/orders/domain/order';
import { attemptStatement, endAttemptStatement, newAttempt } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import { holdFrom } from '@/features/payments/domain/holds';
import { findLatestAttempt } from '@/features/payments/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, Unavailable } from '@/platform/context';
import { completePayment } from './complete-payment';
import { openPayPage } from './open-pay-page';
import { findSession } from './pay-session';

export type PayAgainProblem =
  | Unavailable
  | { readonly kind: 'not_payable' }
  | { readonly kind: 'hold_over' }
  | { readonly kind: 'settling' }
  | { readonly kind: 'changed_meanwhile' };
export type PayAgain = { readonly kind: 'pay'; readonly url: string } | { readonly kind: 'paid_already' };

type Answer = Result<PayAgain, PayAgainProblem>;

/**
 * Leads back to paying for an order that awaits its payment: to the page it already has while Stripe keeps that open,
 * else to a new one, as long as the order may be held for it. There is never more than one open page for an order, so it cannot be paid twice.
 */
export async function payAgain(context: Context, order: Order): Promise<Answer> {
  const attempt = await findLatestAttempt(context, order.id);
  if (order.state !== 'awaiting_payment' || !attempt) return refused({ kind: 'not_payable' });
  const session = await findSession(context, order, attempt);
  if (!session.ok) return session;
  if (session.value?.status === 'complete') {
    await completePayment(context, session.value);
    // A second page beside money that is on its way would be paid twice.
    return session.value.isPaid ? ok({ kind: 'paid_already' }) : refused({ kind: 'settling' });
  }
  // Open is what Stripe calls open, whatever our own clock says.
  return session.value?.status === 'open' ? lead(session.value.pageUrl) : tryAnew(context, order, attempt);
}

async function tryAnew(context: Context, order: Order, last: Attempt): Promise<Answer> {
  const hold = holdFrom(context.now(), order.placedAt, holds);
  if (!hold || (order.holdEndsAt ?? 0) <= context.now()) return refused({ kind: 'hold_over' });
  const attempt = newAttempt(context, order, last.number + 1, hold);
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'tried_again', actor: shopper, holdEndsAt: hold.holdEndsAt }),
    endAttemptStatement(context, last.id, 'expired'),
    attemptStatement(context, attempt),
  ]);
  if (!saved.ok) return refused({ kind: 'changed_meanwhile' });
  return lead(await openPayPage(context, order, attempt));
}

function lead(url: string | null): Answer {
  return url === null ? refused({ kind: 'unavailable' }) : ok({ kind: 'pay', url });
}
