import type { Order } from '@/features/orders/domain/order';
import { findLatestAttempt } from '@/features/payments/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { changeToPay } from '../domain/waiting-change';
import { findWaitingChange } from '../queries/waiting-change';
import { completePayment } from './complete-payment';
import { openPayPage } from './open-pay-page';
import type { PayAgain, PayAgainProblem } from './pay-again';
import { findSession } from './pay-session';

/** Leads back to paying for a change: to its one page at Stripe, as long as that is open. */
export async function payChange(context: Context, order: Order): Promise<Result<PayAgain, PayAgainProblem>> {
  const waiting = await findWaitingChange(context, order.id);
  const attempt = waiting && (await findLatestAttempt(context, order.id));
  if (attempt?.id !== waiting?.attemptId || !attempt) return refused({ kind: 'not_payable' });
  const payable = changeToPay(order, attempt);
  const session = await findSession(context, payable, attempt);
  if (!session.ok) return session;
  if (session.value?.status === 'complete') {
    await completePayment(context, session.value);
    return ok({ kind: 'paid_already' });
  }
  if (session.value?.status !== 'open') return refused({ kind: 'hold_over' });
  const url = session.value.pageUrl ?? (await openPayPage(context, payable, attempt));
  return url === null ? refused({ kind: 'unavailable' }) : ok({ kind: 'pay', url });
}
