import { basketLimits } from '@/config/frontend';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { offerSheetOf } from '@/features/bake-sales/queries';
import type { Context } from '@/platform/context';
import { type Reading, readings, runReading } from '@/platform/db/reading';
import { type Basket, readBasket } from './domain/basket';
import { type BasketReview, reviewBasket } from './domain/review';
import type { NoSlip } from './domain/slip';

export type BasketView =
  | { readonly kind: NoSlip }
  | { readonly kind: 'filled'; readonly basket: Basket; readonly sheet: OfferSheet; readonly review: BasketReview };

/** A basket as its cookie tells it, checked and priced against its sale at this moment. */
export async function getBasketView(context: Context, cookie: string | undefined): Promise<BasketView> {
  return (await getBasketBeside(context, cookie, null)).view;
}

/** The same, and in its batch whatever else a page asks; null where there was no basket to ask about. */
export async function getBasketBeside<T>(
  context: Context,
  cookie: string | undefined,
  asked: Reading<T> | null,
): Promise<{ readonly view: BasketView; readonly beside: T | null }> {
  const basket = readBasket(cookie, basketLimits);
  if (!basket) return { view: { kind: 'rubbish' }, beside: null };
  if (basket.saleId === null) return { view: { kind: 'empty' }, beside: null };
  const parts = { sheet: offerSheetOf(context, basket.saleId), beside: asked ?? nothing };
  const { sheet, beside } = await runReading(context.db, readings(parts));
  if (!sheet) return { view: { kind: 'sale_gone' }, beside };
  return { view: { kind: 'filled', basket, sheet, review: reviewBasket(basket, sheet, context.now()) }, beside };
}

const nothing: Reading<null> = { statements: [], answer: () => null };
