import { createHash, randomBytes } from 'node:crypto';
import type { Identity } from '@/platform/context';
import type { Env } from '@/platform/env';
import { createIdentity } from '@/platform/identity';
import { createLog } from '@/platform/log';
import { choose } from '../../mocks/google/browser';

/* An account service that the shop's identity client is tried on: the stand-in, or the official emulator. */

export const project = 'demo-band-of-bakers';

/** The `mode` of a mailed link, by which a letter is found. */
export type LetterMode = 'verifyEmail' | 'resetPassword' | 'verifyAndChangeEmail' | 'recoverEmail';

export type AccountService = {
  readonly name: string;
  readonly identity: Identity;
  /** The code in the newest letter of a kind about an address; null where there is none. */
  readonly codeFor: (email: string, mode: LetterMode) => Promise<string | null>;
  readonly disable: (uid: string) => Promise<void>;
  /** Lets so much time pass that a token from before is older than whatever comes next: they count in seconds. */
  readonly aMomentLater: () => Promise<void>;
  readonly now: () => number;
  /** What it does not do, by the words a trial names it with. */
  readonly lacks: ReadonlyArray<Ability>;
  readonly close: () => Promise<void>;
};

/** What only some account services can do. */
export type Ability = 'letter to the old address' | 'looking at a new address' | 'Google judged by its domain';

type Addresses = { readonly api: string; readonly keys: string; readonly standIns: string };

/** The shop's own client, pointed at an account service; Google's consent page is always the stand-in's. */
export function clientOf({ api, keys, standIns }: Addresses, fetch?: typeof globalThis.fetch): Identity {
  const env = {
    IDENTITY_API_URL: api,
    IDENTITY_KEYS_URL: keys,
    IDENTITY_PROJECT: project,
    IDENTITY_API_KEY: 'key-for-tests-only',
    GOOGLE_CONSENT_URL: `${standIns}/google/o/oauth2/v2/auth`,
    GOOGLE_TOKEN_URL: `${standIns}/google/token`,
    GOOGLE_CLIENT_ID: 'demo.apps.googleusercontent.com',
    GOOGLE_CLIENT_SECRET: 'secret-for-tests-only',
  };
  // The client reads nothing but these.
  return createIdentity(
    env as Env,
    createLog({}, () => undefined),
    fetch,
  );
}

const redirectUri = 'http://localhost:3000/sign-in/google/return';
const verifierBytes = 32;

/** Somebody as they appear on Google's consent page. */
export type GoogleChoice =
  | { readonly email: string; readonly name: string; readonly hosted: 'yes' | 'no' }
  /** One of the demonstration's people, by number. */
  | { readonly person: string };

/** Goes to Google's page as the shop sends people there, chooses an account, and comes back with what the shop needs. */
export async function fromGoogle({ identity }: AccountService, choice: GoogleChoice) {
  const codeVerifier = randomBytes(verifierBytes).toString('base64url');
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const state = randomBytes(verifierBytes).toString('base64url');
  const back = await choose(identity.googleConsentUrl({ state, codeChallenge, redirectUri }), choice);
  return { code: back.searchParams.get('code') ?? '', codeVerifier, redirectUri };
}
