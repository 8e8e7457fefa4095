import type { Method, Offer, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { OfferId } from '@/kernel/ids';
import { noPence, type Pence, pence, splitPence, sumPence, timesPence, vatWithin } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import { deliveryFee, type ZoneTerms } from '@/features/shop/domain/delivery';
import type { VatMode } from '@/features/shop/domain/settings';
import { discountLines, type VoucherTerms } from '@/features/vouchers/domain/voucher';

export type OrderItem = { readonly offerId: OfferId; readonly quantity: number };

export type PriceInput = {
  readonly items: ReadonlyArray<OrderItem>;
  readonly method: Method;
  readonly vatMode: VatMode;
  /** Where it is delivered to; without a zone the sale's own fee holds. */
  readonly zone?: ZoneTerms | null;
  /** A voucher that has been found good for this order. */
  readonly voucher?: VoucherTerms | null;
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
  /** What the van asks where it is brought to, for the order to keep. */
  readonly zone: ZoneTerms | null;
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
  const chosen: { offer: Offer; quantity: number }[] = [];
  for (const { offerId, quantity } of input.items) {
    const offer = sheet.offers.find((candidate) => candidate.id === offerId);
    if (!offer) return refused({ kind: 'not_on_offer', offerId });
    chosen.push({ offer, quantity });
  }
  const linesPence = sumPence(chosen.map(({ offer, quantity }) => timesPence(offer.pricePence, quantity)));
  const deliveryPence = priceDelivery(sheet, input, linesPence);
  if (deliveryPence === null) return refused({ kind: 'method_not_offered' });
  const lines = priceLines(chosen, input);
  const discountPence = sumPence(lines.map((line) => line.discountPence));
  return ok({
    lines,
    linesPence,
    discountPence,
    deliveryPence,
    zone: zoneToKeep(input),
    totalPence: pence(linesPence - discountPence + deliveryPence),
    vatGroups: vatGroupsOf(lines, deliveryPence, input.vatMode),
  });
}

type Chosen = ReadonlyArray<{ readonly offer: Offer; readonly quantity: number }>;

function priceLines(chosen: Chosen, { voucher = null, vatMode }: PriceInput): PricedLine[] {
  const full = chosen.map(({ offer, quantity }) => timesPence(offer.pricePence, quantity));
  const goods = chosen.map(({ offer }, index) => ({ ...offer, pricePence: full[index] ?? noPence }));
  const off = voucher ? discountLines(voucher, goods) : [];
  return chosen.map(({ offer, quantity }, index) => {
    const discountPence = off[index] ?? noPence;
    return {
      offer,
      quantity,
      discountPence,
      netPence: pence((full[index] ?? noPence) - discountPence),
      vatBasisPoints: vatMode === 'registered' ? offer.vatBasisPoints : 0,
    };
  });
}

// Free delivery is counted on the goods before any voucher: using one never makes the van dearer.
function priceDelivery(sheet: OfferSheet, { method, zone = null }: PriceInput, linesPence: Pence): Pence | null {
  const offered = sheet.methods.find((candidate) => candidate.method === method);
  if (!offered) return null;
  return deliveryFee(method === 'delivery' && zone ? zone : offered, linesPence).feePence;
}

function zoneToKeep({ method, zone = null }: PriceInput): ZoneTerms | null {
  if (method !== 'delivery' || zone === null) return null;
  const { name, feePence, freeAbovePence } = zone;
  return { name, feePence, freeAbovePence };
}

export type VatLine = { readonly vatBasisPoints: number; readonly netPence: Pence };

/**
 * Groups an order's money by VAT rate; the groups always sum to the total. Delivered goods are one supply, so what the van
 * asks is taxed as the bakes it brings, in proportion where they differ (VAT Notice 700/24, section 2).
 */
export function vatGroupsOf(lines: ReadonlyArray<VatLine>, deliveryPence: Pence, vatMode: VatMode): VatGroup[] {
  if (vatMode === 'not_registered') return [];
  if (lines.length === 0 && deliveryPence === 0) return [];
  const carrying = lines.length === 0 ? [{ vatBasisPoints: 0, netPence: noPence }] : lines;
  const goods = [...Map.groupBy(carrying, ({ vatBasisPoints }) => vatBasisPoints)]
    .sort(([a], [b]) => a - b)
    .map(([basisPoints, own]) => ({ basisPoints, netPence: sumPence(own.map(({ netPence }) => netPence)) }));
  const carried = shareOfEach(
    deliveryPence,
    goods.map(({ netPence }) => netPence),
  );
  return goods.map(({ basisPoints, netPence }, index) => {
    const grossPence = pence(netPence + (carried[index] ?? noPence));
    return { basisPoints, grossPence, vatPence: vatWithin(grossPence, basisPoints) };
  });
}

/** Where nothing is paid for the bakes themselves, the whole fee goes with the lowest rate. */
function shareOfEach(feePence: Pence, goodsPence: ReadonlyArray<Pence>): Pence[] {
  const isAllFree = goodsPence.every((amount) => amount === 0);
  return splitPence(feePence, isAllFree ? goodsPence.map((_, index) => (index === 0 ? 1 : 0)) : goodsPence);
}
