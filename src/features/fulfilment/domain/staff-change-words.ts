import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import { justNowInWords } from '@/features/bake-sales/domain/refusal-words';
import type { BeyondLimit } from '@/features/payments/domain/refund-limit';
import type { PlanProblem } from '@/features/orders/domain/plan-change';
import { sentenceList } from '@/kernel/text';
import { beyondLimitInWords } from './words';
import type { WishProblem } from './staff-change';

export type StaffChangeProblem =
  | WishProblem
  | PlanProblem
  | ClaimProblem
  | BeyondLimit
  | {
      readonly kind:
        'no_such_order' | 'no_such_sale' | 'reason_missing' | 'changed_meanwhile' | 'not_refundable' | 'unavailable';
    };

/** Why staff could not change an order, and what to do instead. */
export function staffChangeProblemInWords(problem: StaffChangeProblem): string {
  switch (problem.kind) {
    case 'no_such_order':
      return 'There is no order of that reference.';
    case 'no_such_sale':
    case 'sale_not_open':
      return 'That sale takes no orders just now.';
    case 'reason_missing':
      return 'This needs a reason: please say why.';
    case 'changed_meanwhile':
      return 'Somebody else has just changed this order. Here is how it stands now; nothing of yours was done.';
    case 'not_refundable':
      return 'What would go back has gone back already, or the bank is looking into it. Please see to the money first.';
    case 'beyond_limit':
      return beyondLimitInWords(problem);
    case 'unavailable':
      return 'Stripe cannot be reached just now, so nothing was changed. Please try again in a minute.';
    case 'not_changeable':
      return 'This order cannot be changed like that any more, or is not paid yet.';
    case 'not_so_many':
      return `There are only ${problem.left} of it in this order.`;
    case 'not_on_offer_there':
      return `That sale has no ${sentenceList(problem.names)}. Please take it out first.`;
    case 'empty':
      return 'Then nothing would be left: please cancel the order instead.';
    case 'nothing_changed':
      return 'That is what the order holds already.';
    case 'sold_out':
    case 'slot_full':
      return `There is not enough for that. ${problem.justNow ? justNowInWords(problem.justNow) : ''}`.trim();
    case 'day_full':
      return 'That sale has as many orders as it can take.';
    case 'not_on_offer':
    case 'no_such_slot':
    case 'method_not_offered':
    case 'too_many_of_one':
      return 'That is not on offer any more. Please choose again.';
  }
}
