import { isDead, type OrderState } from '@/features/orders/domain/moves';
import { formatPence, pence } from '@/kernel/money';

/** What a person can do about an order that needs a look, each as one step. */
export type AttentionWay =
  'refund_again' | 'leave_it' | 'ask_at_table' | 'give_back' | 'let_stand' | 'call_off' | 'settle';

export type AttentionFacts = {
  readonly attention: string;
  readonly state: OrderState;
  /** Still owed by the shopper (positive) or to them (negative). */
  readonly owedPence: number;
  /** Whether there are failed refunds nobody has asked for anew. */
  readonly hasFailedRefund: boolean;
};

export type OfferedWay = { readonly way: AttentionWay; readonly label: string };

const settle: OfferedWay = { way: 'settle', label: 'It is settled' };

/** The ways out of what is wrong with an order: never a button that does nothing, and always one. */
export function waysOut(facts: AttentionFacts): ReadonlyArray<OfferedWay> {
  const again: ReadonlyArray<OfferedWay> = facts.hasFailedRefund
    ? [{ way: 'refund_again', label: 'Try the refund again' }]
    : [];
  return [...again, ...ownWays(facts)];
}

function ownWays({ attention, state, owedPence }: AttentionFacts): ReadonlyArray<OfferedWay> {
  const amount = formatPence(pence(Math.abs(owedPence)));
  const isDifferent = owedPence !== 0 && !isDead(state);
  if (attention === 'amount_differs' && isDifferent) {
    return owedPence > 0
      ? [
          { way: 'ask_at_table', label: `Ask for the ${amount} at the table` },
          { way: 'leave_it', label: `Let the ${amount} off` },
        ]
      : [
          { way: 'give_back', label: `Give the ${amount} back` },
          { way: 'leave_it', label: `Keep the ${amount}` },
        ];
  }
  if (attention === 'dispute_lost' && isDifferent)
    return [{ way: 'leave_it', label: `Write the ${amount} off` }, settle];
  // Without a clock such an order would wait for ever: it stands, or it is off.
  if (attention === 'currency_differs' && state === 'awaiting_payment')
    return [
      { way: 'let_stand', label: 'Let the order stand' },
      { way: 'call_off', label: 'Cancel the order' },
    ];
  return [settle];
}

/** What happened and what it means, by the flag; the event beside it has the figures. */
export const attentionStories: Readonly<Record<string, string>> = {
  amount_differs:
    'The order stands and its bakes are kept, but Stripe took another amount than we asked for. Decide what becomes of the difference.',
  currency_differs:
    'The payment came in another currency, so it is in no ledger: it stands below among the payments that fit no order. Give it back there if the order is off.',
  refund_failed: 'The money is still ours. Try again, or pay it back in another way and say how.',
  disputed:
    'The shopper told their bank that something was wrong, and the bank took the money until it has decided. Answer in Stripe with what you know: when it was handed over, and to whom. What comes of it is booked by itself.',
  dispute_inquiry:
    'The bank only asks so far, and has taken nothing. Answer in Stripe, or give the money back on the order’s page before it becomes a dispute.',
  dispute_lost:
    'The bank has decided for the shopper, so this order is not paid. Write it off, or settle it with the shopper yourself.',
  handed_over_twice:
    'Two people at the table say they gave this order out. Somebody may have gone home with another’s bag. Whatever each of them took in cash is in the books: give back what is too much on the order’s page, once you know whose it was.',
  handed_over_off:
    'It was cancelled or never paid, and the device at the table could not know. What was taken in cash is in the books: talk to the shopper, and see to the money on the order’s page.',
  cash_differs:
    'It was changed or paid while the device at the table could not know, or somebody handed it over unpaid. The books say what was taken: ask for what is missing, or give back what is too much, on the order’s page.',
};
