'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { basketCookie, basketLimits, basketNav, messages } from '@/config/frontend';
import { findOfferSheet } from '@/features/bake-sales/queries';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { type Basket, emptyBasket, readBasket, setQuantity, writeBasket } from './domain/basket';
import { type BasketSlip, type NoSlip, slipOf } from './domain/slip';
import { type Added, grantWish, type Wish } from './domain/wish';
import { wishProblemInWords } from './domain/words';
import { getBasketView } from './queries';
import { findAppliedVoucher } from './queries/applied-voucher';
import { addSchema, changeSchema } from './schema';

export type AddState = FormState & { readonly added: Added | null };

/** Puts an offer into the basket; one of another sale leads to the page that asks which sale it shall be. */
export async function addToBasketAction(_before: AddState, sent: FormData): Promise<AddState> {
  const parsed = parseForm(addSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) {
    const { quantity, offerId } = parsed.state.fieldErrors;
    return { ...parsed.state, message: quantity ?? offerId ?? messages.checkForm, added: null };
  }
  const granted = await grant(await currentContext(), await currentBasket(), parsed.value);
  if (granted.ok) {
    await keepBasket(granted.value.basket);
    // The form starts afresh; the time that was chosen stays chosen.
    const values = parsed.value.slotId === null ? {} : { slotId: parsed.value.slotId };
    return { ...emptyForm, values, added: granted.value.added };
  }
  if (granted.problem.kind === 'other_sale') redirect(otherSalePage(parsed.value));
  return { ...emptyForm, message: wishProblemInWords(granted.problem), added: null };
}

/** Starts a new basket with what was wanted from another sale. */
export async function startNewBasketAction(sent: FormData): Promise<void> {
  const parsed = parseForm(addSchema, requireForm(sent), messages.checkForm);
  const granted = parsed.ok ? await grant(await currentContext(), emptyBasket, parsed.value) : null;
  if (granted?.ok) await keepBasket(granted.value.basket);
  redirect(basketNav.href);
}

/** Changes how many of something the basket holds. */
export async function changeBasketAction(sent: FormData): Promise<void> {
  await change(requireForm(sent));
  redirect(basketNav.href);
}

/** Empties the basket. */
export async function emptyBasketAction(sent: FormData): Promise<void> {
  requireForm(sent);
  await keepBasket(emptyBasket);
  redirect(basketNav.href);
}

export type SheetState = { readonly kind: 'unread' | NoSlip } | { readonly kind: 'filled'; readonly slip: BasketSlip };

/** Shows the basket on the sheet beside a page, priced at this moment, after the change of a line if one was sent. */
export async function basketSheetAction(_before: SheetState, sent: FormData): Promise<SheetState> {
  const form = requireForm(sent);
  if (form.has('offerId')) await change(form);
  const context = await currentContext();
  const view = await getBasketView(context, await basketText());
  if (view.kind !== 'filled') return { kind: view.kind };
  const voucher = await findAppliedVoucher(context, (await cookies()).get(cookieNames.voucher)?.value, view);
  return { kind: 'filled', slip: slipOf(view.sheet, view.review, { voucher, now: context.now() }) };
}

async function grant(context: Context, basket: Basket, wish: Wish) {
  const sheet = await findOfferSheet(context, wish.saleId);
  return grantWish(basket, wish, { sheet, limits: basketLimits, now: context.now() });
}

/** Where the shopper is asked which sale the basket shall be for. */
function otherSalePage({ saleId, slotId, offerId, quantity }: Wish): string {
  const asked = { sale: saleId, offer: offerId, quantity: String(quantity), ...(slotId ? { slot: slotId } : {}) };
  return `${basketNav.href}/another-sale?${new URLSearchParams(asked).toString()}`;
}

async function change(form: FormData): Promise<void> {
  const parsed = parseForm(changeSchema, form, messages.checkForm);
  if (parsed.ok) await keepBasket(setQuantity(await currentBasket(), parsed.value.offerId, parsed.value.quantity));
}

async function basketText(): Promise<string | undefined> {
  return (await cookies()).get(basketCookie.name)?.value;
}

async function currentBasket(): Promise<Basket> {
  return readBasket(await basketText(), basketLimits) ?? emptyBasket;
}

async function keepBasket(basket: Basket): Promise<void> {
  const jar = await cookies();
  const value = writeBasket(basket);
  // Not HttpOnly: the count in the header reads it, and it holds nothing worth stealing.
  if (value) jar.set(basketCookie.name, value, { path: '/', sameSite: 'lax', maxAge: basketCookie.maxAgeSeconds });
  else jar.delete(basketCookie.name);
}
