import { type Result, refused } from '@/kernel/result';
import type { Context, ExpiredCode, MailedCode, Unavailable } from '@/platform/context';

/** What a letter about an account asks for. */
export type AccountLetter = MailedCode;

/** What the letter about an account is for whose link somebody has opened; looking changes nothing. */
export async function readAccountLetter(
  context: Context,
  code: string | null,
): Promise<Result<AccountLetter, ExpiredCode | Unavailable>> {
  return code === null ? refused({ kind: 'expired' }) : context.identity.readCode(code);
}
