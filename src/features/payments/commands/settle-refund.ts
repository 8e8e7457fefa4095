import { ledgerStatement, noteStatements } from '@/features/orders/commands/statements';
import { saveChange, type Overtaken } from '@/features/orders/commands/races';
import { stripeActor } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { pence } from '@/kernel/money';
import { ok, type Result } from '@/kernel/result';
import type { Context, StripeRefund } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { Refund } from '../domain/payment';
import * as moneyStore from '../store/money';

/**
 * Writes how a refund stands at Stripe into order and ledger; `closing` are the statements that mark the event done,
 * in the same batch. A refund somebody made in Stripe's own pages is taken into the books as well.
 */
export async function settleRefund(
  context: Context,
  answer: StripeRefund,
  closing: ReadonlyArray<Statement>,
): Promise<Result<undefined, Overtaken>> {
  const known = (await moneyStore.findRefundFor(context.db, answer)) ?? null;
  const refund = known ?? (await foreignRefund(context, answer));
  if (!refund || isSettled(refund, answer)) {
    await runBatch(context.db, closing);
    return ok();
  }
  const adopting = known ? [] : [moneyStore.insertRefund(context.db, refund, context.now())];
  if (answer.status === 'pending') {
    await runBatch(context.db, [
      ...adopting,
      moneyStore.markPending(context.db, refund.id, answer.id, context.now()),
      ...closing,
    ]);
    return ok();
  }
  const order = await getOrder(context, refund.orderId);
  const hasFailed = answer.status === 'failed';
  const state = hasFailed ? ('failed' as const) : ('succeeded' as const);
  return saveChange(context, order.id, [
    ...noteStatements(context, order, {
      kind: hasFailed ? 'refund_failed' : 'refunded',
      actor: stripeActor,
      reason: answer.failure,
      ...(hasFailed ? { attention: 'refund_failed' } : {}),
    }),
    ...adopting,
    ...moneyStore.settleRefund(
      context.db,
      refund,
      { state, stripeRefund: answer.id, failure: answer.failure },
      context.now(),
    ),
    ...bookStatements(context, refund, answer),
    ...closing,
  ]);
}

function isSettled(refund: Refund, answer: StripeRefund): boolean {
  if (answer.status === 'pending') return refund.state !== 'asked';
  return refund.state === answer.status;
}

function bookStatements(context: Context, refund: Refund, answer: StripeRefund): Statement[] {
  if (answer.status === 'succeeded') {
    return [
      ledgerStatement(context, refund.orderId, {
        kind: 'refund',
        amountPence: pence(-refund.amountPence),
        cause: `refund:${answer.id}`,
      }),
    ];
  }
  // A bank may send money back days after it was booked as returned.
  if (refund.state !== 'succeeded') return [];
  return [
    ledgerStatement(context, refund.orderId, {
      kind: 'refund',
      amountPence: refund.amountPence,
      cause: `refund_failed:${answer.id}`,
    }),
  ];
}

async function foreignRefund(context: Context, answer: StripeRefund): Promise<Refund | null> {
  const payment =
    answer.paymentIntentId === null ? null : await moneyStore.findPayment(context.db, answer.paymentIntentId);
  if (!payment) return null;
  return {
    id: context.newId('ref'),
    orderId: payment.orderId,
    paymentId: payment.id,
    state: 'asked',
    amountPence: pence(answer.amountPence),
    reason: 'Made in Stripe',
    cause: `stripe:${answer.id}`,
    stripeRefund: answer.id,
    requestedBy: null,
    failure: null,
  };
}
