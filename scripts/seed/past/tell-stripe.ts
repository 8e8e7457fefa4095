import { invariant } from '@/kernel/invariant';
import type { PastPayment } from '../../../mocks/stripe/past';

/** Brings the payments of the past to Stripe's stand-in, so that a seeded order can be refunded like any other. */
export function tellStripeOf(standInsUrl: string): (payments: ReadonlyArray<PastPayment>) => Promise<void> {
  return async (payments) => {
    const answer = await fetch(`${standInsUrl}/stand-ins/stripe/past`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payments),
    });
    invariant(answer.ok, 'Stripe’s stand-in did not take the past in');
  };
}
