import type { SubscriptionId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** What people may agree to be written to about; the same words as in the table `consent_purposes`. */
export type ConsentPurpose = 'orders_open';
/** What they do about it; the same words as in the table `consent_acts`. */
export type ConsentAct = 'given' | 'withdrawn';

/** The sentences people act on, as they stand on the page; a consent row keeps the one that stood there. */
export const consentWording = {
  given:
    'Please e-mail me when a bake sale opens for orders. I can stop this at any time, with one press in any of those e-mails.',
  withdrawn: 'Please stop e-mailing me when a bake sale opens for orders.',
} as const satisfies Record<ConsentAct, string>;

/** Somebody who asked to be told when orders open. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly askedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly linkVersion: number;
};

/** `lapsed`: asked, and never answered the letter in time. */
export type SubscriptionState = 'asked' | 'lapsed' | 'confirmed' | 'ended';

/** Where a subscription stands: whoever asks again after ending it is asking afresh. */
export function subscriptionStateAt(
  subscription: Pick<Subscription, 'askedAt' | 'confirmedAt' | 'endedAt'>,
  now: Instant,
  confirmWithinMs: number,
): SubscriptionState {
  const { askedAt, confirmedAt, endedAt } = subscription;
  if (confirmedAt !== null && endedAt === null) return 'confirmed';
  if (endedAt !== null && askedAt <= endedAt) return 'ended';
  return now - askedAt < confirmWithinMs ? 'asked' : 'lapsed';
}
