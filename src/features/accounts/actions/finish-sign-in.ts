'use server';

import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import { everybodysSignInPage, signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { clearShortCookie, readShortCookie } from '@/platform/next/short-cookie';
import { finishSignIn } from '../commands/finish-sign-in';
import { codeRefusals } from '../domain/second-factor-words';
import { finishSchema } from '../schema/second-factor';
import { comeIn, currentDevice, pendingPath } from './come-in';
import { refuse } from './refuse';

/** Finishes a sign-in by a code; what was shown before is in a cookie, and the form holds none of it. */
export async function finishSignInAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(finishSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { code, next } = parsed.value;
  const context = await currentContext();
  const pendingToken = (await readShortCookie(cookieNames.pendingSignIn)) ?? '';
  const finished = await finishSignIn(context, { pendingToken, code, device: await currentDevice() });
  if (!finished.ok && finished.problem.kind !== 'begin_again')
    return { ...refuse(form, codeRefusals[finished.problem.kind]), values: {} };
  await clearShortCookie({ name: cookieNames.pendingSignIn, path: pendingPath, baseUrl: context.baseUrl });
  if (!finished.ok) redirect(next ? signInHref(next) : everybodysSignInPage);
  return comeIn(context, finished.value, next);
}
