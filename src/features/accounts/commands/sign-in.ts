import { humanCheck } from '@/config/backend';
import { checkHuman, type NotHuman, type TooManyUnchecked } from '@/features/access/commands/human';
import { countSignIn, forgiveSignIn } from '@/features/access/commands/tries';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Context, SignInProblem } from '@/platform/context';
import { sendVerifyLetterAgain } from './sign-up';
import { type HalfSignedIn, type SignedIn, welcome } from './welcome';

export type SignIn = {
  readonly email: string;
  readonly password: string;
  readonly device: string | null;
  /** What the widget that tells people from programs answered, where it was shown. */
  readonly humanAnswer?: string | null;
};

/** Why nobody was signed in; a wrong password, an unknown address and somebody who is shut out are one and the same. */
export type SignInRefusal =
  | { readonly kind: 'wrong_login' }
  /** After some wrong passwords. */
  | NotHuman
  | TooManyUnchecked
  /** Null where Identity Platform counted, and does not say until when. */
  | { readonly kind: 'too_many_tries'; readonly againAt: Instant | null }
  /** Told only to who knows the password: a letter is on its way to the address once more. */
  | { readonly kind: 'unverified' }
  | { readonly kind: 'unavailable' };

/** Signs somebody in by their password: Identity Platform says who they are, our own session follows. */
export async function signIn(
  context: Context,
  { email, password, device, humanAnswer = null }: SignIn,
): Promise<Result<SignedIn | HalfSignedIn, SignInRefusal>> {
  const counted = await countSignIn(context, email);
  if (!counted.ok) return counted;
  if (counted.value.wrongBefore >= humanCheck.afterWrongSignIns) {
    const person = await checkHuman(context, { door: 'sign_in', answer: humanAnswer });
    if (!person.ok) return person;
  }
  const identified = await context.identity.signIn(email, password, context.now());
  if (!identified.ok) return refused(vague(identified.problem));
  const { idToken, ...login } = identified.value;
  const welcomed = await welcome(context, { vouched: { ...login, name: null }, device });
  if (welcomed.ok || welcomed.problem.kind === 'unverified') forgiveSignIn(context, counted.value);
  if (welcomed.ok) return ok(welcomed.value);
  if (welcomed.problem.kind === 'shut_out') return refused({ kind: 'wrong_login' });
  await sendVerifyLetterAgain(context, { email: login.email, idToken });
  return refused({ kind: 'unverified' });
}

/** What is told of why Identity Platform does not know somebody. */
export function vague({
  kind,
}: SignInProblem): Extract<SignInRefusal, { kind: 'wrong_login' | 'too_many_tries' | 'unavailable' }> {
  switch (kind) {
    case 'wrong_login':
    case 'disabled':
      return { kind: 'wrong_login' };
    case 'too_many_tries':
      return { kind, againAt: null };
    case 'unavailable':
      return { kind };
  }
}
