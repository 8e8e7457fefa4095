import { jobs } from '@/config/backend';
import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { claimProblemOf } from '@/features/bake-sales/commands';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { explainChange } from '@/features/bake-sales/queries/explain-change';
import { changeLetter } from '@/features/checkout/commands/change-letter';
import { endWaitingChange } from '@/features/checkout/commands/end-change';
import { settlementStatements } from '@/features/checkout/commands/settle-change';
import { settleChange, type Settlement } from '@/features/checkout/domain/change-settlement';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { changeStatements } from '@/features/orders/commands/change-statements';
import { saveChange } from '@/features/orders/commands/races';
import { ledgerStatement } from '@/features/orders/commands/statements';
import { claimOf } from '@/features/orders/domain/draft-order';
import type { Actor, Order } from '@/features/orders/domain/order';
import { type ChangePlan, planChange } from '@/features/orders/domain/plan-change';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { withinRefundLimit } from '@/features/payments/commands/refund-limit';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import { parseReference } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { type Pence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type StaffChange, wishOf } from '../domain/staff-change';
import type { StaffChangeProblem } from '../domain/staff-change-words';

export type ChangeOrderFor = {
  readonly reference: string;
  /** The order's version the person saw. */
  readonly seenVersion: number;
  readonly change: StaffChange;
  /** In words for the shopper. */
  readonly reason: string;
  /** The total the person agreed to; null where they have not seen what it means yet. */
  readonly agreedPence: number | null;
};

/** What a change makes of an order, and of its money: nobody is asked for more than they agreed to. */
export type ForeseenChange = {
  readonly plan: ChangePlan;
  readonly settlement: Settlement;
  /** What comes out dearer by our own doing (a delivery that was free before), and is let off. */
  readonly letOffPence: Pence;
};
export type ChangeAnswer = ForeseenChange & { readonly kind: 'foreseen' | 'made' };

type Answer = Result<ChangeAnswer, StaffChangeProblem>;

/**
 * Changes an order because the bakery must: something is not available, or the sale is another. The person sees first what
 * it comes to; agreed, order, stock, refund, letter and audit are one batch.
 */
export async function changeOrderFor(context: Context, input: ChangeOrderFor): Promise<Answer> {
  const staff = await requireStaff(context, 'orders.change');
  const actor = { personId: staff.id, name: staff.name };
  const reference = parseReference(input.reference);
  const record = reference === null ? null : await findOrderRecord(context, { reference });
  if (!record) return refused({ kind: 'no_such_order' });
  if (input.reason.trim() === '') return refused({ kind: 'reason_missing' });
  if (record.order.version !== input.seenVersion) return refused({ kind: 'changed_meanwhile' });
  const foreseen = await foresee(context, record, { change: input.change, staff });
  if (!foreseen.ok) return foreseen;
  if (foreseen.value.plan.totalPence !== input.agreedPence) return ok({ kind: 'foreseen', ...foreseen.value });
  const ended = await endWaitingChange(context, record.order, actor);
  if (!ended.ok) return refused({ kind: ended.problem.kind });
  if (ended.value === 'was_paid') return refused({ kind: 'changed_meanwhile' });
  if (ended.value === 'none') return make(context, record.order, { input, actor, foreseen: foreseen.value });
  // A change that waited to be paid is off: the order is what it was, one event later.
  const now = await findOrderRecord(context, { id: record.order.id });
  invariant(now, 'An order does not go away');
  return make(context, now.order, { input, actor, foreseen: foreseen.value });
}

async function foresee(
  context: Context,
  record: OrderRecord,
  { change, staff }: { readonly change: StaffChange; readonly staff: Staff },
): Promise<Result<ForeseenChange, StaffChangeProblem>> {
  const { order } = record;
  const saleId = change.kind === 'move' ? change.saleId : order.saleId;
  const [sheet, money] = await Promise.all([findOfferSheet(context, saleId), listMoney(context, order.id)]);
  if (!sheet) return refused({ kind: 'no_such_sale' });
  const wish = wishOf(order, sheet, change);
  if (!wish.ok) return wish;
  const plan = planChange({ order, sheet, newLineId: () => context.newId('lin'), by: 'staff' }, wish.value);
  if (!plan.ok) return plan;
  const settlement = settleChange({ ...record, ...money }, plan.value.totalPence);
  if (!settlement.ok) return settlement;
  const within = withinRefundLimit(staff, backPence(settlement.value), money.refunds);
  if (!within.ok) return within;
  const letOffPence = pence(Math.max(0, plan.value.totalPence - order.totalPence));
  return ok({ plan: plan.value, settlement: letOffPence > 0 ? nothing : settlement.value, letOffPence });
}

const backPence = (settlement: Settlement) =>
  settlement.kind === 'give_back' ? (settlement.plan?.amountPence ?? 0) : 0;

const nothing: Settlement = { kind: 'nothing' };

type Making = { readonly input: ChangeOrderFor; readonly actor: Actor; readonly foreseen: ForeseenChange };

async function make(context: Context, order: Order, making: Making): Promise<Answer> {
  const { actor, foreseen } = making;
  const { plan, settlement, letOffPence } = foreseen;
  const { reason } = making.input;
  const letOff = {
    kind: 'adjustment',
    amountPence: letOffPence,
    cause: `let_off:${order.id}:${order.version + 1}`,
  } as const;
  const atHandOverPence = plan.totalPence - letOffPence;
  try {
    const saved = await saveChange(context, order.id, [
      ...changeStatements(context, order, { plan, actor, reason, claim: 'staff' }),
      ...settlementStatements(context, order, { settlement, actor, reason }),
      ...(letOffPence > 0 ? [ledgerStatement(context, order.id, letOff)] : []),
      ...(await changeLetter(context, order, { plan, settlement, reason, atHandOverPence })),
      auditChange(context, order, making),
    ]);
    if (!saved.ok) return refused({ kind: 'changed_meanwhile' });
  } catch (error) {
    const problem = claimProblemOf(error);
    if (!problem) throw error;
    const after = claimOf({ ...order, ...plan });
    return refused((await explainChange(context, { before: claimOf(order), after })) ?? problem);
  }
  context.log.info('order.changed_by_staff', { orderId: order.id, totalPence: plan.totalPence });
  sendLettersSoon(context);
  if (settlement.kind === 'give_back') context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ kind: 'made', ...foreseen });
}

function auditChange(context: Context, order: Order, { input, actor, foreseen }: Making): Statement {
  const { plan, settlement, letOffPence } = foreseen;
  const { saleId, slotId, totalPence } = order;
  const after = {
    saleId: plan.saleId,
    slotId: plan.slotId,
    totalPence: plan.totalPence,
    change: input.change,
    settlement,
    letOffPence,
  };
  return auditStatement(context, {
    ...{ action: 'order.changed', personId: actor.personId, actor: actor.name, subject: order.id },
    ...{ before: { saleId, slotId, totalPence }, after, reason: input.reason },
  });
}
