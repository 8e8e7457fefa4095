import type { PaymentWay } from '@/features/orders/domain/order';
import type { Pence } from '@/kernel/money';

/** Below this Stripe takes no card payment in pounds (docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
export const stripeMinimumPence = 30;

/** How an order's money comes: now by card, at the table, or not at all because there is none (or too little to send). */
export type PaymentDue = 'by_card' | 'at_hand_over' | 'nothing' | 'too_little_to_send';

/** Decides how an order's money comes. */
export function paymentDue(way: PaymentWay, totalPence: Pence): PaymentDue {
  if (totalPence === 0) return 'nothing';
  if (way === 'on_collection') return 'at_hand_over';
  return totalPence < stripeMinimumPence ? 'too_little_to_send' : 'by_card';
}
