import type { PersonId, RefundId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type Payment, type Refund, refundablePence } from '../domain/payment';
import * as moneyStore from '../store/money';

export type RefundAnew = { readonly refund: Refund; readonly of: RefundId };

/** The refunds that take the place of failed ones: each once, and none for money that has gone back meanwhile. */
export function failedRefundsAnew(
  context: Context,
  { payments, refunds }: { readonly payments: ReadonlyArray<Payment>; readonly refunds: ReadonlyArray<Refund> },
  requestedBy: PersonId | null,
): RefundAnew[] {
  const made: RefundAnew[] = [];
  for (const failed of refunds.filter(({ state }) => state === 'failed')) {
    const cause = `again:${failed.id}`;
    const payment = payments.find(({ id }) => id === failed.paymentId);
    const all = [...refunds, ...made.map(({ refund }) => refund)];
    if (!payment || all.some((refund) => refund.cause === cause)) continue;
    if (refundablePence(payment, all) < failed.amountPence) continue;
    const fresh = { id: context.newId('ref'), state: 'asked', stripeRefund: null, failure: null } as const;
    made.push({ refund: { ...failed, ...fresh, cause, requestedBy }, of: failed.id });
  }
  return made;
}

/** The statement that says a new refund is for the same lines as the failed one before it. */
export function copyRefundLinesStatement(
  context: Context,
  { from, to }: { readonly from: RefundId; readonly to: RefundId },
): Statement {
  return moneyStore.copyRefundLines(context.db, { from, to });
}
