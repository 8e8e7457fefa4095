import * as z from 'zod/mini';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import { askIdentity, type AccountsDoor, type IdentityDoor, type IdentityRefused } from './identity-call';
import type { IdentityLogin, SignInAgain, WeakPassword } from './identity-contract';
import { meaningOf, passwordWords, tokenWords } from './identity-problems';
import { loginOf } from './identity-sign-in';
import type { Unavailable } from './unavailable';

const createdShape = z.object({ localId: z.string().check(z.minLength(1)) });

/** Opens an account for somebody else, signed in to nowhere; Google's code says why where it refuses (`EMAIL_EXISTS`). */
export async function createAccount(
  door: AccountsDoor,
  login: { readonly email: string; readonly password: string },
): Promise<Result<{ readonly uid: string }, Unavailable | IdentityRefused>> {
  const answer = await askIdentity(door, { method: 'signUp', idempotent: false, body: login });
  if (!answer.ok) return answer;
  const created = createdShape.safeParse(answer.value);
  return created.success ? ok({ uid: created.data.localId }) : refused({ kind: 'unavailable' });
}

/** Gives somebody a new password; every token from before ends. */
export async function changePassword(
  door: IdentityDoor,
  change: { readonly idToken: string; readonly password: string },
  now: Instant,
): Promise<Result<IdentityLogin, Unavailable | SignInAgain | WeakPassword>> {
  const body = { ...change, returnSecureToken: true };
  const answer = await askIdentity(door, { method: 'update', idempotent: false, body });
  if (answer.ok) return loginOf(door, answer.value, now);
  return meaningOf(answer.problem, { words: { ...tokenWords, ...passwordWords }, log: door.log });
}

/** Deletes an account; one that is gone already is as good as deleted now. */
export async function deleteAccount(
  door: AccountsDoor,
  idToken: string,
): Promise<Result<undefined, Unavailable | SignInAgain>> {
  const answer = await askIdentity(door, { method: 'delete', idempotent: true, body: { idToken } });
  if (answer.ok || (answer.problem.kind === 'refused' && answer.problem.code === 'USER_NOT_FOUND')) return ok();
  return meaningOf(answer.problem, { words: tokenWords, log: door.log });
}
