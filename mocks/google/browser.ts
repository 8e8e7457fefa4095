import { createHash, randomBytes } from 'node:crypto';

const VERIFIER_BYTES = 32;

export type Site = { readonly clientId: string; readonly redirectUri: string; readonly clientSecret: string };
export type Visit = { readonly url: string; readonly verifier: string; readonly state: string };
type Choice = Readonly<Record<string, string>>;

/** A site of this machine, as its owner would register it. */
export const aSite: Site = {
  clientId: 'demo.apps.googleusercontent.com',
  clientSecret: 'secret-for-tests-only',
  redirectUri: 'http://localhost:3000/sign-in/google/return',
};

/** Where a site sends somebody who wants to sign in by Google; pass what the test wants different. */
export function leaveFor(standIns: string, over: Choice = {}): Visit {
  const verifier = randomBytes(VERIFIER_BYTES).toString('base64url');
  const state = randomBytes(VERIFIER_BYTES).toString('base64url');
  const asked = {
    client_id: aSite.clientId,
    redirect_uri: aSite.redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...over,
  };
  return { url: `${standIns}/google/o/oauth2/v2/auth?${new URLSearchParams(asked)}`, verifier, state };
}

/** Presses a button of the consent page and says where it leads. */
export async function choose(url: string, choice: Choice): Promise<URL> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(choice), redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? 'http://nowhere.test/');
}

type Tokens = { readonly id_token?: string; readonly error?: string; readonly error_description?: string };

/** Exchanges a code as the site's server does; pass what the test wants different. */
export async function exchange(standIns: string, code: string, over: Choice): Promise<Tokens> {
  const form = {
    grant_type: 'authorization_code',
    code,
    client_id: aSite.clientId,
    client_secret: aSite.clientSecret,
    redirect_uri: aSite.redirectUri,
    ...over,
  };
  const answer = await fetch(`${standIns}/google/token`, { method: 'POST', body: new URLSearchParams(form) });
  const tokens: Tokens = await answer.json();
  return tokens;
}

/** Google's token for somebody who went through it all. */
export async function googleTokenOf(standIns: string, choice: Choice): Promise<string> {
  const visit = leaveFor(standIns);
  const back = await choose(visit.url, choice);
  const code = back.searchParams.get('code') ?? '';
  return (await exchange(standIns, code, { code_verifier: visit.verifier })).id_token ?? '';
}
