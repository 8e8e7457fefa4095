import { jobs } from '@/config/backend';
import { releaseStatements } from '@/features/bake-sales/commands';
import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { ledgerStatement, type MoveProblem, moveStatements } from '@/features/orders/commands/statements';
import { claimOf } from '@/features/orders/domain/draft-order';
import { orderCancelledLetter } from '@/features/orders/domain/letters';
import { type Actor, type Order, shopper } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { newRefunds, refundStatements } from '@/features/payments/commands/statements';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import type { OrderId, SaleId } from '@/kernel/ids';
import { negatePence, noPence, type Pence, sumPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, Unavailable } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { endWaitingChange } from './end-change';
import { type Release, releaseHold } from './release-hold';

export type CancelOrder = {
  readonly orderId: OrderId;
  readonly actor: Actor;
  /** In words for the shopper; null where it is they who cancel. */
  readonly reason: string | null;
  /** What else is written if, and only if, the order ends. */
  readonly also?: ReadonlyArray<Statement>;
  /** The sale it must still be of: one that has moved to another since is left alone. */
  readonly ofSale?: SaleId;
};
export type CancelProblem =
  MoveProblem | Overtaken | Unavailable | { readonly kind: 'no_such_order' } | { readonly kind: 'was_paid' };

/** What the books say where the shopper gave no reason, and need not. */
const byShopper = 'Cancelled by the shopper';

type Answer = Result<{ readonly refundPence: Pence }, CancelProblem>;

/**
 * Cancels an order for good: its stock goes back, what was paid by card is refunded whole, and the shopper is told.
 * One that awaits its payment is closed at Stripe first, so that nobody pays for it a minute later.
 */
export async function cancelOrder(context: Context, input: CancelOrder): Promise<Answer> {
  const ended = await endOrder(context, input);
  if (!ended.ok) return ended;
  sendLettersSoon(context);
  if (ended.value.refundPence > 0) context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ended;
}

/** The same for one of many orders: whoever ends them has letters and refunds sent once, after the last. */
export async function endOrder(context: Context, input: CancelOrder): Promise<Answer> {
  const record = await findOrderRecord(context, { id: input.orderId });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order } = record;
  if (input.ofSale !== undefined && input.ofSale !== order.saleId)
    return refused({ kind: 'move_not_allowed', from: order.state, to: 'cancelled' });
  if (order.state !== 'awaiting_payment') {
    const freed = await endWaitingChange(context, order, input.actor);
    if (!freed.ok) return freed;
    // Either way the order was written to: it is read anew.
    return freed.value === 'none' ? cancelStanding(context, record, input) : endOrder(context, input);
  }
  const told = await tellingStatements(context, order, { input, refundPence: noPence });
  return endUnpaid(context, order, { ...input, also: [...told, ...(input.also ?? [])] });
}

/** Gives up an order that was never paid, because its shopper says so. */
export async function abandonOrder(context: Context, order: Order): Promise<Answer> {
  if (order.state !== 'awaiting_payment')
    return refused({ kind: 'move_not_allowed', from: order.state, to: 'cancelled' });
  return endUnpaid(context, order, { actor: shopper, reason: null });
}

async function endUnpaid(context: Context, order: Order, release: Omit<Release, 'to'>): Promise<Answer> {
  const { actor, reason, also = [] } = release;
  const released = await releaseHold(context, order, { to: 'cancelled', actor, reason, also });
  if (!released.ok) return released;
  if (released.value === 'was_paid') return refused({ kind: 'was_paid' });
  if (released.value === 'changed_meanwhile') return refused({ kind: 'changed_meanwhile', orderId: order.id });
  return ok({ refundPence: noPence });
}

async function cancelStanding(context: Context, record: OrderRecord, input: CancelOrder): Promise<Answer> {
  const { order } = record;
  const { actor, reason } = input;
  const move = moveStatements(context, order, { kind: 'cancelled', to: 'cancelled', actor, reason });
  if (!move.ok) return move;
  const wish = { reason: reason ?? byShopper, cause: `cancel:${order.id}`, requestedBy: actor.personId };
  const refunds = newRefunds(context, await listMoney(context, order.id), wish);
  const refundPence = sumPence(refunds.map(({ amountPence }) => amountPence));
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ...releaseStatements(context, claimOf(order)),
    ...refundStatements(context, refunds),
    ...unadjustStatements(context, record),
    ...(await tellingStatements(context, order, { input, refundPence })),
    ...(input.also ?? []),
  ]);
  if (!saved.ok) return saved;
  context.log.info('order.cancelled', { orderId: order.id, refundPence });
  return ok({ refundPence });
}

/** A total that was let off because it was too small to send is not owed back when the order is off. */
function unadjustStatements(context: Context, { order, entries }: OrderRecord): Statement[] {
  const adjusted = sumPence(entries.filter(({ kind }) => kind === 'adjustment').map(({ amountPence }) => amountPence));
  if (adjusted === 0) return [];
  const entry = { kind: 'adjustment', amountPence: negatePence(adjusted), cause: `cancel:${order.id}` } as const;
  return [ledgerStatement(context, order.id, entry)];
}

type Told = { readonly input: CancelOrder; readonly refundPence: Pence };

/** The shopper's letter and the line in the audit trail. */
async function tellingStatements(context: Context, order: Order, told: Told): Promise<Statement[]> {
  return [...(await cancelledLetter(context, order, told)), auditCancel(context, order, told)];
}

async function cancelledLetter(context: Context, order: Order, { input, refundPence }: Told): Promise<Statement[]> {
  const letter = orderFacts(order, await getHandOver(context, order));
  if (!letter) return [];
  const facts = { ...letter.facts, refundPence, reason: input.reason };
  return letterStatements(context, orderCancelledLetter(letter.to, facts));
}

function auditCancel(context: Context, order: Order, { input, refundPence }: Told): Statement {
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
