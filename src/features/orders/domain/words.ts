import type { OrderState } from './moves';
import type { OrderEvent } from './order';

/** What a state is called on a screen. */
export const stateWords = {
  awaiting_payment: 'Waiting for payment',
  confirmed: 'Confirmed',
  baking: 'Baking',
  ready: 'Ready',
  collected: 'Collected',
  delivered: 'Delivered',
  missed: 'Not collected',
  expired: 'Not paid in time',
  cancelled: 'Cancelled',
} as const satisfies Record<OrderState, string>;

export type StateTone = 'neutral' | 'accent' | 'good' | 'warning' | 'problem';

/** How a state looks beside its word. */
export const stateTones = {
  awaiting_payment: 'warning',
  confirmed: 'accent',
  baking: 'accent',
  ready: 'good',
  collected: 'good',
  delivered: 'good',
  missed: 'problem',
  expired: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<OrderState, StateTone>;

/** What a move is called on the button that makes it. */
export const moveWords = {
  awaiting_payment: 'Wait for payment',
  confirmed: 'Confirm',
  baking: 'Start baking',
  ready: 'Mark as ready',
  collected: 'Hand over',
  delivered: 'Mark as delivered',
  missed: 'Not collected',
  expired: 'Let it expire',
  cancelled: 'Cancel the order',
} as const satisfies Record<OrderState, string>;

/** What is wrong with an order that staff must look at. */
export const attentionWords: Readonly<Record<string, string>> = {
  amount_differs: 'What was paid is not what was asked',
  currency_differs: 'What was paid is in another currency',
  refund_failed: 'A refund did not go through',
};

const refundWords: Readonly<Record<string, string>> = {
  paid_twice: 'Paid a second time; that money goes back',
  paid_too_late: 'Paid after the order had ended; the money goes back',
};

/** One thing that happened to an order, as its timeline tells it. */
export function eventInWords(event: OrderEvent): string {
  switch (event.kind) {
    case 'placed':
      return event.toState === 'awaiting_payment' ? 'Order placed, waiting for payment' : 'Order placed';
    case 'paid':
      return 'Paid by card';
    case 'moved':
    case 'handed_over':
      return event.toState ? stateWords[event.toState] : 'Moved on';
    case 'undone':
      return event.toState ? `Put back to “${stateWords[event.toState].toLowerCase()}”` : 'Put back';
    case 'expired':
      return 'Not paid in time; the bakes went back on the shelf';
    case 'cancelled':
      return 'Order cancelled';
    case 'refund_asked':
      return refundWords[event.reason ?? ''] ?? 'Money goes back to the card';
    case 'refunded':
      return 'Money returned to the card';
    case 'refund_failed':
      return 'A refund did not go through';
    case 'changed':
      return 'Order changed';
    case 'attention':
      return 'Somebody at the bakery looks into it';
    case 'attention_settled':
      return 'Looked into and settled';
    case 'note_added':
      return 'Note added';
    case 'sale_moved':
      return 'The sale was moved; you were told when and where it is now';
    case 'tried_again':
      return 'Payment tried again';
  }
}
