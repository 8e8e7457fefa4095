import { justNowInWords } from '@/features/bake-sales/domain/refusal-words';
import { zoneProblemInWords } from '@/features/shop/domain/delivery-words';
import { clockTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { refusalInWords } from '@/features/vouchers/domain/words';
import type { PlaceOrderProblem } from './place-order';

const soldOut = 'Something in your basket has just sold out. We have updated it below; nothing was ordered yet.';
const slotFull = 'That time has just filled up. Please pick another one.';

/** Why an order could not be placed, and what to do next, as the shopper reads it. */
export function problemInWords(problem: PlaceOrderProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is nothing in your basket.';
    case 'no_such_sale':
    case 'not_on_offer':
      return soldOut;
    case 'sold_out':
      return inOne(soldOut, problem.justNow && justNowInWords(problem.justNow));
    case 'slot_full':
      return inOne(slotFull, problem.justNow && justNowInWords(problem.justNow));
    case 'no_such_slot':
      return 'Please pick a time from the list.';
    case 'method_not_offered':
      return 'This sale does not hand its orders over that way. Please choose again.';
    case 'address_missing':
      return 'Please tell us where to bring it.';
    case 'no_postcode':
    case 'outside_zones':
      return zoneProblemInWords(problem, problem.collectAt);
    case 'day_full':
      return 'We have as many orders for that day as we can bake. Nothing was ordered.';
    case 'sale_not_open':
      return 'Orders for this sale have closed. Nothing was ordered.';
    case 'too_many_of_one':
      return `${problem.name}: at most ${problem.most} in one order.`;
    case 'pay_on_collection_not_offered':
      return 'This sale takes card payments only.';
    case 'price_changed':
      return `The total is now ${formatPence(problem.totalPence)}. Please look it over and order again; nothing was ordered yet.`;
    case 'voucher_refused':
      return `${refusalInWords(problem.code, problem.why)} Take it off beside the total to order without it; nothing was ordered yet.`;
    case 'alike_order':
      return `You placed an order just like this one at ${clockTime(problem.placedAt)}. If you want it a second time, tick “order the same again” and send it once more.`;
    case 'placed_otherwise':
      return `This form has made an order before: ${problem.reference}. What you changed since was not ordered.`;
    case 'too_many_tries':
      return 'That was a lot of tries in a short time. Please wait a minute and try again.';
  }
}

function inOne(...sentences: ReadonlyArray<string | undefined>): string {
  return sentences.filter(Boolean).join(' ');
}
