import { outside } from '@/config/backend';
import { saveChange } from '@/features/orders/commands/races';
import { noteStatements, touchStatement } from '@/features/orders/commands/statements';
import { stripeActor } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { inTurn, type Round } from '@/kernel/in-turn';
import { ok, type Result } from '@/kernel/result';
import type { Context, StripeProblem, StripeRefund, Unavailable } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { StrayPayment } from '../domain/stray-payment';
import * as moneyStore from '../store/money';
import * as strayStore from '../store/stray-payments';

type AskedRefund = Awaited<ReturnType<typeof moneyStore.listAskedRefunds>>[number];

/**
 * Asks Stripe for the refunds that were decided and not yet asked for. Each carries its own key, so that asking again
 * after a crash or a time-out gives nothing back twice. They count as refunded only when Stripe's webhook says so.
 */
export async function sendAskedRefunds(context: Context, limit: number): Promise<Round> {
  const strays = await strayStore.listStrays(context.db, ['refund_asked'], limit);
  const unsent = strays.filter(({ stripeRefund }) => stripeRefund === null);
  const sent = await inTurn(unsent, (stray) => sendStrayRefund(context, stray));
  const round = await inTurn(await moneyStore.listAskedRefunds(context.db, limit), (refund) =>
    sendRefund(context, refund),
  );
  return { done: sent.done + round.done, failed: sent.failed + round.failed };
}

async function sendRefund(context: Context, refund: AskedRefund): Promise<boolean> {
  const answer = await askFor(context, refund);
  if (answer.ok) {
    await runBatch(context.db, [
      moneyStore.markPending(context.db, refund.id, answer.value.id, context.now()),
      touchStatement(context, refund.orderId),
    ]);
    return true;
  }
  if (answer.problem.kind === 'refused') await handToStaff(context, refund, answer.problem.code);
  return false;
}

/** Stripe forgets a key after a day: whoever asks later than that looks first whether it was done. */
async function askFor(context: Context, refund: AskedRefund): Promise<Result<StripeRefund, StripeProblem>> {
  const { id: refundId, paymentIntentId, amountPence } = refund;
  if (context.now() - refund.createdAt > outside.keysKeptMs) {
    const made = await findMade(context, refund);
    if (!made.ok) return made;
    if (made.value) return ok(made.value);
  }
  return context.stripe.refund({ refundId, paymentIntentId, amountPence });
}

async function findMade(context: Context, refund: AskedRefund): Promise<Result<StripeRefund | null, Unavailable>> {
  const charge = await context.stripe.findChargeOf(refund.paymentIntentId);
  if (!charge.ok || !charge.value) return charge.ok ? ok(null) : charge;
  const made = await context.stripe.listRefundsOf(charge.value.id);
  return made.ok ? ok(made.value.find(({ refundId }) => refundId === refund.id) ?? null) : made;
}

async function sendStrayRefund(context: Context, stray: StrayPayment): Promise<boolean> {
  const { id: refundId, stripePaymentIntent: paymentIntentId, amount: amountPence } = stray;
  const answer = await context.stripe.refund({ refundId, paymentIntentId, amountPence });
  if (!answer.ok && answer.problem.kind === 'unavailable') return false;
  const change = answer.ok
    ? ({ state: 'refund_asked', stripeRefund: answer.value.id } as const)
    : ({ state: 'waiting', problem: answer.problem.kind === 'refused' ? answer.problem.code : null } as const);
  await runBatch(context.db, [strayStore.changeStray(context.db, stray, change)]);
  return answer.ok;
}

/** Stripe will not pay this back, today or tomorrow: people must see it, not a log alone. */
async function handToStaff(context: Context, refund: AskedRefund, failure: string): Promise<void> {
  const order = await getOrder(context, refund.orderId);
  const settlement = { state: 'failed', stripeRefund: null, failure } as const;
  // Whoever changes the order at this moment wins; the refund is still asked for, and comes by again.
  await saveChange(context, order.id, [
    ...noteStatements(context, order, {
      kind: 'refund_failed',
      actor: stripeActor,
      reason: failure,
      attention: 'refund_failed',
    }),
    ...moneyStore.settleRefund(context.db, refund, settlement, context.now()),
  ]);
}
