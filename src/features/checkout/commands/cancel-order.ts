import { jobs } from '@/config/backend';
import { releaseStatements } from '@/features/bake-sales/commands';
import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { type MoveProblem, moveStatements } from '@/features/orders/commands/statements';
import { claimOf } from '@/features/orders/domain/draft-order';
import { orderCancelledLetter } from '@/features/orders/domain/letters';
import { type Actor, type Order, shopper } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { findOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { newRefunds, refundStatements } from '@/features/payments/commands/statements';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import type { OrderId } from '@/kernel/ids';
import { pence, sumPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, Unavailable } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { releaseHold } from './release-hold';

export type CancelOrder = { readonly orderId: OrderId; readonly actor: Actor; readonly reason: string };
export type CancelProblem =
  MoveProblem | Overtaken | Unavailable | { readonly kind: 'no_such_order' } | { readonly kind: 'was_paid' };

type Answer = Result<{ readonly refundPence: number }, CancelProblem>;

/**
 * Cancels an order for good: its stock goes back, what was paid by card is refunded whole, and the shopper is told.
 * One that awaits its payment is closed at Stripe first, so that nobody pays for it a minute later.
 */
export async function cancelOrder(context: Context, input: CancelOrder): Promise<Answer> {
  const order = await findOrder(context, { id: input.orderId });
  if (!order) return refused({ kind: 'no_such_order' });
  return order.state === 'awaiting_payment'
    ? cancelUnpaid(context, order, input)
    : cancelStanding(context, order, input);
}

/** Gives up an order that was never paid, because its shopper says so. */
export async function abandonOrder(context: Context, order: Order): Promise<Answer> {
  if (order.state !== 'awaiting_payment')
    return refused({ kind: 'move_not_allowed', from: order.state, to: 'cancelled' });
  return cancelUnpaid(context, order, { orderId: order.id, actor: shopper, reason: '' });
}

async function cancelUnpaid(context: Context, order: Order, { actor, reason }: CancelOrder): Promise<Answer> {
  const released = await releaseHold(context, order, { to: 'cancelled', actor, reason: reason || null });
  if (!released.ok) return released;
  if (released.value === 'was_paid') return refused({ kind: 'was_paid' });
  if (released.value === 'changed_meanwhile') return refused({ kind: 'changed_meanwhile', orderId: order.id });
  return ok({ refundPence: 0 });
}

async function cancelStanding(context: Context, order: Order, input: CancelOrder): Promise<Answer> {
  const move = moveStatements(context, order, {
    kind: 'cancelled',
    to: 'cancelled',
    actor: input.actor,
    reason: input.reason,
  });
  if (!move.ok) return move;
  const wish = { reason: input.reason, cause: `cancel:${order.id}`, requestedBy: input.actor.personId };
  const refunds = newRefunds(context, await listMoney(context, order.id), wish);
  const refundPence = sumPence(refunds.map(({ amountPence }) => amountPence));
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ...releaseStatements(context, claimOf(order)),
    ...refundStatements(context, refunds),
    ...(await cancelledLetter(context, order, { refundPence, reason: input.reason })),
    auditCancel(context, order, { input, refundPence }),
  ]);
  if (!saved.ok) return saved;
  context.log.info('order.cancelled', { orderId: order.id, refundPence });
  sendLettersSoon(context);
  if (refunds.length > 0) context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ refundPence });
}

async function cancelledLetter(
  context: Context,
  order: Order,
  told: { refundPence: number; reason: string },
): Promise<Statement[]> {
  const letter = orderFacts(order, await getHandOver(context, order));
  if (!letter) return [];
  return letterStatements(
    context,
    orderCancelledLetter(letter.to, { ...letter.facts, refundPence: pence(told.refundPence), reason: told.reason }),
  );
}

function auditCancel(
  context: Context,
  order: Order,
  { input, refundPence }: { input: CancelOrder; refundPence: number },
): Statement {
  return auditStatement(context, {
    action: 'order.cancelled',
    personId: input.actor.personId,
    actor: input.actor.name,
    subject: order.id,
    before: { state: order.state },
    after: { state: 'cancelled', refundPence },
    reason: input.reason,
  });
}
