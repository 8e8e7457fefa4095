import type { Instant } from '@/kernel/time';

/** Something Stripe told us. */
export type ToldEvent = {
  readonly id: string;
  readonly type: string;
  readonly receivedAt: Instant;
  readonly tries: number;
  /** Why it could not be done yet. */
  readonly problem: string | null;
};

/** What waits of what Stripe told us, what we made nothing of, and when it last told us something that was done. */
export type EventsTold = {
  readonly waiting: ReadonlyArray<ToldEvent>;
  readonly leftAlone: ReadonlyArray<ToldEvent>;
  readonly lastDone: Instant | null;
};
