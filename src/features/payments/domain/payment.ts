import type { AttemptId, OrderId, PaymentId, PersonId, RefundId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';

export const paymentStates = ['succeeded', 'partly_refunded', 'refunded', 'disputed'] as const;
export const refundStates = ['asked', 'pending', 'succeeded', 'failed'] as const;

/** Money that came by card: one PaymentIntent of Stripe's. */
export type Payment = {
  readonly id: PaymentId;
  readonly orderId: OrderId;
  readonly attemptId: AttemptId | null;
  readonly stripePaymentIntent: string;
  readonly state: (typeof paymentStates)[number];
  readonly amountPence: Pence;
  readonly currency: string;
};

/** Money on its way back to a card. */
export type Refund = {
  readonly id: RefundId;
  readonly orderId: OrderId;
  readonly paymentId: PaymentId;
  readonly state: (typeof refundStates)[number];
  readonly amountPence: Pence;
  readonly reason: string;
  /** What brought it about; the same cause is one refund however often it is asked for. */
  readonly cause: string;
  readonly stripeRefund: string | null;
  readonly requestedBy: PersonId | null;
  readonly failure: string | null;
};

/** What may still be refunded of a payment: nothing that is on its way back already, nor what its bank is disputing. */
export function refundablePence(
  payment: Payment,
  refunds: ReadonlyArray<Pick<Refund, 'paymentId' | 'state' | 'amountPence'>>,
): number {
  if (payment.state === 'disputed') return 0;
  const gone = refunds
    .filter((refund) => refund.paymentId === payment.id && refund.state !== 'failed')
    .reduce((sum, refund) => sum + refund.amountPence, 0);
  return payment.amountPence - gone;
}
