import type { Context, StripeRefund } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { StrayPayment } from '../domain/stray-payment';
import * as strayStore from '../store/stray-payments';

/** The statements that write what Stripe says of a refund of a stray payment. */
export function strayRefundStatements(context: Context, stray: StrayPayment, answer: StripeRefund): Statement[] {
  if (answer.status === 'pending') return [];
  const isWhole = answer.status === 'succeeded' && answer.amountPence >= stray.amount;
  const outcome = isWhole
    ? ({ state: 'refunded', problem: null, settledAt: context.now() } as const)
    : ({ state: 'waiting', problem: answer.failure ?? 'partly_refunded', settledAt: null } as const);
  return [strayStore.refundStray(context.db, stray, { ...outcome, stripeRefund: answer.id })];
}
