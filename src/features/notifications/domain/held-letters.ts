import type { Instant } from '@/kernel/time';
import type { LetterKind, LetterState } from './letter';

/** A letter as whom it went to is told that the shop holds it: its facts are all it says. */
export type HeldLetter = {
  readonly kind: LetterKind;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly state: LetterState;
  readonly facts: unknown;
};

/** What the outbox and the lists hold of somebody. */
export type HeldLetters = {
  readonly letters: ReadonlyArray<HeldLetter>;
  /** What they wrote to the bakery themselves. */
  readonly messages: ReadonlyArray<HeldLetter>;
  /** Their wish to hear when orders open; null where they never had it. */
  readonly subscription: {
    readonly askedAt: Instant;
    readonly confirmedAt: Instant | null;
    readonly endedAt: Instant | null;
  } | null;
  readonly consents: ReadonlyArray<{ readonly act: string; readonly wording: string; readonly at: Instant }>;
  /** Why letters do not reach them; null where they do. */
  readonly unreachable: { readonly reason: string; readonly since: Instant } | null;
};

/** What each kind of letter is called to whom it went. */
export const letterWords = {
  order_confirmed: 'Your order stands',
  order_to_pay: 'Your order waits to be paid',
  order_ready: 'Your order is ready',
  order_changed: 'Your order was changed',
  order_cancelled: 'Your order is off',
  order_refunded: 'Money goes back to you',
  sale_moved: 'A bake sale has moved',
  order_links: 'The way back to your orders',
  contact_message: 'Your message to us',
  subscription_asked: 'Shall we tell you when orders open?',
  orders_open: 'Orders are open',
  account_exists: 'You have an account already',
  password_changed: 'Your password was changed',
  email_changed: 'Your address was changed',
  second_factor_changed: 'Your second factor was changed or used',
  staff_invited: 'An invitation to work here',
  your_data: 'What we know about you',
  data_erased: 'You are erased',
} as const satisfies Record<LetterKind, string>;
