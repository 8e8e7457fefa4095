import { givePartStatements } from '@/features/bake-sales/commands/swap-claims';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { type Actor, type Order, stripeActor } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { endAttemptStatement } from '@/features/payments/commands/statements';
import { findLatestAttempt } from '@/features/payments/queries';
import type { AttemptId, OrderId, SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { ok, type Result } from '@/kernel/result';
import type { Context, Unavailable } from '@/platform/context';
import { changeToPay, type WaitingChange } from '../domain/waiting-change';
import { findWaitingChange } from '../queries/waiting-change';
import { endChange, ordersOfOverdueChanges } from '../store/changes';
import { completePayment } from './complete-payment';
import { endSession } from './pay-session';

export type ChangeEnded = Result<'none' | 'ended' | 'was_paid', Unavailable | Overtaken>;

/**
 * Ends the change of an order that waits to be paid, if there is one, and gives back what it held; the order stands as it
 * was. Stripe ends its page first: where the money had come after all, the change is made. Whoever else changes or ends
 * the order calls this before, and reads the order anew.
 */
export async function endWaitingChange(context: Context, order: Order, actor: Actor): Promise<ChangeEnded> {
  const change = await findWaitingChange(context, order.id);
  if (!change) return ok('none');
  const attempt = await findLatestAttempt(context, order.id);
  invariant(attempt?.id === change.attemptId, 'A change that waits is what its order was last to be paid for');
  const ended = await endSession(context, changeToPay(order, attempt), attempt);
  if (!ended.ok) return ended;
  if (ended.value?.status === 'complete' && ended.value.isPaid) {
    const completed = await completePayment(context, ended.value);
    if (!completed.ok) return completed;
    return releaseIfItWaits(context, { change, actor });
  }
  return release(context, order, { change, actor });
}

/**
 * Money that was set aside, as it fits nowhere, pays for nothing: what it was for is still held. The order is read first:
 * whoever books the payment between the two reads is then seen, or overtakes us by the version.
 */
async function releaseIfItWaits(context: Context, ending: Ending): Promise<Result<'ended' | 'was_paid', Overtaken>> {
  const order = await getOrder(context, ending.change.orderId);
  const waiting = await findWaitingChange(context, order.id);
  return waiting?.id === ending.change.id ? release(context, order, ending) : ok('was_paid');
}

type Ending = { readonly change: WaitingChange; readonly actor: Actor };

async function release(context: Context, order: Order, { change, actor }: Ending): Promise<Result<'ended', Overtaken>> {
  const saved = await saveChange(context, order.id, [
    ...noteStatements(context, order, { kind: 'change_ended', actor }),
    ...givePartStatements(context, change.takes),
    endChange(context.db, change.id, 'ended', context.now()),
    endAttemptStatement(context, change.attemptId, 'expired'),
  ]);
  if (!saved.ok) return saved;
  context.log.info('order.change_ended', { orderId: order.id });
  return ok('ended');
}

/** The same where Stripe says that nobody can pay on a page any more; a page that was not a change's ends none. */
export async function endChangeOf(context: Context, order: Order, attemptId: AttemptId): Promise<ChangeEnded> {
  const change = await findWaitingChange(context, order.id);
  return change?.attemptId === attemptId ? endWaitingChange(context, order, stripeActor) : ok('none');
}

const holdJob: Actor = { personId: null, name: 'hold job' };

type Overdue = { readonly limit: number; readonly saleId?: SaleId };

/** The orders whose change was not paid in time, longest overdue first. */
export function listOverdueChanges(context: Context, which: Overdue): Promise<OrderId[]> {
  return ordersOfOverdueChanges(context.db, { ...which, now: context.now() });
}

/** Gives back what a change holds that nobody paid for in time, however long it has been overdue. */
export async function endOverdueChange(context: Context, orderId: OrderId): Promise<boolean> {
  return (await endWaitingChange(context, await getOrder(context, orderId), holdJob)).ok;
}
