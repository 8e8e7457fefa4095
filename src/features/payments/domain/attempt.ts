import type { AttemptId, OrderId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';

/** While it settles the shopper has done their part, and the bank has not. */
export const attemptStates = ['open', 'settling', 'paid', 'expired', 'refused'] as const;

/** One try at paying for an order: one Checkout Session, whose end Stripe keeps. */
export type Attempt = {
  readonly id: AttemptId;
  readonly orderId: OrderId;
  readonly number: number;
  readonly state: (typeof attemptStates)[number];
  readonly amountPence: Pence;
  readonly expiresAt: Instant;
  /** Null until Stripe has answered the first call. */
  readonly sessionId: string | null;
  readonly pageUrl: string | null;
};

/** Says whether money may still come of a try at paying. */
export function isUndecided({ state }: Pick<Attempt, 'state'>): boolean {
  return state === 'open' || state === 'settling';
}
