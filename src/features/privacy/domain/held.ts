import type { HeldPerson } from '@/features/access/domain/held-person';
import type { HeldOwnThings } from '@/features/accounts/domain/held-own-things';
import type { HeldLetters } from '@/features/notifications/domain/held-letters';
import type { HeldOrder } from '@/features/orders/domain/held-order';
import type { HeldReview } from '@/features/reviews/domain/review';
import type { Instant } from '@/kernel/time';

/** Everything the shop holds of somebody, area by area. */
export type Held = HeldLetters & {
  readonly madeAt: Instant;
  /** Null for an account without one. */
  readonly email: string | null;
  /** Null for a guest. */
  readonly account: (HeldPerson & HeldOwnThings) | null;
  readonly orders: ReadonlyArray<HeldOrder>;
  readonly reviews: ReadonlyArray<HeldReview>;
};

/** One thing that is held, in words: a heading, and what is said under it. */
export type HeldEntry = {
  readonly title: string;
  readonly facts: ReadonlyArray<readonly [name: string, value: string]>;
};
export type HeldPart = { readonly title: string; readonly entries: ReadonlyArray<HeldEntry> };
