import { sendAgainProblemWords } from '@/features/notifications/domain/letter-words';
import type { OrderState } from '@/features/orders/domain/moves';
import { stateWords } from '@/features/orders/domain/words';
import type { BeyondLimit } from '@/features/payments/domain/refund-limit';
import type { RefundProblem } from '@/features/payments/domain/refund-plan';
import { formatPence } from '@/kernel/money';

export type OfficeProblem =
  | RefundProblem
  | BeyondLimit
  | {
      readonly kind:
        | 'no_such_order'
        | 'stray_settled'
        | 'reason_missing'
        | 'changed_meanwhile'
        | 'unavailable'
        | 'was_paid'
        | 'letter_gone'
        | 'letter_sent_often'
        | 'nothing_due'
        | 'nothing_taken'
        | 'nothing_to_settle';
    }
  | { readonly kind: 'move_not_allowed'; readonly from: OrderState; readonly to: OrderState };

/** That more would go back than a role may give, as staff read it. */
export function beyondLimitInWords({ limitPence }: BeyondLimit): string {
  return `Managers give back at most ${formatPence(limitPence)} of one order, so please ask an owner to do this.`;
}

/** Why something could not be done to an order, as staff read it. */
export function officeProblemInWords(problem: OfficeProblem): string {
  switch (problem.kind) {
    case 'no_such_order':
      return 'There is no order of that reference.';
    case 'reason_missing':
      return 'This needs a reason: please say why.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this order. Here is how it stands now; nothing of yours was done.';
    case 'unavailable':
      return 'Stripe cannot be reached just now, so nothing was changed. Please try again in a minute.';
    case 'was_paid':
      return 'The payment has just come in, so the order stands. Look it over, and cancel again if it must be.';
    case 'nothing_left':
      return 'There is nothing left to give back: it has gone back already, was not paid by card, or the bank is disputing it.';
    case 'nothing_chosen':
      return 'Please say how much, or how many of which line, goes back.';
    case 'too_much':
      return `That is more than is left: ${formatPence(problem.leftPence)} can still go back.`;
    case 'too_many':
      return `Only ${problem.left} of “${problem.name}” can still go back.`;
    case 'beyond_limit':
      return beyondLimitInWords(problem);
    case 'stray_settled':
      return 'Somebody has seen to this payment already.';
    case 'nothing_due':
      return 'Nothing is due at the table for this order.';
    case 'nothing_taken':
      return 'Nothing is written down as paid at the table.';
    case 'nothing_to_settle':
      return 'There is no difference left to settle. Look at the order as it is now.';
    case 'letter_gone':
    case 'letter_sent_often':
      return sendAgainProblemWords[problem.kind];
    case 'move_not_allowed':
      return `From “${stateWords[problem.from]}” an order cannot go to “${stateWords[problem.to]}”.`;
  }
}
