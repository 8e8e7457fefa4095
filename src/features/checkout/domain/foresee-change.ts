import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { type LedgerEntry, type Order, owedPence } from '@/features/orders/domain/order';
import { type ChangePlan, type ChangeWish, planChange } from '@/features/orders/domain/plan-change';
import type { Payment, Refund } from '@/features/payments/domain/payment';
import type { LineId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import { cancellability } from './cancellability';
import type { ChangeProblem } from './change-order';
import { settleChange, type Settlement } from './change-settlement';

/** All that decides whether a shopper may change an order, and what that comes to. */
export type ChangeGround = {
  readonly order: Order;
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly payments: ReadonlyArray<Payment>;
  readonly refunds: ReadonlyArray<Refund>;
  readonly sheet: OfferSheet;
  readonly now: Instant;
  readonly newLineId: () => LineId;
};

/** What a change makes of an order, and how the difference is made up. */
export type Foreseen = {
  readonly plan: ChangePlan;
  readonly settlement: Settlement;
  /** What is to be paid at the table for the whole order; null where it is paid by card. */
  readonly atHandOverPence: number | null;
};

/** Says what a shopper's change would come to, before anybody agrees to it: until the cut-off, like cancelling. */
export function foreseeChange(ground: ChangeGround, wish: ChangeWish): Result<Foreseen, ChangeProblem> {
  const { order, sheet, now } = ground;
  const may = changeability(order, sheet.sale, now);
  if (may !== null) return refused({ kind: may });
  const plan = planChange({ ...ground, by: 'shopper' }, wish);
  if (!plan.ok) return plan;
  const settlement = settleChange(ground, plan.value.totalPence);
  if (!settlement.ok) return settlement;
  const { totalPence } = plan.value;
  const atHandOverPence =
    order.paymentWay === 'on_collection' ? Math.max(0, owedPence({ ...order, totalPence }, ground.entries)) : null;
  return ok({ plan: plan.value, settlement: settlement.value, atHandOverPence });
}

/** Why a shopper may not change an order any more; null where they may. */
export function changeability(
  { state }: Pick<Order, 'state'>,
  sale: OfferSheet['sale'],
  now: Instant,
): 'too_late' | 'not_changeable' | null {
  const may = cancellability(state, sale, now);
  if (may === 'may_cancel') return null;
  return may === 'too_late' ? 'too_late' : 'not_changeable';
}
