import type { LetterKind, LetterState } from './letter';

/** What a letter is called where the office lists it. */
export const kindWords = {
  order_confirmed: 'Confirmation',
  order_to_pay: 'The link to pay',
  order_ready: 'Ready to collect',
  order_changed: 'Change',
  order_cancelled: 'Cancellation',
  order_refunded: 'Refund',
  sale_moved: 'Sale moved',
  order_links: 'The link once more',
  contact_message: 'Message to the bakery',
  account_exists: 'An account already',
  password_changed: 'Password changed',
  email_changed: 'Account moved',
  second_factor_changed: 'Second factor',
  subscription_asked: 'Shall we tell you?',
  orders_open: 'Orders are open',
  staff_invited: 'Invitation',
  your_data: 'Their data',
  data_erased: 'Erased',
} as const satisfies Record<LetterKind, string>;

/** What became of a letter. */
export const stateWords = {
  waiting: 'Waiting to go out',
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'Not reached: it came back',
  complained: 'Marked as unwanted',
  given_up: 'Given up on',
} as const satisfies Record<LetterState, string>;

/** Why a letter does not go out again: gone, or sent so often within the hour that it waits. */
export const sendAgainProblemWords = {
  letter_gone: 'That letter cannot be sent again.',
  letter_sent_often: 'It went out several times within the hour. Please wait, or ring them.',
} as const satisfies Record<string, string>;
export type SendAgainProblem = { readonly kind: keyof typeof sendAgainProblemWords };
