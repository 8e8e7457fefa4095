import type { StrayPaymentId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { DisputeState } from './dispute';

/** The currency the shop's books are kept in, as Stripe writes it. */
export const shopCurrency = 'gbp';

export const strayStates = ['waiting', 'refund_asked', 'refunded', 'settled'] as const;
export type StrayState = (typeof strayStates)[number];

/** Money Stripe took in our name that fits no order of ours. It waits until somebody gives it back or says what it is. */
export type StrayPayment = {
  readonly id: StrayPaymentId;
  readonly stripePaymentIntent: string;
  readonly sessionId: string;
  /** Of the order it was meant for, as far as Stripe knows. */
  readonly reference: string | null;
  readonly state: StrayState;
  /** In the smallest unit of its currency. */
  readonly amount: number;
  readonly currency: string;
  readonly stripeRefund: string | null;
  /** Why giving it back came to nothing. */
  readonly problem: string | null;
  readonly foundAt: Instant;
};

/** Says whether the shop may still give a stray payment back by itself: one try, as Stripe keeps one answer to it. */
export function isRefundable({ state, stripeRefund }: Pick<StrayPayment, 'state' | 'stripeRefund'>): boolean {
  return state === 'waiting' && stripeRefund === null;
}

/** What is wrong with a stray payment that a bank disputes, by how the dispute stands. */
export const disputeProblem = (state: DisputeState) => `dispute_${state}` as const;

/** Where a bank has a stray payment back, or may take it: giving it back too does not settle that. */
export const openDisputes = (['inquiry', 'open', 'lost'] as const).map(disputeProblem);

/** Says whether a bank has a stray payment back, or may take it. */
export function isDisputed({ problem }: Pick<StrayPayment, 'problem'>): boolean {
  return openDisputes.some((open) => open === problem);
}
