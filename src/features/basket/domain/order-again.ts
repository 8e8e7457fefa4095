import type { OpenShelf } from '@/features/bake-sales/domain/open-shelf';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { BoughtItem } from '@/features/orders/domain/own-order';
import type { SaleId } from '@/kernel/ids';
import { sentenceList } from '@/kernel/text';
import type { Basket, BasketLimits } from './basket';
import type { BasketReview } from './review';

/** What was once ordered, as a basket for a sale of today, and what that sale does not bake. */
export type AgainBasket = { readonly basket: Basket; readonly notBaked: ReadonlyArray<string> };

/**
 * Fills a basket for a sale with what an order held, at the prices paid then: looking it over tells what has changed since.
 * No time is chosen, for that sale has its own.
 */
export function basketAgain(
  items: ReadonlyArray<BoughtItem>,
  { sale, offers }: Pick<OfferSheet, 'sale' | 'offers'>,
  limits: BasketLimits,
): AgainBasket {
  const wanted = items.map((item) => ({ item, offer: offers.find(({ variantId }) => variantId === item.variantId) }));
  const chosen = wanted.flatMap(({ item, offer }) => {
    if (!offer) return [];
    const quantity = Math.min(item.quantity, limits.perLine);
    return [{ offerId: offer.id, quantity, seenPricePence: item.unitPricePence }];
  });
  const notBaked = wanted.flatMap(({ item, offer }) => (offer ? [] : [item.name]));
  return { basket: { saleId: sale.id, slotId: null, items: chosen.slice(0, limits.lines) }, notBaked };
}

/** A sale that could be ordered from, and how many of the wanted bakes it has left. */
export type AgainSale = {
  readonly id: OpenShelf['sale']['id'];
  readonly slug: string;
  readonly bakeDay: OpenShelf['sale']['bakeDay'];
  readonly place: string;
  readonly has: number;
};

/** The sales that take orders, each with how many of the wanted bakes it has left; the nearest first. */
export function salesForAgain(items: ReadonlyArray<BoughtItem>, shelves: ReadonlyArray<OpenShelf>): AgainSale[] {
  return shelves.map(({ sale, place, offers, isFullyBooked }) => {
    const isLeft = ({ variantId }: BoughtItem) =>
      !isFullyBooked && offers.some(({ terms, left }) => terms.variantId === variantId && left > 0);
    return { id: sale.id, slug: sale.slug, bakeDay: sale.bakeDay, place: place.name, has: items.filter(isLeft).length };
  });
}

/** The sale to order again from: the one that was asked for, else the nearest of those that have the most. */
export function saleForAgain(sales: ReadonlyArray<AgainSale>, askedSlug: string | null): AgainSale | null {
  const most = Math.max(0, ...sales.map(({ has }) => has));
  return sales.find(({ slug }) => slug === askedSlug) ?? sales.find(({ has }) => has === most) ?? null;
}

/** What a sale does not bake of an order, in words; null where it bakes all of it. */
export function notBakedInWords(notBaked: ReadonlyArray<string>): string | null {
  if (notBaked.length === 0) return null;
  return `${sentenceList(notBaked)} ${notBaked.length === 1 ? 'is' : 'are'} not baked that day.`;
}

/** The basket that is left of it after looking it over, at the prices of now; null where nothing is. */
export function basketOf(saleId: SaleId, { lines, canCheckOut }: BasketReview): Basket | null {
  if (!canCheckOut) return null;
  const items = lines.map(({ offer, quantity }) => ({
    offerId: offer.id,
    quantity,
    seenPricePence: offer.pricePence,
  }));
  return { saleId, slotId: null, items };
}

/** The page that shows what of an order is to be had again. */
export function againHref(reference: string): string {
  return `/account/again/${encodeURIComponent(reference)}`;
}
