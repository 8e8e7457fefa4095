import { type Refused, refused } from '@/kernel/result';
import type { IdentityRefused } from './identity-call';
import type { Log } from './log';
import type { Unavailable } from './unavailable';

/* Google's words for what it refuses, by what they mean to the shop (firebase.google.com/docs/reference/rest/auth). */

const signInAgain = { kind: 'sign_in_again' } as const;
const expired = { kind: 'expired' } as const;
const weak = { kind: 'weak_password' } as const;
const tooMany = { kind: 'too_many_tries' } as const;
const invalidEmail = { kind: 'invalid_email' } as const;
const taken = { kind: 'taken' } as const;

/** About a token that should speak for somebody. */
export const tokenWords = {
  MISSING_ID_TOKEN: signInAgain,
  INVALID_ID_TOKEN: signInAgain,
  TOKEN_EXPIRED: signInAgain,
  CREDENTIAL_TOO_OLD_LOGIN_AGAIN: signInAgain,
  USER_NOT_FOUND: signInAgain,
  USER_DISABLED: signInAgain,
} as const;

/** About a mailed code; a disabled person's opens nothing either. */
export const codeWords = {
  MISSING_OOB_CODE: expired,
  INVALID_OOB_CODE: expired,
  EXPIRED_OOB_CODE: expired,
  USER_NOT_FOUND: expired,
  EMAIL_NOT_FOUND: expired,
  USER_DISABLED: expired,
} as const;

/** About a new password. */
export const passwordWords = {
  MISSING_PASSWORD: weak,
  WEAK_PASSWORD: weak,
  PASSWORD_DOES_NOT_MEET_REQUIREMENTS: weak,
} as const;

/** About an address somebody wants to have. */
export const addressWords = { MISSING_EMAIL: invalidEmail, INVALID_EMAIL: invalidEmail, EMAIL_EXISTS: taken } as const;
export const newAddressWords = { MISSING_NEW_EMAIL: invalidEmail, INVALID_NEW_EMAIL: invalidEmail } as const;

/** About how often something was asked. */
export const limitWords = {
  TOO_MANY_ATTEMPTS_TRY_LATER: tooMany,
  RESET_PASSWORD_EXCEED_LIMIT: tooMany,
  QUOTA_EXCEEDED: tooMany,
} as const;

/** What a refusal means to the shop, by the words it knows; any other is an outage until somebody reads the log. */
export function meaningOf<P>(
  problem: Unavailable | IdentityRefused,
  { words, log }: { readonly words: Readonly<Record<string, P>>; readonly log: Log },
): Refused<P | Unavailable> {
  if (problem.kind === 'unavailable') return refused(problem);
  const known = words[problem.code];
  if (known !== undefined) return refused(known);
  // A key or project that is set up wrongly: this does not work for anybody until somebody mends it.
  log.error('identity.refused', { code: problem.code });
  return refused({ kind: 'unavailable' });
}
