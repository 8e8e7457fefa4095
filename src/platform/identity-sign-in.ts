import * as z from 'zod/mini';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import { askIdentity, type IdentityDoor } from './identity-call';
import type { IdentityLogin, SignInProblem, SignUpProblem } from './identity-contract';
import { KeysUnavailable } from './identity-keys';
import { addressWords, limitWords, meaningOf, passwordWords } from './identity-problems';
import { readIdToken } from './identity-token';
import type { Unavailable } from './unavailable';

type Login = { readonly email: string; readonly password: string };

const wrongLogin = { kind: 'wrong_login' } as const;
const signInWords = {
  ...limitWords,
  INVALID_LOGIN_CREDENTIALS: wrongLogin,
  EMAIL_NOT_FOUND: wrongLogin,
  INVALID_PASSWORD: wrongLogin,
  INVALID_EMAIL: wrongLogin,
  MISSING_EMAIL: wrongLogin,
  MISSING_PASSWORD: wrongLogin,
  USER_DISABLED: { kind: 'disabled' },
} as const;

/** Signs somebody in with address and password. */
export async function signIn(
  door: IdentityDoor,
  login: Login,
  now: Instant,
): Promise<Result<IdentityLogin, SignInProblem>> {
  const body = { ...login, returnSecureToken: true };
  const answer = await askIdentity(door, { method: 'signInWithPassword', idempotent: true, body });
  return answer.ok
    ? loginOf(door, answer.value, now)
    : meaningOf(answer.problem, { words: signInWords, log: door.log });
}

const signUpWords = { ...addressWords, ...passwordWords, ...limitWords } as const;

/** Opens an account with address and password; its address is not verified yet. */
export async function signUp(
  door: IdentityDoor,
  login: Login,
  now: Instant,
): Promise<Result<IdentityLogin, SignUpProblem>> {
  const body = { ...login, returnSecureToken: true };
  const answer = await askIdentity(door, { method: 'signUp', idempotent: false, body });
  return answer.ok
    ? loginOf(door, answer.value, now)
    : meaningOf(answer.problem, { words: signUpWords, log: door.log });
}

const signedInShape = z.object({ idToken: z.string() });

/** Who Google's answer says somebody is, once its token has proved it. */
export async function loginOf(
  door: IdentityDoor,
  answer: unknown,
  now: Instant,
): Promise<Result<IdentityLogin, Unavailable>> {
  const signedIn = signedInShape.safeParse(answer);
  if (!signedIn.success) return refused({ kind: 'unavailable' });
  const { idToken } = signedIn.data;
  try {
    const person = await readIdToken(door, idToken, now);
    if (person) return ok({ ...person, idToken });
    // Whoever answers with such a token is not Google, or is not our project.
    door.log.error('identity.answer_refused');
    return refused({ kind: 'unavailable' });
  } catch (error) {
    if (error instanceof KeysUnavailable) return refused({ kind: 'unavailable' });
    throw error;
  }
}
