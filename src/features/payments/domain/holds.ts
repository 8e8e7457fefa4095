import type { Instant } from '@/kernel/time';

export type HoldTimes = { readonly sessionMs: number; readonly graceMs: number; readonly longestMs: number };

/** When the next try at paying ends at Stripe, and when the stock goes back if it was not paid by then. */
export type Hold = { readonly sessionEndsAt: Instant; readonly holdEndsAt: Instant };

/**
 * The hold a new try at paying needs, or null where it would keep the stock longer than an order may
 * (a loaf cannot be kept for ever by trying again).
 */
export function holdFrom(now: Instant, placedAt: Instant, times: HoldTimes): Hold | null {
  const sessionEndsAt = now + times.sessionMs;
  // Held a little longer than Stripe's session, so that a payment in its last second still finds its stock.
  const holdEndsAt = sessionEndsAt + times.graceMs;
  return holdEndsAt <= placedAt + Math.max(times.longestMs, times.sessionMs + times.graceMs)
    ? { sessionEndsAt, holdEndsAt }
    : null;
}
