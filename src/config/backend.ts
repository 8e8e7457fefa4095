/* What the server enforces. Every figure here has one reader or more; none is repeated anywhere else. */
import { day, hour, minute, second } from '@/kernel/time';

/** How long stock is kept for who is paying (Stripe allows 30 minutes to 24 hours, by its own clock). */
export const holds = {
  /** Stripe's page lives a minute longer than its minimum, so that a clock a little behind is not refused. */
  sessionMs: 31 * minute,
  /** A loaf nobody pays for should go back on the shelf, never one somebody just paid for. */
  graceMs: 2 * minute,
  /** Trying again may stretch a hold this far from the order's start. */
  longestMs: 60 * minute,
} as const;

/** Sessions of staff; their use is noted now and then, because a write per page would cost more than it tells. */
export const sessions = {
  staffIdleMs: 12 * hour,
  staffLongestMs: day,
  noteEveryMs: 10 * minute,
  tokenBytes: 32,
} as const;

/** Strict counters, kept in D1: tries per window. */
export const counters = {
  signInPerAccount: { limit: 5, windowMs: minute },
  signInPerAddress: { limit: 20, windowMs: minute },
  checkoutPerEmail: { limit: 6, windowMs: minute },
  checkoutPerAddress: { limit: 30, windowMs: minute },
  tellMePerEmail: { limit: 4, windowMs: hour },
  tellMePerAddress: { limit: 30, windowMs: hour },
  findOrderPerEmail: { limit: 4, windowMs: hour },
  findOrderPerAddress: { limit: 30, windowMs: hour },
  contactPerEmail: { limit: 6, windowMs: hour },
  contactPerAddress: { limit: 20, windowMs: hour },
} as const;

/** Counted tries are forgotten after the longest window anyone counts in, so many rows at a time. */
export const oldTries = { forgetAfterMs: day, batchSize: 50 } as const;

/** The largest bodies the edge lets through, in bytes. */
export const bodyLimits = {
  form: 1024 * 1024,
  photo: 6 * 1024 * 1024,
  webhook: 512 * 1024,
  browserError: 8 * 1024,
  /** "List-Unsubscribe=One-Click", and what a multipart form puts around it. */
  oneClick: 2 * 1024,
} as const;

/** Outside services: how long to wait and how often to try again where that is harmless. */
export const outside = { timeoutMs: 8 * second, tries: 3, firstWaitMs: 200 } as const;

export const cacheTtl = { shopSeconds: 15 * 60, latestSeconds: 7 * 24 * 3600 } as const;

/** Letters: how often one is tried, how long one sender may keep it to itself, and how many Resend takes in a second. */
export const letters = {
  batchSize: 20,
  perSecond: 5,
  tries: 12,
  firstRetryMs: 30 * second,
  longestRetryMs: 2 * hour,
  lockMs: 2 * minute,
} as const;

/** Telling people that orders open. */
export const subscriptions = {
  /** Asked twice within this span, one letter goes out. */
  askAgainMs: 10 * minute,
  /** A question nobody answers lapses: its link confirms nothing any more. */
  confirmWithinMs: 30 * day,
  /** How many letters about one opening are written in one batch. */
  chunkSize: 50,
} as const;

/** Finding lost orders: how far back the letter goes, how many it lists, and how soon a second one is written. */
export const findOrder = { placedWithinMs: 120 * day, mostListed: 20, askAgainMs: 5 * minute } as const;

// Told to browsers too, so that they can choose.
export { pictureWidths } from './frontend';

/** Jobs: how many rows one run takes, so that no run outlives its Worker; how often an idle one is put on record. */
export const jobs = { batchSize: 20, idleRecordMs: hour } as const;

/** How far a webhook's own time may be from ours before it is refused as stale. */
export const webhooks = { toleranceSeconds: 300 } as const;

/** How long the cookie that opens one order lasts. */
export const orderCookieSeconds = 90 * 24 * 3600;

/** Two orders alike inside this span are worth a question before paying. */
export const duplicateOrderMs = 30 * minute;

/** The names of the cookies the shop sets. */
export const cookieNames = { session: 'bob_session', sessionSecure: '__Host-bob_session', order: 'bob_order' } as const;
