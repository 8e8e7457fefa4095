import type { Context, StripeRefund } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { isDisputed, type StrayPayment } from '../domain/stray-payment';
import * as strayStore from '../store/stray-payments';

/** The statements that write what Stripe says of a refund of a stray payment. */
export function strayRefundStatements(context: Context, stray: StrayPayment, answer: StripeRefund): Statement[] {
  if (answer.status === 'pending') return [];
  // Stripe tells the same again, and late: the bank's claim came after, and somebody must still look at it.
  if (isDisputed(stray)) {
    return [strayStore.changeStray(context.db, stray, { state: stray.state, stripeRefund: answer.id })];
  }
  const isWhole = answer.status === 'succeeded' && answer.amountPence >= stray.amount;
  const change = isWhole
    ? ({ state: 'refunded', stripeRefund: answer.id, problem: null, settledAt: context.now() } as const)
    : ({ state: 'waiting', stripeRefund: answer.id, problem: answer.failure ?? 'partly_refunded' } as const);
  return [strayStore.changeStray(context.db, stray, change)];
}
