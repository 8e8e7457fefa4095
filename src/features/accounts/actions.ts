'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { checkHuman } from '@/features/access/commands/human';
import { isStaff } from '@/features/access/domain/person';
import { everybodysSignInPage, signInPage } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { type FormState, humanAnswer, parseForm, requireForm } from '@/platform/next/form-action';
import { clearSessionCookie } from '@/platform/next/session-cookie';
import { comeIn, currentDevice } from './actions/come-in';
import { refuse } from './actions/refuse';
import { askForReset } from './commands/forgot';
import { signIn } from './commands/sign-in';
import { signOut } from './commands/sign-out';
import { signUp } from './commands/sign-up';
import { refusalWords } from './domain/refusal-words';
import { forgotSchema, signInSchema, signUpSchema } from './schema';

/** Signs anybody in, and takes them to the page they were on the way to or to where their code is asked for. */
export async function signInAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(signInSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const { email, password, next } = parsed.value;
  const shown = { device: await currentDevice(), humanAnswer: humanAnswer(form) };
  const signedIn = await signIn(context, { email, password, ...shown });
  if (signedIn.ok) return comeIn(context, signedIn.value, next);
  if (signedIn.problem.kind === 'unverified') redirect('/sign-up/sent');
  return refuse(form, refusalWords(signedIn.problem, context.now()));
}

/** Opens an account; what follows is the same for every address. */
export async function signUpAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(signUpSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const person = await checkHuman(context, { door: 'sign_up', answer: humanAnswer(form) });
  const asked = person.ok ? await signUp(context, parsed.value) : person;
  if (asked.ok) redirect('/sign-up/sent');
  return refuse(form, refusalWords(asked.problem, context.now()));
}

/** Asks for a new password; what follows is the same for every address. */
export async function forgotPasswordAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(forgotSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const person = await checkHuman(context, { door: 'forgot', answer: humanAnswer(form) });
  const asked = person.ok ? await askForReset(context, parsed.value.email) : person;
  if (asked.ok) redirect('/forgot-password/sent');
  return refuse(form, refusalWords(asked.problem, context.now()));
}

/** Signs whoever is asking out, here and at once. */
export async function signOutAction(sent: FormData): Promise<void> {
  requireForm(sent);
  const context = await currentContext();
  const person = await signOut(context);
  await clearSessionCookie(context.baseUrl);
  redirect(person && isStaff(person) ? signInPage : everybodysSignInPage);
}
