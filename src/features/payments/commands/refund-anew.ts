import type { PersonId, RefundId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type BookedRefund, causeAnew } from '../domain/failed-refunds';
import type { Refund } from '../domain/payment';
import * as moneyStore from '../store/money';

export type RefundAnew = { readonly refund: Refund; readonly of: RefundId };

/** The refunds that take the place of failed ones, each once. */
export function refundsAnew(
  context: Context,
  waiting: ReadonlyArray<BookedRefund>,
  requestedBy: PersonId | null,
): RefundAnew[] {
  return waiting.map(({ changedAt: _failedAt, ...failed }) => {
    const fresh = { id: context.newId('ref'), state: 'asked', stripeRefund: null, failure: null } as const;
    return { refund: { ...failed, ...fresh, cause: causeAnew(failed), requestedBy }, of: failed.id };
  });
}

/** The statement that says a new refund is for the same lines as the failed one before it. */
export function copyRefundLinesStatement(
  context: Context,
  { from, to }: { readonly from: RefundId; readonly to: RefundId },
): Statement {
  return moneyStore.copyRefundLines(context.db, { from, to });
}
