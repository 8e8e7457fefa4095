import * as z from 'zod/mini';
import { ok, type Result, refused } from '@/kernel/result';
import { askIdentity, type AccountsDoor } from './identity-call';
import type { ExpiredCode, MailedCode, Taken, WeakPassword } from './identity-contract';
import { codeWords, meaningOf, passwordWords } from './identity-problems';
import type { Unavailable } from './unavailable';

const kinds = {
  VERIFY_EMAIL: 'verify',
  PASSWORD_RESET: 'reset',
  VERIFY_AND_CHANGE_EMAIL: 'change_email',
  RECOVER_EMAIL: 'recover_email',
} as const satisfies Record<string, MailedCode['kind']>;
type RequestType = keyof typeof kinds;

const isRequestType = (text: string): text is RequestType => text in kinds;

const noCode = refused({ kind: 'expired' });
const codeShape = z.object({ email: z.string(), newEmail: z.optional(z.string()), requestType: z.string() });

/** Says what a mailed code is good for, without using it. */
export async function readCode(
  door: AccountsDoor,
  oobCode: string,
): Promise<Result<MailedCode, Unavailable | ExpiredCode>> {
  if (oobCode === '') return noCode;
  const answer = await askIdentity(door, { method: 'resetPassword', idempotent: true, body: { oobCode } });
  if (!answer.ok) return meaningOf(answer.problem, { words: codeWords, log: door.log });
  const read = codeShape.safeParse(answer.value);
  if (!read.success) return refused({ kind: 'unavailable' });
  const { requestType, email, newEmail = null } = read.data;
  if (!isRequestType(requestType)) return refused({ kind: 'expired' });
  return ok({ kind: kinds[requestType], email, newEmail: requestType === 'VERIFY_AND_CHANGE_EMAIL' ? newEmail : null });
}

const appliedShape = z.object({ localId: z.string(), email: z.string() });
const applyWords = { ...codeWords, EMAIL_EXISTS: { kind: 'taken' } } as const;

/** Uses a code that verifies, changes or recovers the address of an account. */
export async function applyCode(
  door: AccountsDoor,
  oobCode: string,
): Promise<Result<{ readonly uid: string; readonly email: string }, Unavailable | ExpiredCode | Taken>> {
  if (oobCode === '') return noCode;
  const answer = await askIdentity(door, { method: 'update', idempotent: false, body: { oobCode } });
  if (!answer.ok) return meaningOf(answer.problem, { words: applyWords, log: door.log });
  const applied = appliedShape.safeParse(answer.value);
  return applied.success
    ? ok({ uid: applied.data.localId, email: applied.data.email })
    : refused({ kind: 'unavailable' });
}

const resetShape = z.object({ email: z.string() });

/** Uses a code for a new password. */
export async function resetPassword(
  door: AccountsDoor,
  reset: { readonly oobCode: string; readonly newPassword: string },
): Promise<Result<{ readonly email: string }, Unavailable | ExpiredCode | WeakPassword>> {
  if (reset.oobCode === '') return noCode;
  // Without a new password Google only reads the code, and would say yes.
  if (reset.newPassword === '') return refused({ kind: 'weak_password' });
  const answer = await askIdentity(door, { method: 'resetPassword', idempotent: false, body: reset });
  if (!answer.ok) return meaningOf(answer.problem, { words: { ...codeWords, ...passwordWords }, log: door.log });
  const done = resetShape.safeParse(answer.value);
  return done.success ? ok({ email: done.data.email }) : refused({ kind: 'unavailable' });
}
