import * as z from 'zod/mini';
import { ok, type Result, refused } from '@/kernel/result';
import type { Unavailable } from './context';
import { askIdentity, type AccountsDoor, type IdentityRefused } from './identity-call';

const createdShape = z.object({ localId: z.string().check(z.minLength(1)) });

/** Opens an account with e-mail and password; Google's code says why where it refuses (`EMAIL_EXISTS`). */
export async function createAccount(
  door: AccountsDoor,
  login: { readonly email: string; readonly password: string },
): Promise<Result<{ readonly uid: string }, Unavailable | IdentityRefused>> {
  const answer = await askIdentity(door, { method: 'signUp', idempotent: false, body: login });
  if (!answer.ok) return answer;
  const created = createdShape.safeParse(answer.value);
  return created.success ? ok({ uid: created.data.localId }) : refused({ kind: 'unavailable' });
}

/** Has Identity Platform send somebody the letter with which they choose their own password. */
export async function sendPasswordLetter(
  door: AccountsDoor,
  email: string,
): Promise<Result<unknown, Unavailable | IdentityRefused>> {
  const body = { requestType: 'PASSWORD_RESET', email };
  return askIdentity(door, { method: 'sendOobCode', idempotent: false, body });
}
