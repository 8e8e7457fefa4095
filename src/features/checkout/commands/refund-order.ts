import { jobs } from '@/config/backend';
import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { getHandOver } from '@/features/bake-sales/queries';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { type Overtaken, saveChange } from '@/features/orders/commands/races';
import { noteStatements } from '@/features/orders/commands/statements';
import { orderRefundedLetter } from '@/features/orders/domain/letters';
import type { Order } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import { findOrderRecord, type OrderRecord } from '@/features/orders/queries';
import { withinRefundLimit } from '@/features/payments/commands/refund-limit';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { plannedRefunds, refundLineStatements, refundStatements } from '@/features/payments/commands/statements';
import { flagLeft } from '@/features/payments/domain/failed-refunds';
import type { Refund } from '@/features/payments/domain/payment';
import type { BeyondLimit } from '@/features/payments/domain/refund-limit';
import {
  planRefund,
  type RefundChoice,
  type RefundPlan,
  type RefundProblem,
} from '@/features/payments/domain/refund-plan';
import { listMoney, listRefundedLines } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import type { OrderId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';

export type RefundOrder = {
  readonly orderId: OrderId;
  /** The order's version the person saw: pressed twice, it gives back once. */
  readonly seenVersion: number;
  readonly choice: RefundChoice;
  /** In words for the shopper. */
  readonly reason: string;
  /** Takes the flag off the order: the refund is what it needed. */
  readonly isSettled?: boolean;
};
export type RefundOrderProblem = RefundProblem | BeyondLimit | Overtaken | { readonly kind: 'no_such_order' };

/** What a refund would come to, before anybody agrees to it; refused where whoever asks may not give back so much. */
export async function foreseeRefund(
  context: Context,
  order: Order,
  choice: RefundChoice,
): Promise<Result<RefundPlan, RefundProblem | BeyondLimit>> {
  const staff = await requireStaff(context, 'orders.refund');
  const [money, refundedLines] = await Promise.all([
    listMoney(context, order.id),
    listRefundedLines(context, order.id),
  ]);
  const plan = planRefund({ ...money, lines: order.lines, refundedLines }, choice);
  if (!plan.ok) return plan;
  const within = withinRefundLimit(staff, plan.value.amountPence, money.refunds);
  return within.ok ? plan : within;
}

/**
 * Gives money back for an order that stays as it is: written down with its lines, letter and audit in one batch, asked of
 * Stripe afterwards. The ledger follows when Stripe says that the money has gone.
 */
export async function refundOrder(
  context: Context,
  input: RefundOrder,
): Promise<Result<{ readonly refundPence: Pence }, RefundOrderProblem>> {
  const staff = await requireStaff(context, 'orders.refund');
  const record = await findOrderRecord(context, { id: input.orderId });
  if (!record) return refused({ kind: 'no_such_order' });
  const { order } = record;
  if (order.version !== input.seenVersion) return refused({ kind: 'changed_meanwhile', orderId: order.id });
  const plan = await foreseeRefund(context, order, input.choice);
  if (!plan.ok) return plan;
  const saved = await saveChange(
    context,
    order.id,
    await refundingStatements(context, record, { input, staff, plan: plan.value }),
  );
  if (!saved.ok) return saved;
  const refundPence = plan.value.amountPence;
  context.log.info('order.refund_asked', { orderId: order.id, refundPence });
  sendLettersSoon(context);
  context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok({ refundPence });
}

type Asked = { readonly input: RefundOrder; readonly staff: Staff; readonly plan: RefundPlan };

async function refundingStatements(
  context: Context,
  record: OrderRecord,
  { input, staff, plan }: Asked,
): Promise<Statement[]> {
  const { order } = record;
  const { reason, isSettled = false } = input;
  const actor = { personId: staff.id, name: staff.name };
  const wish = { reason, cause: `refund:${order.id}:${order.version}`, requestedBy: actor.personId };
  const refunds = plannedRefunds(context, order.id, { plan, wish });
  const [first] = refunds;
  const flag = isSettled ? { attention: await flagLeftBy(context, record, refunds) } : {};
  return [
    ...noteStatements(context, order, { kind: 'refund_asked', actor, reason, ...flag }),
    ...refundStatements(context, refunds),
    ...(first ? refundLineStatements(context, first, plan.lines) : []),
    ...(first ? await refundedLetter(context, order, { first, reason, plan }) : []),
    auditStatement(context, {
      action: 'order.refunded',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      after: { refundPence: plan.amountPence, lines: plan.lines },
      reason,
    }),
  ];
}

async function flagLeftBy(context: Context, { order, events }: OrderRecord, asked: ReadonlyArray<Refund>) {
  const { payments, refunds } = await listMoney(context, order.id);
  const now = context.now();
  return flagLeft(
    { payments, refunds: [...refunds, ...asked.map((refund) => ({ ...refund, changedAt: now }))] },
    events,
  );
}

async function refundedLetter(
  context: Context,
  order: Order,
  { first, reason, plan }: { readonly first: Refund; readonly reason: string; readonly plan: RefundPlan },
): Promise<Statement[]> {
  const told = orderFacts(order, await getHandOver(context, order));
  if (!told) return [];
  const facts = { ...told.facts, refundPence: plan.amountPence, reason };
  return letterStatements(context, orderRefundedLetter(told.to, facts, first.id));
}
