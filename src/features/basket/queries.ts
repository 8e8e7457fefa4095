import { basketLimits } from '@/config/frontend';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet } from '@/features/bake-sales/queries';
import type { Context } from '@/platform/context';
import { type Basket, readBasket } from './domain/basket';
import { type BasketReview, reviewBasket } from './domain/review';
import type { NoSlip } from './domain/slip';

export type BasketView =
  | { readonly kind: NoSlip }
  | { readonly kind: 'filled'; readonly basket: Basket; readonly sheet: OfferSheet; readonly review: BasketReview };

/** A basket as its cookie tells it, checked and priced against its sale at this moment. */
export async function getBasketView(context: Context, cookie: string | undefined): Promise<BasketView> {
  const basket = readBasket(cookie, basketLimits);
  if (!basket) return { kind: 'rubbish' };
  if (basket.saleId === null) return { kind: 'empty' };
  const sheet = await findOfferSheet(context, basket.saleId);
  if (!sheet) return { kind: 'sale_gone' };
  return { kind: 'filled', basket, sheet, review: reviewBasket(basket, sheet, context.now()) };
}
