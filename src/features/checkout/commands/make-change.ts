import { holds, jobs } from '@/config/backend';
import { claimProblemOf } from '@/features/bake-sales/commands';
import { takePartStatements } from '@/features/bake-sales/commands/swap-claims';
import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { changeStatements, swapFor } from '@/features/orders/commands/change-statements';
import { saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { type Order, shopper } from '@/features/orders/domain/order';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { attemptStatement, newAttempt } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import { holdFrom } from '@/features/payments/domain/holds';
import { findLatestAttempt } from '@/features/payments/queries';
import { invariant } from '@/kernel/invariant';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { ChangedOrder } from '../domain/change-order';
import type { Foreseen } from '../domain/foresee-change';
import type { Settlement } from '../domain/change-settlement';
import { changeToPay, type WaitingChange } from '../domain/waiting-change';
import { insertChange } from '../store/changes';
import { changeLetter } from './change-letter';
import { openPayPage } from './open-pay-page';
import { settlementStatements } from './settle-change';

type Answer = Result<ChangedOrder, ClaimProblem | { readonly kind: 'changed_meanwhile' }>;

/** What the books say a refund is for. */
const byShopper = 'Changed by the shopper';

/** Makes a change nothing has to be paid for first: order, stock, refund and letter in one batch; all of it or nothing. */
export async function makeChange(context: Context, order: Order, foreseen: Foreseen): Promise<Answer> {
  const { plan, settlement } = foreseen;
  const saved = await saveClaiming(context, order, [
    ...changeStatements(context, order, { plan, actor: shopper, reason: null, claim: 'shopper' }),
    ...settlementStatements(context, order, { settlement, actor: shopper, reason: byShopper }),
    ...(await changeLetter(context, order, { ...foreseen, reason: null })),
  ]);
  if (!saved.ok) return saved;
  context.log.info('order.changed', { orderId: order.id, totalPence: plan.totalPence });
  sendLettersSoon(context);
  if (settlement.kind === 'give_back') context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ kind: 'changed' });
}

export type DearerChange = Foreseen & { readonly settlement: Extract<Settlement, { readonly kind: 'pay' }> };

/** Holds what a dearer change needs, while the order stands as it was, and opens Stripe's page for the difference. */
export async function holdChange(context: Context, order: Order, dearer: DearerChange): Promise<Answer> {
  const { change, attempt } = await heldChange(context, order, dearer);
  const saved = await saveClaiming(context, order, [
    ...noteStatements(context, order, { kind: 'change_asked', actor: shopper }),
    ...takePartStatements(context, change.takes, 'shopper'),
    attemptStatement(context, attempt),
    insertChange(context.db, change, context.now()),
  ]);
  if (!saved.ok) return saved;
  context.log.info('order.change_held', { orderId: order.id, duePence: attempt.amountPence });
  return ok({ kind: 'to_pay', payUrl: await openPayPage(context, changeToPay(order, attempt), attempt) });
}

async function heldChange(
  context: Context,
  order: Order,
  { plan, settlement }: DearerChange,
): Promise<{ readonly change: WaitingChange; readonly attempt: Attempt }> {
  const now = context.now();
  const hold = holdFrom(now, now, holds);
  invariant(hold, 'One try at paying always fits in the longest hold');
  const number = ((await findLatestAttempt(context, order.id))?.number ?? 0) + 1;
  const attempt = newAttempt(context, { id: order.id, totalPence: settlement.duePence }, number, hold);
  const change: WaitingChange = {
    ...{ id: context.newId('chg'), orderId: order.id, attemptId: attempt.id, state: 'waiting' },
    ...{ askedVersion: order.version + 1, plan, takes: swapFor(order, plan).takes },
    ...{ takeBackPence: settlement.takeBackPence, holdEndsAt: hold.holdEndsAt },
  };
  return { change, attempt };
}

/** Runs an order's batch that takes stock; where it lost a race or something no longer fits, nothing has changed. */
async function saveClaiming(
  context: Context,
  order: Order,
  statements: ReadonlyArray<Statement>,
): Promise<Result<undefined, ClaimProblem | { readonly kind: 'changed_meanwhile' }>> {
  try {
    const saved = await saveChange(context, order.id, statements);
    return saved.ok ? saved : refused({ kind: 'changed_meanwhile' });
  } catch (error) {
    const problem = claimProblemOf(error);
    if (problem) return refused(problem);
    throw error;
  }
}
