import { releaseStatements } from '@/features/bake-sales/commands';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { saveChange } from '@/features/orders/commands/races';
import { moveStatements } from '@/features/orders/commands/statements';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { Actor, Order } from '@/features/orders/domain/order';
import { listOverdueHolds } from '@/features/orders/queries';
import { listOverdueHoldsOf } from '@/features/orders/queries/overdue';
import { endAttemptStatement } from '@/features/payments/commands/statements';
import { isUndecided } from '@/features/payments/domain/attempt';
import { findLatestAttempt } from '@/features/payments/queries';
import type { OrderId, SaleId } from '@/kernel/ids';
import { inTurn, type Round } from '@/kernel/in-turn';
import { ok, type Result } from '@/kernel/result';
import type { Context, Unavailable } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { completePayment } from './complete-payment';
import { endOverdueChange, listOverdueChanges } from './end-change';
import { notArrivedLetter } from './note-settling';
import { endSession } from './pay-session';

export type Release = {
  readonly to: 'expired' | 'cancelled';
  readonly actor: Actor;
  readonly reason: string | null;
  /** What else is written if, and only if, the order ends. */
  readonly also?: ReadonlyArray<Statement>;
};
export type ReleaseOutcome = 'released' | 'was_paid' | 'changed_meanwhile';

/**
 * Ends an order nobody has paid and puts its stock back. Stripe ends its session first: where the money had come after
 * all, the sale is kept; where Stripe cannot be asked, the stock stays held until it can.
 */
export async function releaseHold(
  context: Context,
  order: Order,
  release: Release,
): Promise<Result<ReleaseOutcome, Unavailable>> {
  const attempt = await findLatestAttempt(context, order.id);
  const ended = attempt && isUndecided(attempt) ? await endSession(context, order, attempt) : ok(null);
  if (!ended.ok) return ended;
  const isComplete = ended.value?.status === 'complete';
  if (isComplete && ended.value.isPaid) {
    await completePayment(context, ended.value);
    return ok('was_paid');
  }
  const { to, actor, reason, also = [] } = release;
  // Money in another currency goes on standing among the stray payments; the order has nothing more to decide.
  const flag = order.attention === 'currency_differs' ? { attention: null } : {};
  const move = moveStatements(context, order, { kind: to, to, actor, reason, holdEndsAt: null, ...flag });
  if (!move.ok) return ok('changed_meanwhile');
  const saved = await saveChange(context, order.id, [
    ...move.value,
    ...releaseStatements(context, claimOf(order)),
    ...(attempt ? [endAttemptStatement(context, attempt.id, 'expired')] : []),
    // Complete and unpaid is money that may come days later, or never: bread is not held for days.
    ...(attempt && isComplete && to === 'expired' ? await notArrivedLetter(context, order, attempt) : []),
    ...also,
  ]);
  if (!saved.ok) return ok('changed_meanwhile');
  context.log.info('order.released', { orderId: order.id, to });
  if (isComplete) sendLettersSoon(context);
  return ok('released');
}

const holdJob: Actor = { personId: null, name: 'hold job' };

/** Puts back what overdue holds keep, however long they have been overdue; for the companion. */
export async function releaseOverdueHolds(context: Context, limit: number): Promise<Round> {
  return releaseAll(context, await listOverdueHolds(context, limit), await listOverdueChanges(context, { limit }));
}

/** The same for one sale, on behalf of somebody who would otherwise be refused. */
export async function releaseOverdueOf(context: Context, saleId: SaleId, limit: number): Promise<Round> {
  const changes = await listOverdueChanges(context, { limit, saleId });
  return releaseAll(context, await listOverdueHoldsOf(context, saleId, limit), changes);
}

function releaseAll(context: Context, overdue: ReadonlyArray<Order>, changes: ReadonlyArray<OrderId>): Promise<Round> {
  const orders = overdue.map((order) => async () => {
    const released = await releaseHold(context, order, { to: 'expired', actor: holdJob, reason: null });
    return released.ok;
  });
  const all = [...orders, ...changes.map((orderId) => () => endOverdueChange(context, orderId))];
  return inTurn(all, (end) => end());
}
