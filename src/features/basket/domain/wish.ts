import { mostPerOrder } from '@/features/bake-sales/domain/left';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { isFullyBooked } from '@/features/bake-sales/domain/slot-room';
import type { OfferId, SaleId, SlotId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import { addToBasket, type AddProblem, type Basket, type BasketLimits, quantityOf } from './basket';

/** What somebody would like to have in the basket. */
export type Wish = {
  readonly saleId: SaleId;
  readonly slotId: SlotId | null;
  readonly offerId: OfferId;
  readonly quantity: number;
};

/** What the basket holds of something now that it was put in. */
export type Added = {
  readonly name: string;
  readonly quantity: number;
  /** More was asked for than one order can have as things stand. */
  readonly isAllThereIs: boolean;
};

export type WishProblem =
  | AddProblem
  | { readonly kind: 'not_on_offer' }
  | { readonly kind: 'not_open' }
  | { readonly kind: 'fully_booked' }
  | { readonly kind: 'sold_out'; readonly name: string };

export type Granting = {
  readonly sheet: OfferSheet | null;
  readonly limits: BasketLimits;
  readonly now: Instant;
};

/** Puts a wish into a basket at the price of now, as many as one order can have. */
export function grantWish(
  basket: Basket,
  wish: Wish,
  { sheet, limits, now }: Granting,
): Result<{ readonly basket: Basket; readonly added: Added }, WishProblem> {
  const offer = sheet?.offers.find(({ id }) => id === wish.offerId);
  if (!sheet || !offer) return refused({ kind: 'not_on_offer' });
  if (!isOpenAt(sheet.sale, now)) return refused({ kind: 'not_open' });
  const most = mostPerOrder(offer, sheet.pools);
  if (most === 0) return refused({ kind: 'sold_out', name: offer.name });
  if (isFullyBooked(sheet)) return refused({ kind: 'fully_booked' });
  const perLine = Math.min(limits.perLine, most);
  const slotId = sheet.slots.some(({ id }) => id === wish.slotId) ? wish.slotId : null;
  const addition = { ...wish, slotId, quantity: Math.min(wish.quantity, perLine), seenPricePence: offer.pricePence };
  const filled = addToBasket(basket, addition, { ...limits, perLine });
  if (!filled.ok) return filled;
  const quantity = quantityOf(filled.value, offer.id);
  const asked = wish.quantity + (basket.saleId === wish.saleId ? quantityOf(basket, offer.id) : 0);
  return ok({ basket: filled.value, added: { name: offer.name, quantity, isAllThereIs: quantity < asked } });
}
