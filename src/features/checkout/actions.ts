'use server';

import { refresh } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames, orderCookieSeconds } from '@/config/backend';
import { basketCookie, basketNav, messages } from '@/config/frontend';
import { writeBasket } from '@/features/basket/domain/basket';
import { getBasketView } from '@/features/basket/queries';
import { getOrder } from '@/features/orders/queries';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { signLink } from '@/platform/signed-links';
import { orderPage, requireOpenedOrder } from './actions/opened-order';
import { cancelOwnOrder } from './commands/cancel-own-order';
import { payAgain } from './commands/pay-again';
import { placeOrder } from './commands/place-order';
import type { PlacedOrder, PlaceOrderProblem } from './domain/place-order';
import { lookField } from './domain/fields';
import { problemField } from './domain/problem-field';
import { problemInWords } from './domain/words';
import { addressIn, checkoutSchema } from './schema';

export type CheckoutState = FormState & { readonly asksIfMeantTwice: boolean };

/** Places the order that is in the basket, and leads to Stripe's page where it is to be paid by card. */
export async function placeOrderAction(_before: CheckoutState, sent: FormData): Promise<CheckoutState> {
  const form = requireForm(sent);
  // Without scripts: the page shows the times, the fields and the fee of the way that was chosen.
  if (form.has(lookField)) return { ...emptyForm, values: typedValues(form), asksIfMeantTwice: false };
  const parsed = parseForm(checkoutSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, asksIfMeantTwice: false };
  const { name, email, phone, ...rest } = parsed.value;
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  const filled = view.kind === 'filled' ? view : null;
  const items = filled?.review.lines.map(({ offer, quantity }) => ({ offerId: offer.id, quantity })) ?? [];
  const saleId = filled?.sheet.sale.id ?? 'sal_none';
  const customer = { name, email, phone };
  const placed = await placeOrder(context, { ...rest, customer, saleId, items, address: addressIn(parsed.value) });
  if (!placed.ok && placed.problem.kind === 'placed_otherwise') return showPlaced(context, placed.problem);
  if (!placed.ok) return refuse(typedValues(form), placed.problem);
  await openOrder(context, placed.value);
  jar.delete(basketCookie.name);
  jar.delete(cookieNames.voucher);
  redirect(placed.value.payUrl ?? orderPage(placed.value.reference));
}

/** Goes back to paying for an order that awaits its payment. */
export async function payAgainAction(sent: FormData): Promise<void> {
  const { context, order } = await requireOpenedOrder(sent);
  const answer = await payAgain(context, order);
  if (answer.ok && answer.value.kind === 'pay') redirect(answer.value.url);
  redirect(orderPage(order.reference, answer.ok ? null : answer.problem.kind));
}

/** Gives up an order that was not paid, or cancels one that stands while its sale still takes orders. */
export async function cancelOwnOrderAction(sent: FormData): Promise<void> {
  const { context, order } = await requireOpenedOrder(sent);
  const answer = await cancelOwnOrder(context, order);
  redirect(orderPage(order.reference, answer.ok ? null : answer.problem.kind));
}

/** Fills the basket again with what an order held. */
export async function refillBasketAction(sent: FormData): Promise<void> {
  const { order } = await requireOpenedOrder(sent);
  const items = order.lines.map((line) => ({
    offerId: line.offerId,
    quantity: line.quantity,
    seenPricePence: line.unitPricePence,
  }));
  const jar = await cookies();
  const value = writeBasket({ saleId: order.saleId, slotId: order.slotId, items });
  jar.set(basketCookie.name, value, { path: '/', sameSite: 'lax', maxAge: basketCookie.maxAgeSeconds });
  redirect(basketNav.href);
}

/** Leads to the order a form had made before it was changed; the basket stays as it is. */
async function showPlaced(context: Context, placed: Pick<PlacedOrder, 'orderId' | 'reference'>): Promise<never> {
  await openOrder(context, placed);
  redirect(orderPage(placed.reference, 'placed_otherwise'));
}

function refuse(values: FormState['values'], problem: PlaceOrderProblem): CheckoutState {
  // What is left and what it costs is shown afresh beside the sentence that says why.
  refresh();
  const field = problemField(problem);
  const fieldErrors: Record<string, string> = field === null ? {} : { [field]: problemInWords(problem) };
  return { message: problemInWords(problem), fieldErrors, values, asksIfMeantTwice: problem.kind === 'alike_order' };
}

/** Lets this browser open the order it has just placed: a cookie for that one page. */
async function openOrder(context: Context, placed: Pick<PlacedOrder, 'orderId' | 'reference'>): Promise<void> {
  const { id, linkVersion } = await getOrder(context, placed.orderId);
  const token = await signLink('order', { id, version: linkVersion }, context.linkKeys);
  const jar = await cookies();
  jar.set(cookieNames.order, token, {
    path: orderPage(placed.reference),
    httpOnly: true,
    sameSite: 'lax',
    secure: context.baseUrl.startsWith('https:'),
    maxAge: orderCookieSeconds,
  });
}
