import type { NewLetter } from '@/features/notifications/domain/letter';
import type { AttemptId, OrderId, PaymentId, RefundId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { Allergen } from '@/features/catalogue/domain/allergens';
import type { OrderState } from './moves';

/** What a letter copies of one line; allergens by the names a label gives them. */
export type LetterLine = {
  readonly quantity: number;
  readonly name: string;
  readonly netPence: number;
  /** What a voucher took off it. */
  readonly discountPence: number;
  readonly contains: ReadonlyArray<string>;
  readonly mayContain: ReadonlyArray<string>;
};

export type LetterPlace = {
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly town: string;
  readonly postcode: string;
  readonly howToFind: string;
};

/** The door an order is brought to, as the order keeps it. */
export type LetterAddress = Omit<LetterPlace, 'name' | 'howToFind'>;

/** What every letter about an order tells. The link to the order's page is signed when the letter is rendered. */
export type OrderFacts = {
  readonly orderId: OrderId;
  readonly linkVersion: number;
  readonly reference: string;
  /** The shopper's name as they wrote it. */
  readonly name: string;
  readonly bakeDay: Day;
  readonly place: LetterPlace;
  /** Null for an order that is collected at the place. */
  readonly deliverTo: LetterAddress | null;
  readonly slot: { readonly startsAt: Instant; readonly endsAt: Instant };
  readonly lines: ReadonlyArray<LetterLine>;
  /** Null for an order without a voucher. */
  readonly voucherCode: string | null;
  readonly discountPence: number;
  readonly deliveryPence: number;
  readonly totalPence: number;
};

/** Whether money has come, will come at the table, or was never owed. */
export type LetterPayment = 'paid' | 'on_collection' | 'nothing_due';

export type OrderConfirmedFacts = OrderFacts & { readonly payment: LetterPayment };
export type OrderReadyFacts = OrderFacts & { readonly payment: LetterPayment };
/** Until when an order taken by phone is kept for whoever pays it by its link. */
export type OrderToPayFacts = OrderFacts & { readonly payBy: Instant };
export type OrderCancelledFacts = OrderFacts & {
  /** What goes back to the card it came from; 0 where nothing had been paid. */
  readonly refundPence: number;
  /** Why, in words for the shopper; null where they cancelled it themselves. */
  readonly reason: string | null;
};

export type OrderRefundedFacts = OrderFacts & { readonly refundPence: number; readonly reason: string };

/** The letter that says an order stands. */
export function orderConfirmedLetter(to: string, facts: OrderConfirmedFacts): NewLetter {
  return { cause: `order.confirmed:${facts.orderId}`, kind: 'order_confirmed', to, subject: facts.orderId, facts };
}

/** The letter that asks somebody who ordered by phone to pay by its link. */
export function orderToPayLetter(to: string, facts: OrderToPayFacts): NewLetter {
  return { cause: `order.to_pay:${facts.orderId}`, kind: 'order_to_pay', to, subject: facts.orderId, facts };
}

/** The letter that says an order is packed; once per order, also where its hand-over is undone. */
export function orderReadyLetter(to: string, facts: OrderReadyFacts): NewLetter {
  return { cause: `order.ready:${facts.orderId}`, kind: 'order_ready', to, subject: facts.orderId, facts };
}

/** The letter that says an order is off, and how its money comes back. */
export function orderCancelledLetter(to: string, facts: OrderCancelledFacts): NewLetter {
  return { cause: `order.cancelled:${facts.orderId}`, kind: 'order_cancelled', to, subject: facts.orderId, facts };
}

/** The letter that says a payment came after its order had ended, and goes back; once per payment. */
export function latePaymentLetter(to: string, facts: OrderCancelledFacts, paymentId: PaymentId): NewLetter {
  return { cause: `payment.returned:${paymentId}`, kind: 'order_cancelled', to, subject: facts.orderId, facts };
}

/** In words for the shopper: their order is off although they did their part. */
const notArrived =
  'Your bank has not sent us the payment, so your bakes went back on the shelf. If it still comes and everything is there, your order stands after all; if not, the money goes back by itself. We write to you either way.';

/** The letter that says a payment did not arrive in time, or that its bank said no; once per try at paying. */
export function paymentNotArrivedLetter(to: string, facts: OrderFacts, attemptId: AttemptId): NewLetter {
  const told = { ...facts, refundPence: 0, reason: notArrived };
  return {
    cause: `payment.not_arrived:${attemptId}`,
    kind: 'order_cancelled',
    to,
    subject: facts.orderId,
    facts: told,
  };
}

/** The letter that says money goes back while the order stands as it is; once per refund. */
export function orderRefundedLetter(to: string, facts: OrderRefundedFacts, refundId: RefundId): NewLetter {
  return { cause: `refund:${refundId}`, kind: 'order_refunded', to, subject: facts.orderId, facts };
}

/** One order as the letter to somebody who lost theirs lists it. */
export type FoundOrder = {
  readonly orderId: OrderId;
  readonly linkVersion: number;
  readonly reference: string;
  readonly bakeDay: Day;
  readonly place: string;
  readonly state: OrderState;
  readonly totalPence: number;
};

export type OrderLinksFacts = { readonly orders: readonly [FoundOrder, ...ReadonlyArray<FoundOrder>] };

/** The letter that lists somebody's orders, each with its link; `round` makes two askings in a row one letter. */
export function orderLinksLetter(to: string, facts: OrderLinksFacts, round: number): NewLetter {
  const [newest] = facts.orders;
  const cause = `order.links:${newest.orderId}:${round}`;
  return { cause, kind: 'order_links', to, subject: newest.orderId, facts };
}

type LabelledLine = Pick<LetterLine, 'quantity' | 'name' | 'netPence' | 'discountPence'> & {
  readonly contains: ReadonlyArray<Pick<Allergen, 'name'>>;
  readonly mayContain: ReadonlyArray<Pick<Allergen, 'name'>>;
};

/** Copies an order's line as a letter tells it. */
export function letterLine(line: LabelledLine): LetterLine {
  return {
    quantity: line.quantity,
    name: line.name,
    netPence: line.netPence,
    discountPence: line.discountPence,
    contains: line.contains.map(({ name }) => name),
    mayContain: line.mayContain.map(({ name }) => name),
  };
}
