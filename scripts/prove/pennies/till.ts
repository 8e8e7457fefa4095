import type { Offer, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { checkoutItems } from '@/features/checkout/domain/checkout-items';
import { paymentDue } from '@/features/checkout/domain/payment-due';
import { draftOrder } from '@/features/orders/domain/draft-order';
import type { PricedOrder, priceOrder } from '@/features/orders/domain/price-order';
import { type DeliveryZone, zoneOf } from '@/features/shop/domain/delivery';
import { checkVoucher, type Voucher, type VoucherTerms } from '@/features/vouchers/domain/voucher';
import { pence } from '@/kernel/money';
import { hour } from '@/kernel/time';
import type { CheckoutItem } from '@/platform/context';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import type { Drawn, DrawnDelivery, DrawnVoucher } from './drawing';

/* The shop's own rules, asked what a drawn basket costs: the functions that checkout itself asks, in their order. */

/** What the shop says a basket comes to. */
export type Bill = {
  readonly order: ReturnType<typeof draftOrder>;
  readonly vatGroups: PricedOrder['vatGroups'];
  /** What Stripe would be sent; null where nothing is sent. */
  readonly items: ReadonlyArray<CheckoutItem> | null;
};

/** How the shop prices; a planted fault takes its place. */
export type Pricing = typeof priceOrder;

const now = sheetOpensAt;
const nobody = { name: 'Ann Baker', email: 'ann@example.test', phone: null };

/** Asks the shop what a basket comes to; null where it refuses to deliver there. */
export function billOf(drawn: Drawn, pricing: Pricing): Bill | null {
  const sheet = sheetOf(drawn);
  const { delivery } = drawn;
  const zone = delivery && delivery.zones.length > 0 ? zoneOf(zonesOf(delivery), delivery.postcode) : null;
  if (zone && !zone.ok) return null;
  const vatMode = drawn.isRegistered ? 'registered' : 'not_registered';
  const method = delivery ? 'delivery' : 'collection';
  const items = drawn.items.map(({ offer, quantity }) => ({ offerId: offerAt(sheet, offer).id, quantity }));
  const voucher = termsOf(drawn, sheet);
  const priced = pricing(sheet, { items, method, vatMode, voucher, zone: zone?.value.zone ?? null });
  if (!priced.ok) throw new Error(`The basket was refused: ${priced.problem.kind}`);
  const paymentWay = drawn.isByCard ? 'card' : 'on_collection';
  let lines = 0;
  const order = draftOrder({
    id: 'ord_1',
    reference: 'K7P-4QX',
    details: {
      ...{ placementKey: '', saleId: sheet.sale.id, slotId: 'slt_1', source: 'shop', method, paymentWay, vatMode },
      ...{ customer: nobody, address: null, note: null, allergyNote: null },
    },
    priced: priced.value,
    newLineId: () => `lin_${(lines += 1)}`,
    now,
    holdEndsAt: null,
  });
  const isSent = paymentDue(paymentWay, order.totalPence) === 'by_card';
  return { order, vatGroups: priced.value.vatGroups, items: isSent ? checkoutItems(order) : null };
}

function sheetOf({ offers, delivery }: Drawn): OfferSheet {
  const terms = delivery && { feePence: delivery.saleFeePence, freeAbovePence: delivery.saleFreeAbovePence };
  const sheet = anOfferSheet({ offers, ...(terms ? { delivery: terms } : {}) });
  return {
    ...sheet,
    offers: sheet.offers.map((offer, index) => ({ ...offer, categorySlug: offers[index]?.category ?? '' })),
  };
}

function offerAt({ offers }: OfferSheet, index: number): Offer {
  const offer = offers[index];
  if (!offer) throw new Error('The basket holds what is not on offer');
  return offer;
}

function zonesOf({ zones }: DrawnDelivery): DeliveryZone[] {
  return zones.map(({ outwardCodes, feePence, freeAbovePence }, index) => ({
    name: `Round ${index + 1}`,
    outwardCodes,
    feePence: pence(feePence),
    freeAbovePence: freeAbovePence === null ? null : pence(freeAbovePence),
  }));
}

/** The voucher as checkout hands it to the price: only one that was found good. */
function termsOf({ voucher, items }: Drawn, sheet: OfferSheet): VoucherTerms | null {
  if (voucher === null) return null;
  const lines = items.map(({ offer, quantity }) => {
    const { productId, categorySlug, pricePence } = offerAt(sheet, offer);
    return { productId, categorySlug, pricePence: pence(pricePence * quantity) };
  });
  const { usedByThem, hasOrdered } = voucher;
  const use = { saleId: sheet.sale.id, lines, now, usedBefore: usedByThem, hasOrdered };
  const checked = checkVoucher(voucherOf(voucher, sheet), use);
  return checked.ok ? checked.value : null;
}

function voucherOf(drawn: DrawnVoucher, sheet: OfferSheet): Voucher {
  const { percent } = drawn;
  const inHours = (hours: number | null) => (hours === null ? null : now + hours * hour);
  return {
    id: 'vou_1',
    code: 'BREAD',
    discount: percent
      ? {
          kind: 'percent',
          basisPoints: percent.basisPoints,
          atMostPence: percent.atMostPence === null ? null : pence(percent.atMostPence),
        }
      : { kind: 'fixed', amountPence: pence(drawn.fixedPence) },
    scope: {
      saleIds: drawn.isForAnotherSale ? ['sal_2'] : [],
      categorySlugs: drawn.categories,
      productIds: drawn.products.map((product) => offerAt(sheet, product).productId),
    },
    minimumPence: pence(drawn.minimumPence),
    startsAt: inHours(drawn.startsIn),
    endsAt: inHours(drawn.endsIn),
    totalLimit: drawn.limit,
    perPersonLimit: drawn.limitEach,
    isFirstOrderOnly: drawn.isFirstOrderOnly,
    used: drawn.used,
    endedAt: drawn.isTakenBack ? now - hour : null,
  };
}
