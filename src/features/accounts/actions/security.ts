'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { everybodysSignInPage, signInHref } from '@/features/access/domain/safe-next';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { clearSessionCookie } from '@/platform/next/session-cookie';
import { turnAway } from '@/platform/next/turn-away';
import { askForNewEmail, changePassword } from '../commands/change-login';
import { signOutDevice, signOutEverywhere } from '../commands/sign-out';
import { accountPages } from '../domain/account-pages';
import { refusalWords } from '../domain/refusal-words';
import { changeEmailSchema, changePasswordSchema, deviceSchema } from '../schema';
import { currentDevice, giveSession } from './come-in';
import { refuse } from './refuse';

/** Changes the password of whoever is asking; they stay in here, and nowhere else. */
export async function changePasswordAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(changePasswordSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const input = { ...parsed.value, device: await currentDevice() };
  const changed = await asked(() => changePassword(context, input));
  if (!changed.ok) return refuse(form, refusalWords(changed.problem, context.now()));
  await giveSession(context, changed.value);
  redirect(`${accountPages.security}?done=password`);
}

/** Has a letter sent to the address somebody wants to move to. */
export async function changeEmailAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(changeEmailSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const sent = await asked(() => askForNewEmail(context, parsed.value));
  if (!sent.ok) return refuse(form, refusalWords(sent.problem, context.now()));
  redirect(`${accountPages.security}?done=email`);
}

/** Signs whoever is asking out on one of their devices. */
export async function signOutDeviceAction(candidate: FormData): Promise<void> {
  const parsed = parseForm(deviceSchema, requireForm(candidate), messages.checkForm);
  const context = await currentContext();
  if (parsed.ok) await asked(() => signOutDevice(context, parsed.value.device));
  redirect(accountPages.security);
}

/** Signs whoever is asking out everywhere, here too. */
export async function signOutEverywhereAction(candidate: FormData): Promise<void> {
  requireForm(candidate);
  const context = await currentContext();
  await asked(() => signOutEverywhere(context));
  await leave(context);
}

async function leave(context: Context): Promise<never> {
  await clearSessionCookie(context.baseUrl);
  redirect(everybodysSignInPage);
}

async function asked<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    turnAway(error, signInHref(accountPages.security));
  }
}
