import { isDead, type OrderState } from '@/features/orders/domain/moves';
import { sentenceFor } from '@/kernel/text';

const words: Readonly<Record<string, string>> = {
  unavailable:
    'Stripe, who take our card payments, cannot be reached just now. Your bakes are still kept for you: please try again in a minute.',
  hold_over: 'The time to pay for this order is over. Please order again if there are some left.',
  settling:
    'Your bank is still working on your payment, so there is nothing more to do. We write to you as soon as it has come.',
  changed_meanwhile: 'Something about this order has just changed. Please look it over and try again.',
  not_payable: 'There is nothing to pay for this order.',
  was_paid: 'This order has just been paid. You can still cancel it below, and the money goes back.',
  too_late:
    'Orders for this sale have closed and your bakes are on their way, so it cannot be cancelled here any more.',
  not_asked: 'There is nothing to choose for this order any more.',
  answer_too_late: 'The time to choose is over, so your order stands.',
  not_cancellable: 'This order cannot be cancelled any more.',
};

/** Why something about an order did not work, as its shopper reads it; null for a word we do not know. */
export function orderProblemWords(problem: string, state: OrderState): string | null {
  return problem === 'placed_otherwise' ? placedOtherwise(state) : sentenceFor(problem, words);
}

/** A checkout form that had made its order came back with something changed; nothing of that was ordered. */
function placedOtherwise(state: OrderState): string {
  if (state === 'awaiting_payment')
    return 'You had already started this order, and what you changed afterwards is not part of it. Pay for it as it is, or give it up and order afresh.';
  if (isDead(state))
    return 'Your form had made this order before, and it has ended. Nothing was ordered just now: please start from your basket.';
  return 'You had already placed this order, and what you changed afterwards was not ordered. You can start another order from the menu.';
}
