import type { Method, Offer, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { OfferId } from '@/kernel/ids';
import { noPence, type Pence, pence, sumPence, timesPence, vatWithin } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { VatMode } from '@/features/shop/domain/settings';

export type OrderItem = { readonly offerId: OfferId; readonly quantity: number };

export type PriceInput = {
  readonly items: ReadonlyArray<OrderItem>;
  readonly method: Method;
  readonly vatMode: VatMode;
};

export type PricedLine = {
  readonly offer: Offer;
  readonly quantity: number;
  readonly discountPence: Pence;
  readonly netPence: Pence;
  readonly vatBasisPoints: number;
};

/** VAT contained in the order, per rate; empty where the bakery is not registered. */
export type VatGroup = { readonly basisPoints: number; readonly grossPence: Pence; readonly vatPence: Pence };

export type PricedOrder = {
  readonly lines: ReadonlyArray<PricedLine>;
  readonly linesPence: Pence;
  readonly discountPence: Pence;
  readonly deliveryPence: Pence;
  readonly totalPence: Pence;
  readonly vatGroups: ReadonlyArray<VatGroup>;
};

export type PriceProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not_on_offer'; readonly offerId: OfferId }
  | { readonly kind: 'method_not_offered' };

/** Prices an order from what the sale offers: the one place where a total comes from. */
export function priceOrder(sheet: OfferSheet, input: PriceInput): Result<PricedOrder, PriceProblem> {
  if (input.items.length === 0) return refused({ kind: 'empty' });
  const lines: PricedLine[] = [];
  for (const item of input.items) {
    const offer = sheet.offers.find((candidate) => candidate.id === item.offerId);
    if (!offer) return refused({ kind: 'not_on_offer', offerId: item.offerId });
    lines.push(priceLine(offer, item.quantity, input.vatMode));
  }
  const linesPence = sumPence(lines.map((line) => timesPence(line.offer.pricePence, line.quantity)));
  const deliveryPence = priceDelivery(sheet, input.method, linesPence);
  if (deliveryPence === null) return refused({ kind: 'method_not_offered' });
  const discountPence = sumPence(lines.map((line) => line.discountPence));
  return ok({
    lines,
    linesPence,
    discountPence,
    deliveryPence,
    totalPence: pence(linesPence - discountPence + deliveryPence),
    vatGroups: vatGroupsOf(lines, deliveryPence, input.vatMode),
  });
}

function priceLine(offer: Offer, quantity: number, vatMode: VatMode): PricedLine {
  return {
    offer,
    quantity,
    discountPence: noPence,
    netPence: timesPence(offer.pricePence, quantity),
    vatBasisPoints: vatMode === 'registered' ? offer.vatBasisPoints : 0,
  };
}

function priceDelivery(sheet: OfferSheet, method: Method, linesPence: Pence): Pence | null {
  const terms = sheet.methods.find((candidate) => candidate.method === method);
  if (!terms) return null;
  return terms.freeAbovePence !== null && linesPence >= terms.freeAbovePence ? noPence : terms.feePence;
}

/** The VAT rate of delivering bread: it follows the goods, which here are food (VAT Notice 700/24). */
const deliveryBasisPoints = 0;

export type VatLine = { readonly vatBasisPoints: number; readonly netPence: Pence };

/** Groups an order's money by VAT rate; the groups always sum to the total. */
export function vatGroupsOf(lines: ReadonlyArray<VatLine>, deliveryPence: Pence, vatMode: VatMode): VatGroup[] {
  if (vatMode === 'not_registered') return [];
  const gross = new Map<number, number>();
  for (const line of lines) gross.set(line.vatBasisPoints, (gross.get(line.vatBasisPoints) ?? 0) + line.netPence);
  if (deliveryPence > 0) gross.set(deliveryBasisPoints, (gross.get(deliveryBasisPoints) ?? 0) + deliveryPence);
  return [...gross]
    .sort(([a], [b]) => a - b)
    .map(([basisPoints, amount]) => ({
      basisPoints,
      grossPence: pence(amount),
      vatPence: vatWithin(pence(amount), basisPoints),
    }));
}
