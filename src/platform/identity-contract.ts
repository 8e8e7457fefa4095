import type { Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Unavailable } from './unavailable';

/** Who somebody proved to be. The token speaks for them at Identity Platform: used at once and never stored. */
export type IdentityLogin = {
  readonly uid: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly idToken: string;
};

/** Google asks to wait before this account or address is tried again. */
export type TooManyTriesThere = { readonly kind: 'too_many_tries' };
/** Also a password that the project's own rules refuse. */
export type WeakPassword = { readonly kind: 'weak_password' };
/** The address has another account. */
export type Taken = { readonly kind: 'taken' };
export type InvalidEmail = { readonly kind: 'invalid_email' };
export type Disabled = { readonly kind: 'disabled' };
/** The token is too old, or of somebody who is gone: they sign in once more. */
export type SignInAgain = { readonly kind: 'sign_in_again' };
/** A mailed code that was used, is too old or was never given out. */
export type ExpiredCode = { readonly kind: 'expired' };

export type SignInProblem = Unavailable | { readonly kind: 'wrong_login' } | Disabled | TooManyTriesThere;
export type SignUpProblem = Unavailable | Taken | InvalidEmail | WeakPassword | TooManyTriesThere;

/** What a mailed code is good for. `recover_email` undoes a change of address that somebody else made. */
export type MailedCode = {
  readonly kind: 'verify' | 'reset' | 'change_email' | 'recover_email';
  /** The address of the account; of `recover_email`, the one it gets back. */
  readonly email: string;
  /** The address it is to have; of `change_email` alone. */
  readonly newEmail: string | null;
};

/** What Google's consent page is told, so that whoever comes back can prove that they left from here. */
export type GoogleConsent = {
  readonly state: string;
  /** The SHA-256 of the verifier, in base64url. */
  readonly codeChallenge: string;
  readonly redirectUri: string;
  readonly loginHint?: string;
};
export type GoogleReturn = { readonly code: string; readonly codeVerifier: string; readonly redirectUri: string };
export type GoogleLogin = IdentityLogin & { readonly name: string | null };
export type GoogleLink = { readonly idToken: string; readonly googleToken: string };

/** Google took none of it: a code that was used, a Google account that somebody else has joined to theirs. */
export type GoogleRefused = { readonly kind: 'refused' };
/**
 * The address has an account, and Google does not speak for that address. Once its owner has signed in with the
 * password, `googleToken` (good for an hour) joins the two.
 */
export type NeedsProof = { readonly kind: 'needs_proof'; readonly email: string; readonly googleToken: string };
export type GoogleProblem = Unavailable | GoogleRefused | Disabled | NeedsProof;

type Answer<T, P = never> = Promise<Result<T, Unavailable | P>>;

/** What the shop asks of Google Identity Platform. */
export type Identity = {
  readonly signIn: (email: string, password: string, now: Instant) => Promise<Result<IdentityLogin, SignInProblem>>;
  readonly signUp: (email: string, password: string, now: Instant) => Promise<Result<IdentityLogin, SignUpProblem>>;
  /** The address of Google's consent page. */
  readonly googleConsentUrl: (consent: GoogleConsent) => string;
  /** Signs in whoever comes back from Google's page. */
  readonly signInWithGoogle: (back: GoogleReturn, now: Instant) => Promise<Result<GoogleLogin, GoogleProblem>>;
  /** Joins a Google account to the account of whoever has just proved to be its owner. */
  readonly linkGoogle: (link: GoogleLink, now: Instant) => Answer<GoogleLogin, GoogleRefused | SignInAgain>;
  readonly sendVerifyLetter: (idToken: string) => Answer<undefined, TooManyTriesThere | SignInAgain>;
  /** An address nobody has is answered as one that somebody has. */
  readonly sendResetLetter: (email: string) => Answer<undefined, TooManyTriesThere>;
  /** The letter goes to the new address; the account moves there once its code is applied. */
  readonly sendChangeEmailLetter: (
    idToken: string,
    newEmail: string,
  ) => Answer<undefined, TooManyTriesThere | SignInAgain | Taken | InvalidEmail>;
  /** Looks at a mailed code and does not use it. */
  readonly readCode: (oobCode: string) => Answer<MailedCode, ExpiredCode>;
  /** Uses a code that verifies, changes or recovers an address; the answer has the address as it now is. */
  readonly applyCode: (
    oobCode: string,
  ) => Answer<{ readonly uid: string; readonly email: string }, ExpiredCode | Taken>;
  /** Uses a code for a new password; whoever read the letter has proved the address too. */
  readonly resetPassword: (
    oobCode: string,
    newPassword: string,
  ) => Answer<{ readonly email: string }, ExpiredCode | WeakPassword>;
  /** Every other token of theirs ends; the answer holds a new one. */
  readonly changePassword: (
    idToken: string,
    newPassword: string,
    now: Instant,
  ) => Answer<IdentityLogin, SignInAgain | WeakPassword>;
  /** For good; asked a second time it is done as well. */
  readonly deleteAccount: (idToken: string) => Answer<undefined, SignInAgain>;
};
