import { requireStaff } from '@/features/access/queries';
import { cancelOrder, type CancelProblem } from '@/features/checkout/commands/cancel-order';
import {
  foreseeRefund,
  refundOrder,
  type RefundOrder,
  type RefundOrderProblem,
} from '@/features/checkout/commands/refund-order';
import { sendAgain } from '@/features/notifications/commands/outbox';
import type { SendAgainProblem } from '@/features/notifications/domain/letter-words';
import { listLettersAbout } from '@/features/notifications/queries';
import { moveOrder, type MoveOrder, type MoveOrderProblem } from '@/features/orders/commands/move-order';
import type { Actor, Order } from '@/features/orders/domain/order';
import { findOrder } from '@/features/orders/queries';
import { withinRefundLimit } from '@/features/payments/commands/refund-limit';
import type { BeyondLimit } from '@/features/payments/domain/refund-limit';
import { leftToRefund } from '@/features/payments/domain/refund-plan';
import { listMoney } from '@/features/payments/queries';
import { auditStatement } from '@/features/shop/commands';
import { type LetterId, parseReference } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';

type NoSuchOrder = { readonly kind: 'no_such_order' };

/** Moves the order people call by its reference. */
export async function moveOrderTo(
  context: Context,
  { reference, ...move }: Omit<MoveOrder, 'orderId'> & { readonly reference: string },
): Promise<Result<Order, MoveOrderProblem>> {
  const order = await findByReference(context, reference);
  return order ? moveOrder(context, { ...move, orderId: order.id }) : refused({ kind: 'no_such_order' });
}

/** Cancels the order people call by its reference; what goes back with it is held to the limit of whoever cancels. */
export async function cancelOrderFor(
  context: Context,
  { reference, reason }: { readonly reference: string; readonly reason: string },
): Promise<Result<{ readonly refundPence: number }, CancelProblem | BeyondLimit>> {
  const staff = await requireStaff(context, 'orders.cancel');
  const order = await findByReference(context, reference);
  if (!order) return refused({ kind: 'no_such_order' });
  const money = await listMoney(context, order.id);
  const within = withinRefundLimit(staff, leftToRefund(money), money.refunds);
  if (!within.ok) return within;
  return cancelOrder(context, { orderId: order.id, actor: { personId: staff.id, name: staff.name }, reason });
}

export type RefundWish = Omit<RefundOrder, 'orderId'> & {
  readonly reference: string;
  /** What the person agreed to give back; null where they have not seen it yet. */
  readonly agreedPence: number | null;
};
export type RefundAnswer = { readonly kind: 'foreseen' | 'made'; readonly refundPence: number };

/** Refunds the order people call by its reference, once they have agreed to what it comes to; until then says that. */
export async function refundOrderFor(
  context: Context,
  { reference, agreedPence, ...wish }: RefundWish,
): Promise<Result<RefundAnswer, RefundOrderProblem>> {
  const order = await findByReference(context, reference);
  if (!order) return refused({ kind: 'no_such_order' });
  const plan = await foreseeRefund(context, order, wish.choice);
  if (!plan.ok) return plan;
  // Changed between the two presses: they are asked again.
  if (plan.value.amountPence !== agreedPence) return ok({ kind: 'foreseen', refundPence: plan.value.amountPence });
  const made = await refundOrder(context, { ...wish, orderId: order.id });
  return made.ok ? ok({ kind: 'made', refundPence: made.value.refundPence }) : made;
}

export type Resend = { readonly reference: string; readonly letterId: LetterId; readonly actor: Actor };

/** Sends one of an order's letters once more; a letter about something else is none of this order's. */
export async function resendLetter(
  context: Context,
  { reference, letterId, actor }: Resend,
): Promise<Result<undefined, NoSuchOrder | SendAgainProblem>> {
  const order = await findByReference(context, reference);
  if (!order) return refused({ kind: 'no_such_order' });
  const letters = await listLettersAbout(context, order.id);
  if (!letters.some(({ id, to }) => id === letterId && to !== null)) return refused({ kind: 'letter_gone' });
  return sendAgain(context, letterId, [
    auditStatement(context, {
      action: 'letter.sent_again',
      personId: actor.personId,
      actor: actor.name,
      subject: order.id,
      after: { letterId },
    }),
  ]);
}

async function findByReference(context: Context, typed: string): Promise<Order | null> {
  const reference = parseReference(typed);
  return reference === null ? null : findOrder(context, { reference });
}
