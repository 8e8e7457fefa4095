'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { basketCookie, basketLimits, messages } from '@/config/frontend';
import { leftOf } from '@/features/bake-sales/domain/left';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import {
  addToBasket,
  type Basket,
  countItems,
  emptyBasket,
  readBasket,
  setQuantity,
  writeBasket,
} from './domain/basket';
import { addSchema, changeSchema } from './schema';

const basketPage = '/basket';

export type AddState = FormState & { readonly added: number };

/** Puts an offer into the basket; one of another sale leads to the page that asks which sale it shall be. */
export async function addToBasketAction(_before: AddState, sent: FormData): Promise<AddState> {
  const form = requireForm(sent);
  const refuse = (message: string): AddState => ({ message, fieldErrors: {}, values: {}, added: 0 });
  const parsed = parseForm(addSchema, form, messages.checkForm);
  if (!parsed.ok)
    return { ...parsed.state, message: parsed.state.fieldErrors.quantity ?? messages.checkForm, added: 0 };
  const addition = await findAddition(parsed.value);
  if (typeof addition === 'string') return refuse(addition);
  const result = addToBasket(await currentBasket(), addition, basketLimits);
  if (result.ok) {
    await keepBasket(result.value);
    return { message: null, fieldErrors: {}, values: {}, added: countItems(result.value) };
  }
  if (result.problem.kind === 'basket_full')
    return refuse(`A basket holds ${result.problem.lines} different things at most.`);
  const { saleId, offerId, quantity } = addition;
  redirect(
    `${basketPage}/another-sale?${new URLSearchParams({ sale: saleId, offer: offerId, quantity: String(quantity) }).toString()}`,
  );
}

/** Starts a new basket with what was wanted from another sale. */
export async function startNewBasketAction(sent: FormData): Promise<void> {
  const parsed = parseForm(addSchema, requireForm(sent), messages.checkForm);
  const addition = parsed.ok ? await findAddition(parsed.value) : null;
  if (addition && typeof addition !== 'string') {
    const { saleId, ...item } = addition;
    await keepBasket({ saleId, items: [item] });
  }
  redirect(basketPage);
}

/** Changes how many of something the basket holds. */
export async function changeBasketAction(sent: FormData): Promise<void> {
  const parsed = parseForm(changeSchema, requireForm(sent), messages.checkForm);
  if (parsed.ok) await keepBasket(setQuantity(await currentBasket(), parsed.value.offerId, parsed.value.quantity));
  redirect(basketPage);
}

/** Empties the basket. */
export async function emptyBasketAction(sent: FormData): Promise<void> {
  requireForm(sent);
  await keepBasket(emptyBasket);
  redirect(basketPage);
}

/** What is to be added, with its price of now; or the sentence that says why it cannot be. */
async function findAddition(wish: { saleId: `sal_${string}`; offerId: `off_${string}`; quantity: number }) {
  const context = await currentContext();
  const sheet = await findOfferSheet(context, wish.saleId);
  const offer = sheet?.offers.find(({ id }) => id === wish.offerId);
  if (!sheet || !offer) return 'That is not on offer any more.';
  if (!isOpenAt(sheet.sale, context.now())) return 'Orders for that sale are not open.';
  if (leftOf(offer, sheet.pools) === 0) return `${offer.name} has just sold out.`;
  return { ...wish, seenPricePence: offer.pricePence };
}

async function currentBasket(): Promise<Basket> {
  const jar = await cookies();
  return readBasket(jar.get(basketCookie.name)?.value, basketLimits) ?? emptyBasket;
}

async function keepBasket(basket: Basket): Promise<void> {
  const jar = await cookies();
  const value = writeBasket(basket);
  // Not HttpOnly: the count in the header reads it, and it holds nothing worth stealing.
  if (value) jar.set(basketCookie.name, value, { path: '/', sameSite: 'lax', maxAge: basketCookie.maxAgeSeconds });
  else jar.delete(basketCookie.name);
}
