import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { ZoneTerms } from '@/features/shop/domain/delivery';
import type { OrderVoucher } from '@/features/vouchers/domain/voucher';
import type { VatMode } from '@/features/shop/domain/settings';
import type { Label } from '@/features/catalogue/domain/label';
import type { LineId, OfferId, OrderId, PersonId, PoolId, SaleId, SlotId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import { isDead, type OrderState } from './moves';

export const orderSources = ['shop', 'staff'] as const;

export const paymentWays = ['card', 'on_collection'] as const;
export type PaymentWay = (typeof paymentWays)[number];

/** Who ordered, as they told us; every part is null once the person is erased. */
export type Customer = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type Address = {
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly town: string;
  readonly postcode: string;
};

/** One line: a copy of what was on offer at that moment, which nothing later changes. */
export type OrderLine = {
  readonly id: LineId;
  readonly offerId: OfferId;
  readonly variantId: VariantId;
  readonly poolId: PoolId | null;
  readonly poolUnits: number;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPricePence: Pence;
  readonly discountPence: Pence;
  readonly netPence: Pence;
  readonly vatRate: string;
  readonly vatBasisPoints: number;
  readonly label: Label;
};

/** An order as it stands. */
export type Order = {
  readonly id: OrderId;
  readonly reference: string;
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  readonly source: (typeof orderSources)[number];
  readonly state: OrderState;
  readonly attention: string | null;
  readonly method: Method;
  readonly paymentWay: PaymentWay;
  readonly customer: Customer;
  readonly address: Address | null;
  /** The delivery zone as it was when this was ordered; null for one that is collected. */
  readonly zone: ZoneTerms | null;
  readonly note: string | null;
  readonly allergyNote: string | null;
  /** Null for one without a voucher; the discount says what it took off. */
  readonly voucher: OrderVoucher | null;
  readonly linesPence: Pence;
  readonly discountPence: Pence;
  readonly deliveryPence: Pence;
  readonly totalPence: Pence;
  readonly vatMode: VatMode;
  readonly version: number;
  readonly linkVersion: number;
  readonly placedAt: Instant;
  readonly holdEndsAt: Instant | null;
  readonly lines: ReadonlyArray<OrderLine>;
};

/** What of a line may change after it was ordered; the rest is a copy for good. */
export type LineCore = Pick<OrderLine, 'id' | 'offerId' | 'quantity' | 'unitPricePence' | 'discountPence' | 'netPence'>;

/** What an order comes to, without a word about the person: what its events tell, and what erasing somebody leaves. */
export type OrderCore = Pick<
  Order,
  | 'saleId'
  | 'slotId'
  | 'source'
  | 'method'
  | 'paymentWay'
  | 'zone'
  | 'attention'
  | 'voucher'
  | 'linesPence'
  | 'discountPence'
  | 'deliveryPence'
  | 'totalPence'
  | 'vatMode'
  | 'linkVersion'
  | 'holdEndsAt'
> & { readonly lines: ReadonlyArray<LineCore> };

/** What one event changed of it. The first event of an order tells all of it. */
export type OrderPatch = { readonly [Part in keyof OrderCore]?: OrderCore[Part] };

/** Who did something to an order: a person of the staff, or the shopper, a webhook or a job by its name. */
export type Actor = { readonly personId: PersonId | null; readonly name: string };

export const shopper: Actor = { personId: null, name: 'shopper' };
export const stripeActor: Actor = { personId: null, name: 'stripe' };

export type OrderEventKind =
  | 'placed'
  | 'paid'
  | 'moved'
  | 'undone'
  | 'expired'
  | 'cancelled'
  | 'refund_asked'
  | 'refunded'
  | 'refund_failed'
  | 'changed'
  | 'change_asked'
  | 'change_ended'
  | 'attention'
  | 'attention_settled'
  | 'note_added'
  | 'handed_over'
  | 'tried_again'
  | 'sale_moved'
  | 'settling'
  | 'disputed'
  | 'dispute_won'
  | 'dispute_lost'
  | 'money_taken'
  | 'money_untaken'
  | 'erased';

/** One thing that happened to an order. */
export type OrderEvent = {
  readonly seq: number;
  readonly kind: OrderEventKind;
  readonly at: Instant;
  readonly actor: Actor;
  readonly fromState: OrderState | null;
  readonly toState: OrderState | null;
  readonly reason: string | null;
  /** What it changed of the order; nothing personal. */
  readonly patch: OrderPatch;
};

export const ledgerKinds = ['charge', 'refund', 'cash', 'reader', 'dispute', 'adjustment'] as const;

/** A signed entry of an order's ledger: money in is positive, money out negative. */
export type LedgerEntry = {
  readonly kind: (typeof ledgerKinds)[number];
  readonly amountPence: Pence;
  readonly at: Instant;
  readonly cause: string;
  readonly personId: PersonId | null;
  readonly reason: string | null;
};

/** What the shopper still owes (positive) or is owed (negative), for an order that lives. */
export function owedPence(order: Pick<Order, 'totalPence' | 'state'>, entries: ReadonlyArray<LedgerEntry>): number {
  const paid = entries.reduce((sum, entry) => sum + entry.amountPence, 0);
  const due = isDead(order.state) ? 0 : order.totalPence;
  return due - paid;
}

/**
 * What is to be paid at the table. What a bank has taken back is between the shopper and their bank: whoever hands over
 * does not ask for it, and it is not written down as cash.
 */
export function dueAtTablePence(
  order: Pick<Order, 'totalPence' | 'state'>,
  entries: ReadonlyArray<LedgerEntry>,
): number {
  return Math.max(
    0,
    owedPence(
      order,
      entries.filter(({ kind }) => kind !== 'dispute'),
    ),
  );
}
