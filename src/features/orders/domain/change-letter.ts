import type { NewLetter } from '@/features/notifications/domain/letter';
import type { OrderFacts } from './letters';

/** What the letter about a change tells: the order as it is now, and how the difference was made up. */
export type OrderChangedFacts = OrderFacts & {
  /** Paid by card for the change. */
  readonly paidPence: number;
  /** On its way back to the card. */
  readonly refundPence: number;
  /** What is to be paid at the table for the whole order. */
  readonly atHandOverPence: number;
  /** Why, in words for the shopper; null where they changed it themselves. */
  readonly reason: string | null;
};

/** The letter that says what an order is now; once per change, which `version` of the order names. */
export function orderChangedLetter(to: string, facts: OrderChangedFacts, version: number): NewLetter {
  const { orderId } = facts;
  return { cause: `order.changed:${orderId}:${version}`, kind: 'order_changed', to, subject: orderId, facts };
}
