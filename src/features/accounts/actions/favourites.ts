'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { keepFavourite, letFavouriteGo } from '../commands/favourites';
import { accountPages } from '../domain/account-pages';
import { favouriteProblemInWords } from '../domain/own-words';
import { bakeSchema } from '../schema/own';

export type KeepState = FormState & { readonly isKept: boolean };

/** Keeps a bake among one's favourites; who is not signed in is led to sign in first. */
export async function keepFavouriteAction(_before: KeepState, sent: FormData): Promise<KeepState> {
  const parsed = parseForm(bakeSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, isKept: false };
  const context = await currentContext();
  const kept = await keepFavourite(context, parsed.value.productId).catch((error: unknown) =>
    turnAway(error, signInHref(accountPages.favourites)),
  );
  if (kept.ok) return { ...emptyForm, isKept: true };
  return { ...emptyForm, message: favouriteProblemInWords(kept.problem), isKept: false };
}

/** Takes a bake out of one's favourites. */
export async function letFavouriteGoAction(sent: FormData): Promise<void> {
  const parsed = parseForm(bakeSchema, requireForm(sent), messages.checkForm);
  const context = await currentContext();
  if (parsed.ok) {
    await letFavouriteGo(context, parsed.value.productId).catch((error: unknown) =>
      turnAway(error, signInHref(accountPages.favourites)),
    );
  }
  redirect(accountPages.favourites);
}
