import type { ClaimPart } from '@/features/bake-sales/domain/claim-swap';
import type { Order } from '@/features/orders/domain/order';
import type { ChangePlan } from '@/features/orders/domain/plan-change';
import type { Attempt } from '@/features/payments/domain/attempt';
import type { AttemptId, Id, OrderId } from '@/kernel/ids';
import { noPence, type Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Payable } from './checkout-items';

export type ChangeId = Id<'chg'>;

/** Waiting to be paid; done once it was; ended where nobody paid in time, or it was given up. */
export const changeStates = ['waiting', 'done', 'ended'] as const;

/** A change of an order that makes it dearer: what it needs more of is held until its difference is paid. */
export type WaitingChange = {
  readonly id: ChangeId;
  readonly orderId: OrderId;
  readonly attemptId: AttemptId;
  readonly state: (typeof changeStates)[number];
  /** The order's version with the event that says it was asked for. */
  readonly askedVersion: number;
  readonly plan: ChangePlan;
  /** What is held for it beyond what the order has. */
  readonly takes: ClaimPart;
  readonly takeBackPence: Pence;
  readonly holdEndsAt: Instant;
};

/** A change as Stripe's page shows it: one item, the difference. */
export function changeToPay({ id, reference, customer }: Order, { amountPence }: Attempt): Payable {
  const line = { quantity: 1, name: `Change to order ${reference}`, netPence: amountPence };
  return { id, reference, customer, lines: [line], deliveryPence: noPence };
}
