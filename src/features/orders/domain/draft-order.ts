import type { Claim } from '@/features/bake-sales/domain/claim';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { LineId, OrderId, PersonId, SaleId, SlotId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import type { OrderVoucher } from '@/features/vouchers/domain/voucher';
import type { Address, Order, OrderLine, PaymentWay } from './order';
import type { VatMode } from '@/features/shop/domain/settings';
import type { PricedOrder } from './price-order';

export type OrderDetails = {
  readonly placementKey: string;
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  readonly source: 'shop' | 'staff';
  readonly method: Method;
  readonly paymentWay: PaymentWay;
  readonly customer: { readonly name: string; readonly email: string; readonly phone: string | null };
  readonly address: Address | null;
  readonly note: string | null;
  readonly allergyNote: string | null;
  readonly vatMode: VatMode;
};

export type DraftInput = {
  readonly id: OrderId;
  readonly reference: string;
  readonly details: OrderDetails;
  readonly priced: PricedOrder;
  /** What is taken off, and by what; none where nothing is said of one. */
  readonly voucher?: OrderVoucher | null;
  /** Whose account it goes into; none where a guest orders, or staff for somebody. */
  readonly personId?: PersonId | null;
  readonly newLineId: () => LineId;
  readonly now: Instant;
  /** When the stock goes back unless it is paid; null where nothing is to be paid now. */
  readonly holdEndsAt: Instant | null;
};

/** An order that has not been written yet. */
export type DraftOrder = Order & { readonly placementKey: string; readonly personId: PersonId | null };

/** Writes out an order from what was chosen and what it costs: each line a copy of its offer. */
export function draftOrder(input: DraftInput): DraftOrder {
  const { id, reference, details, priced, voucher = null, personId = null, newLineId, now, holdEndsAt } = input;
  const lines = priced.lines.map(({ offer, quantity, discountPence, netPence, vatBasisPoints }): OrderLine => ({
    id: newLineId(),
    offerId: offer.id,
    variantId: offer.variantId,
    poolId: offer.poolId,
    poolUnits: offer.poolUnits,
    name: offer.name,
    unit: offer.unit,
    quantity,
    unitPricePence: offer.pricePence,
    discountPence,
    netPence,
    vatRate: offer.vatRate,
    vatBasisPoints,
    label: offer.label,
  }));
  return {
    ...details,
    personId,
    customer: { ...details.customer, email: emailKey(details.customer.email) },
    id,
    reference,
    state: holdEndsAt === null ? 'confirmed' : 'awaiting_payment',
    attention: null,
    zone: priced.zone,
    voucher: voucher && termsOf(voucher),
    linesPence: priced.linesPence,
    discountPence: priced.discountPence,
    deliveryPence: priced.deliveryPence,
    totalPence: priced.totalPence,
    version: 1,
    linkVersion: 1,
    placedAt: now,
    holdEndsAt,
    lines,
  };
}

function termsOf({ id, code, discount, scope, minimumPence }: OrderVoucher): OrderVoucher {
  return { id, code, discount, scope, minimumPence };
}

/** What an order takes out of its sale, and gives back when it dies. */
export function claimOf(order: Pick<Order, 'saleId' | 'slotId' | 'method' | 'lines'>): Claim {
  return {
    saleId: order.saleId,
    slotId: order.slotId,
    method: order.method,
    items: order.lines.map(({ offerId, quantity, poolId, poolUnits }) => ({ offerId, quantity, poolId, poolUnits })),
  };
}

/** The last word of a name in lower case: what people say at the table, and what the collection list is sorted by. */
export function surnameKey(name: string): string {
  return surnameOf(name).toLocaleLowerCase('en-GB');
}

/** The last word of a name: what somebody says at the table. */
export function surnameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
