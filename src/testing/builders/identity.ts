import { refused } from '@/kernel/result';
import type { Identity } from '@/platform/context';

const silent = () => Promise.resolve(refused({ kind: 'unavailable' }));

/** An Identity Platform that answers what the test gives it, and is down for everything else. */
export function anIdentity(answers: Partial<Identity> = {}): Identity {
  return {
    signIn: silent,
    signUp: silent,
    googleConsentUrl: ({ state }) => `https://google.example/consent?state=${state}`,
    signInWithGoogle: silent,
    linkGoogle: silent,
    sendVerifyLetter: silent,
    sendResetLetter: silent,
    sendChangeEmailLetter: silent,
    readCode: silent,
    applyCode: silent,
    resetPassword: silent,
    changePassword: silent,
    deleteAccount: silent,
    ...answers,
  };
}
