import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { paymentNotArrivedLetter } from '@/features/orders/domain/letters';
import { type Order, stripeActor } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { settlingStatement } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import { getOrder } from '@/features/orders/queries';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';

/**
 * Notes that the shopper has done their part while their bank still works on the payment: nobody asks them to pay again.
 * The order goes on waiting, and its hold ends as anybody's does.
 */
export async function noteSettling(
  context: Context,
  attempt: Attempt,
  closing: ReadonlyArray<Statement>,
): Promise<Result<'settling' | 'not_paid', Overtaken>> {
  const order = await getOrder(context, attempt.orderId);
  if (attempt.state !== 'open' || order.state !== 'awaiting_payment') {
    await runBatch(context.db, closing);
    return ok(attempt.state === 'settling' ? 'settling' : 'not_paid');
  }
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'settling', actor: stripeActor }),
    settlingStatement(context, attempt.id),
    ...closing,
  ]);
  return saved.ok ? ok('settling') : saved;
}

/** What somebody is told whose payment had not arrived when their bakes went back: they believe that they have ordered. */
export async function notArrivedLetter(context: Context, order: Order, attempt: Attempt): Promise<Statement[]> {
  const told = orderFacts(order, await getHandOver(context, order));
  return told ? letterStatements(context, paymentNotArrivedLetter(told.to, told.facts, attempt.id)) : [];
}
