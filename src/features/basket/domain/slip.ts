import type { OfferSheet, Slot } from '@/features/bake-sales/domain/offer-sheet';
import { feeInWords } from '@/features/shop/domain/delivery-words';
import { longDay, momentInWords, timeLeft, timeSpan } from '@/kernel/clock-text';
import type { OfferId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { AppliedVoucher } from './applied-voucher';
import type { BasketReview, ReviewedLine } from './review';
import { blockInWords, changeInWords, slotInWords, voucherInWords } from './words';

/** One line of a basket as it is read. */
export type SlipLine = {
  readonly offerId: OfferId;
  readonly name: string;
  readonly productSlug: string;
  readonly unit: string;
  readonly pricePence: number;
  readonly netPence: number;
  readonly quantity: number;
  readonly most: number;
  /** What changed since it was put in, in sentences. */
  readonly changes: ReadonlyArray<string>;
};

/** A basket written out: what its page and the sheet beside other pages both show. */
export type BasketSlip = {
  /** "Saturday 28 November, The old dairy". */
  readonly heading: string;
  readonly saleSlug: string;
  /** Until when it can be ordered, and how long that is. */
  readonly until: string;
  /** Why none of it can be ordered; null where it can. */
  readonly blocked: string | null;
  /** How and when they mean to get it, while that can be had: "to collect from 10 to 10:30 am". */
  readonly slot: string | null;
  /** What became of that time, where it cannot. */
  readonly slotProblem: string | null;
  readonly gone: ReadonlyArray<string>;
  readonly lines: ReadonlyArray<SlipLine>;
  readonly totalPence: number;
  /** What their voucher takes off at checkout, or why it takes off nothing; null where they gave none. */
  readonly voucher: string | null;
  /** What bringing it to the door would cost, zone by zone; empty where the sale does not deliver. */
  readonly delivery: ReadonlyArray<string>;
};

/** Why there is no slip to show. */
export type NoSlip = 'empty' | 'rubbish' | 'sale_gone';

/** Why a basket is empty, and what to do about it. */
export const emptyReasons: Readonly<Record<NoSlip, string>> = {
  empty: 'Pick a sale, choose what you fancy, and it will wait here.',
  rubbish: 'We could not read what was in it, so we start afresh. Sorry about that.',
  sale_gone: 'The sale it was for is not there any more, so we start afresh.',
};

/** Writes out a basket that was checked against its sale. */
export function slipOf(
  { sale, place, zones }: OfferSheet,
  review: BasketReview,
  { voucher, now }: { readonly voucher: AppliedVoucher | null; readonly now: Instant },
): BasketSlip {
  const { chosenSlot } = review;
  return {
    heading: `${longDay(sale.bakeDay)}, ${place.name}`,
    saleSlug: sale.slug,
    until: `Order by ${momentInWords(sale.closesAt, now)} · ${timeLeft(sale.closesAt, now)}`,
    blocked: blockInWords(review),
    slot: chosenSlot?.kind === 'kept' ? chosenInWords(chosenSlot.slot) : null,
    slotProblem: slotInWords(review),
    gone: review.gone.map(
      ({ name }) => `${name ?? 'Something you chose'} has sold out, so it is no longer in your order.`,
    ),
    lines: review.lines.map(slipLine),
    totalPence: review.totalPence,
    voucher: voucher && voucherInWords(voucher),
    delivery: zones.map((zone) => feeInWords(zone, review.totalPence)),
  };
}

function chosenInWords({ method, startsAt, endsAt }: Slot): string {
  const span = timeSpan(startsAt, endsAt);
  return method === 'delivery' ? `delivery, ${span}` : `to collect from ${span}`;
}

function slipLine({ offer, quantity, most, netPence, changes }: ReviewedLine): SlipLine {
  const { id, name, productSlug, unit, pricePence } = offer;
  return {
    offerId: id,
    name,
    productSlug,
    unit,
    pricePence,
    netPence,
    quantity,
    most,
    changes: changes.map(changeInWords),
  };
}
