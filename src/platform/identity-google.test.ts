import { beforeEach, expect, test } from 'vitest';
import type { Env } from './env';
import { createIdentity } from './identity';
import { createLog } from './log';

const now = Date.UTC(2026, 10, 28, 6);
const errors: string[] = [];
const log = createLog({}, (line) => {
  if (line.includes('"level":"error"')) errors.push(line);
});
beforeEach(() => {
  errors.length = 0;
});

const env = {
  IDENTITY_API_URL: 'https://identity.example',
  IDENTITY_KEYS_URL: 'https://identity.example/keys',
  IDENTITY_PROJECT: 'demo-bakery',
  IDENTITY_API_KEY: 'k',
  GOOGLE_CONSENT_URL: 'https://consent.example/auth',
  GOOGLE_TOKEN_URL: 'https://consent.example/token',
  GOOGLE_CLIENT_ID: 'shop.example',
  GOOGLE_CLIENT_SECRET: 'a-secret',
};
const back = { code: 'the-code', codeVerifier: 'the-verifier', redirectUri: 'https://shop.example/back' };

type Asked = { readonly url: string; readonly body: string };

/** A Google whose two services have one answer each, and who remembers what it was asked. */
function googleAnd(tokens: Response, identity: Response = Response.json({})) {
  const asked: Asked[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    asked.push({ url: request.url, body: await request.text() });
    return request.url === env.GOOGLE_TOKEN_URL ? tokens : identity;
  };
  // The door reads nothing but these settings.
  const door = createIdentity(env as Env, log, fetch);
  return { asked, signIn: () => door.signInWithGoogle(back, now), door };
}

test('the consent page is told who asks, for what, and with which challenge', () => {
  const consent = {
    state: 'a state',
    codeChallenge: 'c',
    redirectUri: back.redirectUri,
    loginHint: 'bea@bakery.example',
  };
  const url = new URL(googleAnd(Response.json({})).door.googleConsentUrl(consent));
  expect(url.origin + url.pathname).toBe(env.GOOGLE_CONSENT_URL);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: 'shop.example',
    redirect_uri: back.redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'a state',
    code_challenge: 'c',
    code_challenge_method: 'S256',
    prompt: 'select_account',
    login_hint: 'bea@bakery.example',
  });
  expect(url.href).not.toContain('a-secret');
});

test('a code is exchanged once with its verifier, and Google’s word is handed on', async () => {
  const needs = { needConfirmation: true, email: 'bea@bakery.example' };
  const { asked, signIn } = googleAnd(Response.json({ id_token: 'googles-word' }), Response.json(needs));
  expect(await signIn()).toEqual({
    ok: false,
    problem: { kind: 'needs_proof', email: 'bea@bakery.example', googleToken: 'googles-word' },
  });
  expect(asked.map(({ url }) => url)).toEqual([
    env.GOOGLE_TOKEN_URL,
    'https://identity.example/v1/accounts:signInWithIdp?key=k',
  ]);
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    grant_type: 'authorization_code',
    code: 'the-code',
    code_verifier: 'the-verifier',
    redirect_uri: back.redirectUri,
    client_id: 'shop.example',
    client_secret: 'a-secret',
  });
  expect(JSON.parse(asked[1]?.body ?? '')).toEqual({
    postBody: 'id_token=googles-word&providerId=google.com',
    requestUri: 'http://localhost',
    returnSecureToken: true,
  });
});

test('a code that Google does not take is refused, and Identity Platform is not asked', async () => {
  const { asked, signIn } = googleAnd(Response.json({ error: 'invalid_grant' }, { status: 400 }));
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'refused' } });
  expect(asked).toHaveLength(1);
  expect(errors).toEqual([]);
});

test.each(['invalid_client', 'redirect_uri_mismatch'])('%s is an outage, and is reported', async (error) => {
  const { signIn } = googleAnd(Response.json({ error }, { status: 400 }));
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(errors).toHaveLength(1);
  expect(errors.join()).toContain(error);
});

test.each([
  ['is down', new Response('', { status: 503 })],
  ['is asked too often', new Response('', { status: 429 })],
  ['answers with no JSON', new Response('<html>')],
])('a Google that %s is an outage', async (_, tokens) => {
  expect(await googleAnd(tokens).signIn()).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('an exchange is never asked for twice: the second would spoil the first', async () => {
  const { asked, signIn } = googleAnd(new Response('', { status: 503 }));
  await signIn();
  expect(asked).toHaveLength(1);
});

test('somebody who was disabled is told so to the shop', async () => {
  const disabled = Response.json({ error: { message: 'USER_DISABLED' } }, { status: 400 });
  expect(await googleAnd(Response.json({ id_token: 'w' }), disabled).signIn()).toEqual({
    ok: false,
    problem: { kind: 'disabled' },
  });
});
