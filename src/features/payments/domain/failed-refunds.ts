import type { OrderEvent } from '@/features/orders/domain/order';
import type { Instant } from '@/kernel/time';
import { type Payment, type Refund, refundablePence } from './payment';

/** The flag of an order whose refund did not go through. */
export const failedFlag = 'refund_failed';

/** A refund as the books have it, and since when it has stood as it does. */
export type BookedRefund = Refund & { readonly changedAt: Instant };

export type BookedMoney = {
  readonly payments: ReadonlyArray<Payment>;
  readonly refunds: ReadonlyArray<BookedRefund>;
};

type Told = Pick<OrderEvent, 'kind' | 'at' | 'patch'>;

/**
 * The failed refunds that still wait for somebody: asked anew by none, settled in another way by nobody, and of money that
 * is still ours.
 */
export function waitingFailures({ payments, refunds }: BookedMoney, events: ReadonlyArray<Told>): BookedRefund[] {
  const settledAt = lastSettledAt(events);
  const waiting: BookedRefund[] = [];
  for (const failed of refunds.filter(({ state }) => state === 'failed')) {
    const payment = payments.find(({ id }) => id === failed.paymentId);
    const isAskedAnew = refunds.some(({ cause }) => cause === causeAnew(failed));
    const isSettled = settledAt !== null && failed.changedAt <= settledAt;
    if (!payment || isAskedAnew || isSettled) continue;
    const spoken = waiting.map((one) => ({ ...one, state: 'asked' as const }));
    if (refundablePence(payment, [...refunds, ...spoken]) >= failed.amountPence) waiting.push(failed);
  }
  return waiting;
}

/** What an order is flagged with once what it was flagged with is seen to: the failed refund behind that, or nothing. */
export function flagLeft(money: BookedMoney, events: ReadonlyArray<Told>): typeof failedFlag | null {
  return waitingFailures(money, events).length > 0 ? failedFlag : null;
}

/** What brings a refund about that takes the place of a failed one: each once. */
export function causeAnew({ id }: Pick<Refund, 'id'>): string {
  return `again:${id}`;
}

/** When somebody last said that what had failed to go back was settled in another way; null where nobody has. */
function lastSettledAt(events: ReadonlyArray<Told>): Instant | null {
  let flag: string | null = null;
  let settledAt: Instant | null = null;
  for (const { kind, at, patch } of events) {
    if (kind === 'attention_settled' && flag === failedFlag) settledAt = at;
    if (patch.attention !== undefined) flag = patch.attention;
  }
  return settledAt;
}
