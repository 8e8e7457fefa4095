import * as z from 'zod/mini';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Identity, IdentityPerson, SignInProblem } from './context';
import type { Env } from './env';
import { askIdentity, type IdentityDoor } from './identity-call';
import { KeysUnavailable } from './identity-keys';
import { readIdToken } from './identity-token';
import type { Log } from './log';

/** The shop's door to Google Identity Platform: it says who somebody is, the shop decides what they may do. */
export function createIdentity(env: Env, log: Log, fetch?: typeof globalThis.fetch): Identity {
  const door: IdentityDoor = { env, log, ...(fetch ? { fetch } : {}) };
  return { signIn: (email, password, now) => signIn(door, { email, password }, now) };
}

type Login = { readonly email: string; readonly password: string };

const signedInShape = z.object({ idToken: z.string() });

async function signIn(door: IdentityDoor, login: Login, now: Instant): Promise<Result<IdentityPerson, SignInProblem>> {
  const body = { ...login, returnSecureToken: true };
  const answer = await askIdentity(door, { method: 'signInWithPassword', idempotent: true, body });
  if (!answer.ok) {
    return refused(answer.problem.kind === 'refused' ? problemOf(answer.problem.code, door.log) : answer.problem);
  }
  const signedIn = signedInShape.safeParse(answer.value);
  return signedIn.success ? personOf(door, signedIn.data.idToken, now) : refused({ kind: 'unavailable' });
}

async function personOf(
  door: IdentityDoor,
  idToken: string,
  now: Instant,
): Promise<Result<IdentityPerson, SignInProblem>> {
  try {
    const person = await readIdToken(door, idToken, now);
    if (person) return ok(person);
    // Whoever answers with such a token is not Google, or is not our project.
    door.log.error('identity.answer_refused');
    return refused({ kind: 'unavailable' });
  } catch (error) {
    if (error instanceof KeysUnavailable) return refused({ kind: 'unavailable' });
    throw error;
  }
}

/** Google's words for a login it refuses (firebase.google.com/docs/reference/rest/auth#section-sign-in-email-password). */
const problems: Readonly<Record<string, SignInProblem['kind']>> = {
  INVALID_LOGIN_CREDENTIALS: 'wrong_login',
  EMAIL_NOT_FOUND: 'wrong_login',
  INVALID_PASSWORD: 'wrong_login',
  INVALID_EMAIL: 'wrong_login',
  MISSING_EMAIL: 'wrong_login',
  MISSING_PASSWORD: 'wrong_login',
  USER_DISABLED: 'disabled',
  TOO_MANY_ATTEMPTS_TRY_LATER: 'too_many_tries',
};

function problemOf(code: string, log: Log): SignInProblem {
  const kind = problems[code];
  if (kind) return { kind };
  // A key or project that is set up wrongly: nobody can sign in until somebody reads this line.
  log.error('identity.refused', { code });
  return { kind: 'unavailable' };
}
