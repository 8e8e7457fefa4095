'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { basketCookie, basketNav, messages } from '@/config/frontend';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { writeBasket } from '../domain/basket';
import { againHref, basketOf } from '../domain/order-again';
import { findOrderAgain } from '../queries/order-again';
import { againSchema } from '../schema';

/** Starts a new basket with what an order held, as far as the sale that was looked at still has it. */
export async function orderAgainAction(sent: FormData): Promise<void> {
  const parsed = parseForm(againSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) redirect(basketNav.href);
  const { reference, sale: saleSlug } = parsed.value;
  const context = await currentContext();
  const here = againHref(reference);
  const again = await findOrderAgain(context, { reference, saleSlug }).catch((error: unknown) =>
    turnAway(error, signInHref(here)),
  );
  const basket = again?.chosen && basketOf(again.chosen.sheet.sale.id, again.chosen.review);
  // Sold out since the page was shown: it says so now.
  if (!basket) redirect(here);
  const jar = await cookies();
  jar.set(basketCookie.name, writeBasket(basket), {
    path: '/',
    sameSite: 'lax',
    maxAge: basketCookie.maxAgeSeconds,
  });
  redirect(basketNav.href);
}
