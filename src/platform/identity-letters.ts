import { ok, type Result } from '@/kernel/result';
import { askIdentity, type AccountsDoor, type IdentityRefused } from './identity-call';
import type { InvalidEmail, SignInAgain, Taken, TooManyTriesThere } from './identity-contract';
import { addressWords, limitWords, meaningOf, newAddressWords, tokenWords } from './identity-problems';
import type { Unavailable } from './unavailable';

/* The letters that Identity Platform sends by itself. Their links lead to the shop: see docs/settings.md. */

/** Sends the letter that proves the address of an account. */
export async function sendVerifyLetter(
  door: AccountsDoor,
  idToken: string,
): Promise<Result<undefined, Unavailable | TooManyTriesThere | SignInAgain>> {
  const sent = await send(door, { requestType: 'VERIFY_EMAIL', idToken });
  return sent.ok ? sent : meaningOf(sent.problem, { words: { ...tokenWords, ...limitWords }, log: door.log });
}

/** Sends the letter with which somebody chooses a new password; whether the address has an account stays untold. */
export async function sendResetLetter(
  door: AccountsDoor,
  email: string,
): Promise<Result<undefined, Unavailable | TooManyTriesThere>> {
  const sent = await send(door, { requestType: 'PASSWORD_RESET', email });
  if (sent.ok || (sent.problem.kind === 'refused' && isNobody(sent.problem.code))) return ok();
  return meaningOf(sent.problem, { words: limitWords, log: door.log });
}

/** Sends the letter that moves an account to a new address. */
export async function sendChangeEmailLetter(
  door: AccountsDoor,
  change: { readonly idToken: string; readonly newEmail: string },
): Promise<Result<undefined, Unavailable | TooManyTriesThere | SignInAgain | Taken | InvalidEmail>> {
  const sent = await send(door, { requestType: 'VERIFY_AND_CHANGE_EMAIL', ...change });
  const words = { ...tokenWords, ...limitWords, ...addressWords, ...newAddressWords };
  return sent.ok ? sent : meaningOf(sent.problem, { words, log: door.log });
}

async function send(door: AccountsDoor, body: object): Promise<Result<undefined, Unavailable | IdentityRefused>> {
  // Asked twice, two letters go out.
  const answer = await askIdentity(door, { method: 'sendOobCode', idempotent: false, body });
  return answer.ok ? ok() : answer;
}

// Projects without protection against guessing of addresses say so; the shop does not pass it on.
const nobody: ReadonlyArray<string> = ['EMAIL_NOT_FOUND', 'USER_NOT_FOUND', 'USER_DISABLED', 'INVALID_EMAIL'];
const isNobody = (code: string) => nobody.includes(code);
