'use server';

import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import { requirePerson } from '@/features/access/queries';
import { signInHref } from '@/features/access/domain/safe-next';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { refusalWords } from '@/features/accounts/domain/refusal-words';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { clearSessionCookie } from '@/platform/next/session-cookie';
import { clearShortCookie, readShortCookie } from '@/platform/next/short-cookie';
import { turnAway } from '@/platform/next/turn-away';
import { keepErasingTrip } from './actions/erase-by-google';
import { askForData } from './commands/ask-for-data';
import { eraseAccount, type EraseAccountProblem } from './commands/erase-account';
import { eraseGuest, keepGuest } from './commands/erase-guest';
import { dataPages } from './domain/data-pages';
import { askForDataSchema, eraseAccountSchema, eraseSchema } from './schema';

/** Asks for the link to what we hold of an address; the answer is the same for every address. */
export async function askForDataAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(askForDataSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const asked = await askForData(await currentContext(), parsed.value.email);
  if (!asked.ok) return { message: messages.tooManyLetters, fieldErrors: {}, values: typedValues(form) };
  redirect(dataPages.sent);
}

const sentences = {
  dead_link: 'The link of your letter does not work any more. Please ask for a new one.',
  has_account: 'This address has an account. Please sign in to have it erased together with the rest.',
} as const;

/** Erases a guest who says that they are sure. */
export async function eraseGuestAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(eraseSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const erased = await eraseGuest(context, await readShortCookie(cookieNames.yourData), parsed.value.way);
  if (!erased.ok) return { message: sentences[erased.problem.kind], fieldErrors: {}, values: typedValues(form) };
  if (erased.value === 'waiting') redirect(dataPages.held);
  await clearShortCookie({ name: cookieNames.yourData, path: dataPages.ask, baseUrl: context.baseUrl });
  redirect(dataPages.erased);
}

/** Takes a wish to be erased back, while an order still keeps it waiting. */
export async function keepGuestAction(sent: FormData): Promise<void> {
  requireForm(sent);
  await keepGuest(await currentContext(), await readShortCookie(cookieNames.yourData));
  redirect(dataPages.held);
}

/** Erases whoever is signed in and says, with their password, that they are sure; their account goes with them. */
export async function eraseAccountAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(eraseAccountSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const erased = await tried(() => eraseAccount(context, parsed.value));
  if (!erased.ok) {
    return { message: wordsFor(erased.problem, context.now()), fieldErrors: {}, values: typedValues(form) };
  }
  await clearSessionCookie(context.baseUrl);
  redirect(erased.value === 'waiting' ? dataPages.erasedSoon : dataPages.erased);
}

/** Keeps that whoever is signed in is sure, and shows the way to Google's page, where they prove that it is them. */
export async function eraseByGoogleAction(_before: FormState, sent: FormData): Promise<FormState> {
  const parsed = parseForm(eraseSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  await tried(() => requirePerson(context));
  await keepErasingTrip(context, parsed.value.way);
  redirect(`${accountPages.data}?google=go`);
}

function wordsFor(problem: EraseAccountProblem, now: Instant): string {
  return problem.kind === 'works_here'
    ? 'You work here: ask an owner to take you off the staff first.'
    : refusalWords(problem, now);
}

async function tried<T>(erase: () => Promise<T>): Promise<T> {
  try {
    return await erase();
  } catch (error) {
    turnAway(error, signInHref(accountPages.data));
  }
}
