import type { Env } from './env';
import { changePassword, deleteAccount } from './identity-accounts';
import { applyCode, readCode, resetPassword } from './identity-codes';
import type { Identity } from './identity-contract';
import { type GoogleDoor, googleConsentUrl, linkGoogle, signInWithGoogle } from './identity-google';
import { sendChangeEmailLetter, sendResetLetter, sendVerifyLetter } from './identity-letters';
import { signIn, signUp } from './identity-sign-in';
import type { Log } from './log';

/** The shop's door to Google Identity Platform: it says who somebody is, the shop decides what they may do. */
export function createIdentity(env: Env, log: Log, fetch?: typeof globalThis.fetch): Identity {
  const door: GoogleDoor = { env, log, ...(fetch ? { fetch } : {}) };
  return {
    signIn: (email, password, now) => signIn(door, { email, password }, now),
    signUp: (email, password, now) => signUp(door, { email, password }, now),
    googleConsentUrl: (consent) => googleConsentUrl(env, consent),
    signInWithGoogle: (back, now) => signInWithGoogle(door, back, now),
    linkGoogle: (link, now) => linkGoogle(door, link, now),
    sendVerifyLetter: (idToken) => sendVerifyLetter(door, idToken),
    sendResetLetter: (email) => sendResetLetter(door, email),
    sendChangeEmailLetter: (idToken, newEmail) => sendChangeEmailLetter(door, { idToken, newEmail }),
    readCode: (oobCode) => readCode(door, oobCode),
    applyCode: (oobCode) => applyCode(door, oobCode),
    resetPassword: (oobCode, newPassword) => resetPassword(door, { oobCode, newPassword }),
    changePassword: (idToken, password, now) => changePassword(door, { idToken, password }, now),
    deleteAccount: (idToken) => deleteAccount(door, idToken),
  };
}
