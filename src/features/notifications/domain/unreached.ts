import type { Instant } from '@/kernel/time';
import type { LetterState, LetterSummary } from './letter';

/** The states of letters that did not get where they were meant to go. */
export const notReachedStates = ['bounced', 'complained', 'given_up'] as const satisfies ReadonlyArray<LetterState>;

/** A letter that did not reach its person, and what it was about. */
export type UnreachedLetter = LetterSummary & { readonly subject: string };

/** What Resend told us about letters we do not know it by (sent again since, or no letters of ours), and when it last told us anything. */
export type MailTold = {
  readonly ofNoLetter: ReadonlyArray<{
    readonly id: string;
    readonly type: string;
    readonly resendId: string;
    readonly receivedAt: Instant;
  }>;
  /** Null where it told us nothing of late. */
  readonly last: Instant | null;
};
