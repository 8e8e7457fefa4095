import type { SaleState } from '@/features/bake-sales/domain/sale-state';
import { timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { AppliedVoucher } from './applied-voucher';
import type { BasketReview, LineChange } from './review';
import type { Added, WishProblem } from './wish';

/** A line's change as the shopper reads it. */
export function changeInWords(change: LineChange): string {
  switch (change.kind) {
    case 'fewer_left':
      return `Only ${change.kept} left; we kept ${change.kept} of your ${change.asked}.`;
    case 'limit_per_order':
      return `${change.kept} per order at most; we kept ${change.kept} of your ${change.asked}.`;
    case 'price_changed':
      return `The price is now ${formatPence(change.nowPence)} (it was ${formatPence(change.beforePence)}).`;
  }
}

/** What a shopper's voucher takes off, or why it takes off nothing. */
export function voucherInWords(voucher: AppliedVoucher): string {
  return voucher.kind === 'good'
    ? `Your voucher ${voucher.code} takes ${formatPence(voucher.discountPence)} off at checkout.`
    : voucher.why;
}

/** Why a basket cannot be ordered as its sale stands, or null where it can. */
export function saleInWords(state: SaleState): string | null {
  switch (state) {
    case 'open':
      return null;
    case 'upcoming':
      return 'Orders for this sale are not open yet.';
    case 'closed':
    case 'done':
      return 'Orders for this sale have closed, so nothing in this basket can be ordered any more.';
    case 'cancelled':
      return 'This sale was called off, so nothing in this basket can be ordered.';
    case 'draft':
      return 'This sale is not on offer.';
  }
}

/** Why a basket as it stands leads to no order, or null where it does. */
export function blockInWords({ saleState, isFullyBooked, lines }: BasketReview): string | null {
  const sale = saleInWords(saleState);
  if (sale !== null) return sale;
  if (isFullyBooked) return 'That day is fully booked: we have as many orders as we can bake and hand over.';
  return lines.length === 0 ? 'Everything in this basket has sold out.' : null;
}

/** What became of the time a shopper had chosen, where it is not to be had any more. */
export function slotInWords({ chosenSlot }: BasketReview): string | null {
  if (chosenSlot?.kind !== 'filled_up') return null;
  const { startsAt, endsAt } = chosenSlot.slot;
  return `${timeSpan(startsAt, endsAt)} has filled up since you chose it. Please pick another time.`;
}

/** What was put into the basket: "2 × Sourdough in your basket." */
export function addedInWords({ name, quantity, isAllThereIs }: Added): string {
  return `${quantity} × ${name} in your basket${isAllThereIs ? ', which is all there is for one order' : ''}.`;
}

/** Why something could not be put into the basket. */
export function wishProblemInWords(problem: WishProblem): string {
  switch (problem.kind) {
    case 'not_on_offer':
      return 'That is not on offer any more.';
    case 'not_open':
      return 'Orders for that sale are not open.';
    case 'fully_booked':
      return 'That day has just been fully booked.';
    case 'sold_out':
      return `${problem.name} has just sold out.`;
    case 'basket_full':
      return `A basket holds ${problem.lines} different things at most.`;
    case 'other_sale':
      return 'Your basket is for another day.';
  }
}
