'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { clearSessionCookie, setSessionCookie } from '@/platform/next/session-cookie';
import { signInStaff, type SignInRefusal, signOut } from './commands';
import { safeNext, signInPage } from './domain/safe-next';
import { signInSchema } from './schema';

// None of them tells whether an address has an account.
const sentences = {
  wrong_login: 'That e-mail address and password do not open the back office. Please check both and try again.',
  too_many_tries: messages.tooMany,
  unavailable: 'We cannot check passwords just now; yours may well be right. Please try again in a minute.',
} as const satisfies Record<SignInRefusal['kind'], string>;

/** Signs a member of staff in and takes them to the page they were on the way to. */
export async function signInAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(signInSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const signedIn = await signInStaff(context, parsed.value);
  if (!signedIn.ok) {
    return { message: sentences[signedIn.problem.kind], fieldErrors: {}, values: typedValues(form) };
  }
  const { token, endsAt } = signedIn.value;
  await setSessionCookie({ token, endsAt, baseUrl: context.baseUrl, now: context.now() });
  redirect(safeNext(parsed.value.next));
}

/** Signs whoever is asking out, here and at once. */
export async function signOutAction(sent: FormData): Promise<void> {
  requireForm(sent);
  const context = await currentContext();
  await signOut(context);
  await clearSessionCookie(context.baseUrl);
  redirect(signInPage);
}
