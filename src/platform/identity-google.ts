import * as z from 'zod/mini';
import { outside } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Env } from './env';
import { askIdentity, type IdentityDoor, readJson } from './identity-call';
import type {
  GoogleConsent,
  GoogleLink,
  GoogleLogin,
  GoogleProblem,
  GoogleRefused,
  GoogleReturn,
  SignInAgain,
} from './identity-contract';
import { meaningOf, tokenWords } from './identity-problems';
import { loginOf } from './identity-sign-in';
import { callOutside } from './outside-call';
import type { Unavailable } from './unavailable';

/** Where Google signs people in for other sites, and as whom the shop asks. */
export type GoogleDoor = IdentityDoor & {
  readonly env: Pick<Env, 'GOOGLE_CONSENT_URL' | 'GOOGLE_TOKEN_URL' | 'GOOGLE_CLIENT_ID' | 'GOOGLE_CLIENT_SECRET'>;
};

/** The address of Google's consent page (developers.google.com/identity/protocols/oauth2/web-server). */
export function googleConsentUrl(
  env: Pick<Env, 'GOOGLE_CONSENT_URL' | 'GOOGLE_CLIENT_ID'>,
  { state, codeChallenge, redirectUri, loginHint }: GoogleConsent,
): string {
  const url = new URL(env.GOOGLE_CONSENT_URL);
  const asked = {
    client_id: env.GOOGLE_CLIENT_ID,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state,
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    // On a shared computer the last person's account must not be taken without a word.
    prompt: 'select_account',
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** Signs in whoever comes back from Google's page with a code. */
export async function signInWithGoogle(
  door: GoogleDoor,
  back: GoogleReturn,
  now: Instant,
): Promise<Result<GoogleLogin, GoogleProblem>> {
  const exchanged = await exchangeCode(door, back);
  if (!exchanged.ok) return exchanged;
  const googleToken = exchanged.value;
  const answer = await askIdentity(door, {
    method: 'signInWithIdp',
    idempotent: true,
    body: assertion({ googleToken }),
  });
  if (!answer.ok) return meaningOf(answer.problem, { words: signInWords, log: door.log });
  const unproved = needsProofShape.safeParse(answer.value);
  if (unproved.success) return refused({ kind: 'needs_proof', email: unproved.data.email, googleToken });
  return googleLoginOf(door, answer.value, now);
}

/** Joins a Google account to the one whose owner has just signed in. */
export async function linkGoogle(
  door: GoogleDoor,
  link: GoogleLink,
  now: Instant,
): Promise<Result<GoogleLogin, Unavailable | GoogleRefused | SignInAgain>> {
  const answer = await askIdentity(door, { method: 'signInWithIdp', idempotent: true, body: assertion(link) });
  if (answer.ok) return googleLoginOf(door, answer.value, now);
  return meaningOf(answer.problem, { words: { ...refusedWords, ...tokenWords }, log: door.log });
}

const notTaken = { kind: 'refused' } as const;
const refusedWords = {
  INVALID_IDP_RESPONSE: notTaken,
  FEDERATED_USER_ID_ALREADY_LINKED: notTaken,
  PROVIDER_ALREADY_LINKED: notTaken,
  EMAIL_EXISTS: notTaken,
} as const;
const signInWords = { ...refusedWords, USER_DISABLED: { kind: 'disabled' } } as const;

const needsProofShape = z.object({ needConfirmation: z.literal(true), email: z.string() });
const nameShape = z.object({ displayName: z.optional(z.string()) });

// Google asks where it would have sent a browser; its own client library writes this where there was none.
const nowhere = 'http://localhost';

function assertion({ googleToken, idToken }: { readonly googleToken: string; readonly idToken?: string }) {
  const postBody = new URLSearchParams({ id_token: googleToken, providerId: 'google.com' }).toString();
  return { postBody, requestUri: nowhere, returnSecureToken: true, ...(idToken === undefined ? {} : { idToken }) };
}

async function googleLoginOf(
  door: IdentityDoor,
  answer: unknown,
  now: Instant,
): Promise<Result<GoogleLogin, Unavailable>> {
  const login = await loginOf(door, answer, now);
  if (!login.ok) return login;
  const named = nameShape.safeParse(answer);
  return ok({ ...login.value, name: named.data?.displayName ?? null });
}

const tokensShape = z.object({ id_token: z.string() });
const refusalShape = z.object({ error: z.string() });

/** Turns the code from Google's page into Google's token about who gave it; a code works once. */
async function exchangeCode(
  { env, log, fetch }: GoogleDoor,
  { code, codeVerifier, redirectUri }: GoogleReturn,
): Promise<Result<string, Unavailable | GoogleRefused>> {
  const form = {
    grant_type: 'authorization_code',
    code,
    code_verifier: codeVerifier,
    redirect_uri: redirectUri,
    client_id: env.GOOGLE_CLIENT_ID,
    client_secret: env.GOOGLE_CLIENT_SECRET,
  };
  const answer = await callOutside({
    service: 'google',
    url: env.GOOGLE_TOKEN_URL,
    init: { method: 'POST', body: new URLSearchParams(form) },
    idempotent: false,
    withinMs: outside.whileSomebodyWaitsMs,
    log,
    ...(fetch ? { fetch } : {}),
  });
  if (!answer.ok) return answer;
  const read = await readJson(answer.value);
  if (!read.ok) return read;
  const tokens = tokensShape.safeParse(read.value);
  if (answer.value.ok && tokens.success) return ok(tokens.data.id_token);
  const refusal = refusalShape.safeParse(read.value);
  if (refusal.success && refusal.data.error === 'invalid_grant') return refused({ kind: 'refused' });
  log.error('google.refused', { code: refusal.success ? refusal.data.error : 'unreadable' });
  return refused({ kind: 'unavailable' });
}
