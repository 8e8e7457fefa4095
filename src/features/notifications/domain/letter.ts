import type { LetterId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** Every kind of letter the shop writes; the same words as in the table `letter_kinds`. */
export const letterKinds = [
  'order_confirmed',
  'order_to_pay',
  'order_ready',
  'order_changed',
  'order_cancelled',
  'order_refunded',
  'sale_moved',
  'order_links',
  'contact_message',
  'subscription_asked',
  'orders_open',
  'account_exists',
  'password_changed',
  'email_changed',
  'second_factor_changed',
  'staff_invited',
  'your_data',
  'data_erased',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Every state a letter may be in; the same words as in the table `letter_states`. */
export const letterStates = ['waiting', 'sent', 'delivered', 'bounced', 'complained', 'given_up'] as const;
export type LetterState = (typeof letterStates)[number];

/** A letter to be written because of something that happened. Its facts are kept, not its wording. */
export type NewLetter = {
  /** What it tells, e.g. `order.confirmed:ord_…`: a cause has one letter, however often it is told. */
  readonly cause: string;
  readonly kind: LetterKind;
  readonly to: string;
  /** The id of what it is about, so that it can be shown there. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** A letter whose turn it is. */
export type DueLetter = {
  readonly id: LetterId;
  readonly kind: LetterKind;
  /** Null once the person behind it is erased. */
  readonly to: string | null;
  readonly facts: unknown;
  readonly attempt: number;
  /** How often it has been tried, this time included. */
  readonly tries: number;
};

/** A letter in words, ready for the post. */
export type RenderedLetter = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** `List-Unsubscribe` where a letter may be unsubscribed from; none on letters about an order. */
  readonly headers: Readonly<Record<string, string>>;
  /** Who an answer goes to, where that is not the bakery. */
  readonly replyTo: string | null;
};

/** Puts a letter's facts into words; throws where they are not the facts of that kind. */
export type RenderLetter = (letter: Pick<DueLetter, 'kind' | 'facts'>) => Promise<RenderedLetter>;

/** A letter as staff see it beside what it is about. */
export type LetterSummary = {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly to: string | null;
  readonly state: LetterState;
  readonly attempt: number;
  readonly problem: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly changedAt: Instant;
};

/** The key Resend knows one sending by; only a person's "send again" makes another. */
export function sendingKey(letter: Pick<DueLetter, 'id' | 'attempt'>): string {
  return `${letter.id}:${letter.attempt}`;
}

/** How long a letter waits after a try that failed for the moment: twice as long each time, up to a limit. */
export function retryDelayMs(
  tries: number,
  limits: { readonly firstRetryMs: number; readonly longestRetryMs: number },
): number {
  return Math.min(limits.longestRetryMs, limits.firstRetryMs * 2 ** Math.max(0, tries - 1));
}
