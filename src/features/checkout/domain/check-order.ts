import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import type { ZoneTerms } from '@/features/shop/domain/delivery';
import type { VoucherTerms } from '@/features/vouchers/domain/voucher';
import type { VatMode } from '@/features/shop/domain/settings';
import { type PricedOrder, priceOrder } from '@/features/orders/domain/price-order';
import type { OfferId } from '@/kernel/ids';
import { refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { PlaceOrder, PlaceOrderProblem } from './place-order';

type Terms = {
  readonly vatMode: VatMode;
  readonly now: Instant;
  /** Where the van brings it, for one that is delivered. */
  readonly zone?: ZoneTerms | null;
  /** One that was found good for this order. */
  readonly voucher?: VoucherTerms | null;
};

type Checked = Result<PricedOrder, PlaceOrderProblem>;

/**
 * Decides whether an order can be placed as asked, and what it costs. Stock is not judged here: the claim itself does,
 * at the moment of the hold.
 */
export function checkOrder(sheet: OfferSheet, input: PlaceOrder, terms: Terms): Checked {
  const { now, ...pricing } = terms;
  if (!isOpenAt(sheet.sale, now)) return refused({ kind: 'sale_not_open' });
  if (!sheet.slots.some((slot) => slot.id === input.slotId && slot.method === input.method))
    return refused({ kind: 'no_such_slot' });
  if (input.paymentWay === 'on_collection' && !(sheet.sale.payOnCollection && input.method === 'collection')) {
    return refused({ kind: 'pay_on_collection_not_offered' });
  }
  const priced = priceOrder(sheet, { items: input.items, method: input.method, ...pricing });
  if (!priced.ok) return priced;
  const over = priced.value.lines.find(
    ({ offer }) => offer.maxPerOrder !== null && quantityOf(input, offer.id) > offer.maxPerOrder,
  );
  if (over?.offer.maxPerOrder)
    return refused({ kind: 'too_many_of_one', name: over.offer.name, most: over.offer.maxPerOrder });
  if (priced.value.totalPence !== input.seenTotalPence)
    return refused({ kind: 'price_changed', totalPence: priced.value.totalPence });
  return priced;
}

/** How many of an offer are asked for in all, in one line or in several. */
function quantityOf({ items }: PlaceOrder, offerId: OfferId): number {
  return items.filter((item) => item.offerId === offerId).reduce((sum, { quantity }) => sum + quantity, 0);
}
