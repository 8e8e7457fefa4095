import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderState } from './moves';
import type { Address, OrderEvent } from './order';

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

/** How an order stands, in the words of its own way to the shopper. */
export function stateInWords({ state, method }: { readonly state: OrderState; readonly method: Method }): string {
  return state === 'missed' && method === 'delivery' ? 'Nobody at the door' : stateWords[state];
}

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

/** A door in one line. */
export function addressInWords(address: Address): string {
  return `${doorInWords(address)}, ${address.postcode}`;
}

/** A door in one line, for whoever has the postcode already. */
export function doorInWords({ addressLine1, addressLine2, town }: Omit<Address, 'postcode'>): string {
  return [addressLine1, addressLine2, town].filter(Boolean).join(', ');
}

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

/** What the button is called that makes a move of an order. */
export function moveInWords(to: OrderState, method: Method): string {
  return to === 'missed' && method === 'delivery' ? 'Nobody at the door' : moveWords[to];
}

/** What is wrong with an order that staff must look at. */
export const attentionWords: Readonly<Record<string, string>> = {
  amount_differs: 'What was paid is not what was asked',
  currency_differs: 'What was paid is in another currency',
  refund_failed: 'A refund did not go through',
  disputed: 'The shopper’s bank has taken the money back',
  dispute_inquiry: 'The shopper’s bank asks about this payment',
  dispute_lost: 'The bank keeps the money of this order',
  handed_over_twice: 'Handed over twice',
  handed_over_off: 'Handed over, though it was off',
  cash_differs: 'What was taken at the table is not what was due',
};

const refundWords: Readonly<Record<string, string>> = {
  paid_twice: 'Paid a second time; that money goes back',
  change_not_made: 'Paid for a change that could not be made any more; that money goes back',
  paid_too_late: 'Paid after the order had ended; the money goes back',
};

/** What each kind of event is called; of some it depends on what it did. */
const eventWords: Readonly<Record<OrderEvent['kind'], string | ((event: OrderEvent) => string)>> = {
  placed: ({ toState }) => (toState === 'awaiting_payment' ? 'Order placed, waiting for payment' : 'Order placed'),
  moved: ({ toState }) => (toState ? stateWords[toState] : 'Moved on'),
  handed_over: ({ toState }) => (toState ? stateWords[toState] : 'Moved on'),
  undone: ({ toState }) => (toState ? `Put back to “${stateWords[toState].toLowerCase()}”` : 'Put back'),
  refund_asked: ({ reason }) => refundWords[reason ?? ''] ?? 'Money goes back to the card',
  paid: 'Paid by card',
  expired: 'Not paid in time; the bakes went back on the shelf',
  cancelled: 'Order cancelled',
  refunded: 'Money returned to the card',
  refund_failed: 'A refund did not go through',
  changed: 'Order changed',
  change_asked: 'Change asked for, not paid yet',
  change_ended: 'The change was not paid; the order stays as it was',
  attention: 'Somebody at the bakery looks into it',
  attention_settled: 'Looked into and settled',
  note_added: 'Note added',
  sale_moved: 'The sale was moved; you were told when and where it is now',
  tried_again: 'Payment tried again',
  settling: 'Payment on its way from the bank',
  disputed: 'The bank has a question about the payment',
  dispute_won: 'The bank’s question is settled',
  dispute_lost: 'The bank took the payment back',
  money_taken: 'Paid at the table',
  money_untaken: 'A payment at the table was taken off again',
  erased: 'The shopper’s name taken out',
};

/** One thing that happened to an order, as its timeline tells it. */
export function eventInWords(event: OrderEvent, method: Method): string {
  if (event.kind === 'moved' && event.toState === 'missed') return stateInWords({ state: 'missed', method });
  const words = eventWords[event.kind];
  return typeof words === 'string' ? words : words(event);
}
