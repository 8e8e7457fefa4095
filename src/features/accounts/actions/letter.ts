'use server';

import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { clearShortCookie, readShortCookie } from '@/platform/next/short-cookie';
import { verifyAddress } from '../commands/answer-letter';
import { choosePassword } from '../commands/choose-password';
import { moveAccount } from '../commands/move-account';
import { letterPage, type LetterOutcome, outcomeHref } from '../domain/letter-page';
import { refusalWords } from '../domain/refusal-words';
import { choosePasswordSchema, verifySchema } from '../schema';
import { comeIn, currentDevice } from './come-in';
import { refuse } from './refuse';

/* The code of the letter is in a cookie: the forms on its page hold none. */

/** Verifies the address of whoever opened an account, and signs them in. */
export async function verifyAddressAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(verifySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const { password } = parsed.value;
  const answered = await verifyAddress(context, { code: await letterCode(), password, device: await currentDevice() });
  if (!answered.ok) return refuse(form, refusalWords(answered.problem, context.now()));
  await forgetCode(context);
  return comeIn(context, answered.value, undefined);
}

/** Puts a new password in place of a forgotten one. */
export async function choosePasswordAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(choosePasswordSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const { newPassword } = parsed.value;
  const chosen = await choosePassword(context, { code: await letterCode(), newPassword });
  if (!chosen.ok) return refuse(form, refusalWords(chosen.problem, context.now()));
  return leave(context, 'password');
}

/** Moves an account to the address of the letter, or back to it. */
export async function moveAccountAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const context = await currentContext();
  const moved = await moveAccount(context, await letterCode());
  if (!moved.ok) return refuse(form, refusalWords(moved.problem, context.now()));
  return leave(context, moved.value.isRecovered ? 'recovered' : 'moved');
}

async function letterCode(): Promise<string> {
  return (await readShortCookie(cookieNames.accountLetter)) ?? '';
}

async function forgetCode(context: Context): Promise<void> {
  await clearShortCookie({ name: cookieNames.accountLetter, path: letterPage, baseUrl: context.baseUrl });
}

async function leave(context: Context, outcome: LetterOutcome): Promise<never> {
  await forgetCode(context);
  redirect(outcomeHref(outcome));
}
