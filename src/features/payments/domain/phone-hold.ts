import type { Instant } from '@/kernel/time';
import type { Hold, HoldTimes } from './holds';

type PhoneHoldTimes = Pick<HoldTimes, 'graceMs' | 'longestMs'> & {
  /** Stripe opens no page for less. */
  readonly shortestMs: number;
};

/**
 * The hold of an order that was taken by phone and is paid by a link: as long as one may be, and never past the sale's
 * cut-off. Null where the cut-off is too near for a page to pay on.
 */
export function phoneHold(now: Instant, closesAt: Instant, times: PhoneHoldTimes): Hold | null {
  const holdEndsAt = Math.min(now + times.longestMs, closesAt);
  // Held a little longer than Stripe's session, so that a payment in its last second still finds its stock.
  const sessionEndsAt = holdEndsAt - times.graceMs;
  return sessionEndsAt - now < times.shortestMs ? null : { sessionEndsAt, holdEndsAt };
}
