import { justNowInWords } from '@/features/bake-sales/domain/refusal-words';
import { formatPence } from '@/kernel/money';
import { sentenceFor } from '@/kernel/text';
import type { ChangeProblem } from './change-order';
import type { Foreseen } from './foresee-change';

const stays = 'Your order stays as it was.';

/** Why an order cannot be changed as its shopper asks, and what to do next. */
export function changeProblemInWords(problem: ChangeProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'An order cannot be empty. If you want none of it, cancel the order instead.';
    case 'nothing_changed':
      return 'Nothing is different from your order yet.';
    case 'not_on_offer':
      return `Something you chose is no longer on offer. ${stays}`;
    case 'sold_out':
      return ['There is not enough left for that.', problem.justNow && justNowInWords(problem.justNow), stays].join(
        ' ',
      );
    case 'slot_full':
      return ['That time has no room.', problem.justNow && justNowInWords(problem.justNow), stays].join(' ');
    case 'no_such_slot':
    case 'method_not_offered':
      return 'Please pick a time from the list.';
    case 'day_full':
      return `We have as many orders for that day as we can bake. ${stays}`;
    case 'sale_not_open':
    case 'too_late':
      return `Orders for this sale have closed and your bakes are on their way, so it cannot be changed here any more. ${stays}`;
    case 'too_many_of_one':
      return `${problem.name}: at most ${problem.most} in one order.`;
    case 'not_changeable':
      return 'This order cannot be changed here. Please write to us if something is wrong with it.';
    case 'not_refundable':
      return 'Some of what you paid has gone back already, so we have to look at this one ourselves. Please write to us.';
    case 'changed_meanwhile':
      return 'Something about this order has just changed. Please look it over and try again.';
    case 'change_waiting':
      return 'Another change of this order waits to be paid. Pay for it or give it up first.';
    case 'price_changed':
      return `It now comes to ${formatPence(problem.totalPence)}. Please look it over and confirm it again; nothing has changed yet.`;
    case 'too_many_tries':
      return 'That was a lot of tries in a short time. Please wait a minute and try again.';
  }
}

/** What a change means for the shopper's money, before they say yes. */
export function settlementInWords({ settlement, atHandOverPence }: Omit<Foreseen, 'plan'>): string {
  if (atHandOverPence !== null) return `You pay ${formatPence(atHandOverPence)} when you collect.`;
  switch (settlement.kind) {
    case 'pay':
      return `You pay ${formatPence(settlement.duePence)} more by card now.`;
    case 'give_back':
      return settlement.plan
        ? `${formatPence(settlement.plan.amountPence)} goes back to your card.`
        : 'There is nothing more to pay.';
    case 'let_off':
      return 'There is nothing more to pay: the difference is too small to charge a card.';
    case 'nothing':
      return 'It costs the same: there is nothing more to pay.';
  }
}

const told: Readonly<Record<string, string>> = {
  change_hold_over: `The time to pay for that change is over. ${stays} You can change it again.`,
  change_not_payable: 'No change waits to be paid any more. This is your order as it stands.',
  change_unavailable:
    'Stripe, who take our card payments, cannot be reached just now. What you added is still kept for you: please try again in a minute.',
  change_was_paid: 'That change had just been paid for, so it was made.',
};

/** What came of paying for a change or giving it up, as the order's page tells it; null for a word we do not know. */
export function changeToldWords(word: string): string | null {
  return sentenceFor(word, told);
}
