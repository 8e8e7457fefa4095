import type { Address, PaymentWay } from '@/features/orders/domain/order';
import type { OrderItem } from '@/features/orders/domain/price-order';
import type { SaleId, SlotId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { PlaceOrderProblem } from './place-order';
import { problemInWords } from './words';

/** What somebody says on the phone, as staff write it down. */
export type TakeOrder = {
  /** Made with the form: sending the same form twice is one order. */
  readonly placementKey: string;
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  readonly items: ReadonlyArray<OrderItem>;
  /** Without an e-mail address nothing is written to them, and they pay when they collect. */
  readonly customer: { readonly name: string; readonly email: string | null; readonly phone: string | null };
  readonly address: Address | null;
  readonly note: string | null;
  readonly allergyNote: string | null;
  readonly paymentWay: PaymentWay;
  /** The total they were told on the phone; null where nobody has told them yet. */
  readonly agreedPence: Pence | null;
};

export type TakenOrder =
  | { readonly kind: 'foreseen'; readonly totalPence: Pence }
  /** `payBy` is null where nothing is to be paid by a link. */
  | { readonly kind: 'taken'; readonly reference: string; readonly payBy: Instant | null };

export type TakeOrderProblem =
  PlaceOrderProblem | { readonly kind: 'cut_off_too_near' } | { readonly kind: 'email_missing' };

const emailMissing =
  'The link to pay goes out by e-mail: please ask for an address, or let them pay when they collect.';
const cutOffTooNear = 'The cut-off is too near for a link to pay: please let them pay when they collect.';
const notThatMany = 'Not all of that is left. Look at what there is below; nothing was ordered yet.';

/** What is said otherwise at the phone than in the shop. */
const byPhone: Readonly<Partial<Record<PlaceOrderProblem['kind'], string>>> = {
  empty: 'Please say how many of what.',
  sold_out: notThatMany,
  not_on_offer: notThatMany,
  pay_on_collection_not_offered: 'What the van brings is paid by a link beforehand.',
};

/** Why an order could not be taken, as whoever is on the phone reads it. */
export function takeProblemInWords(problem: TakeOrderProblem): string {
  if (problem.kind === 'email_missing') return emailMissing;
  if (problem.kind === 'cut_off_too_near') return cutOffTooNear;
  return byPhone[problem.kind] ?? problemInWords(problem);
}
