import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { hour, minute, second } from '@/kernel/time';
import type { Env } from './env';
import { createIdentity } from './identity';
import { createLog } from './log';

const project = 'demo-bakery';
const now = Date.UTC(2026, 10, 28, 6);
const errors: string[] = [];
const log = createLog({}, (line) => {
  if (line.includes('"level":"error"')) errors.push(line);
});

type Signer = { readonly kid: string; readonly keys: Awaited<ReturnType<typeof generateKeyPair>> };
let today: Signer;
let tomorrow: Signer;
let stranger: Signer;
const signer = async (kid: string): Promise<Signer> => ({
  kid,
  keys: await generateKeyPair('RS256', { extractable: true }),
});

beforeAll(async () => {
  [today, tomorrow, stranger] = await Promise.all([signer('today'), signer('tomorrow'), signer('today')]);
});
beforeEach(() => {
  errors.length = 0;
});

const goodClaims: JWTPayload = {
  iss: `https://securetoken.google.com/${project}`,
  aud: project,
  sub: 'uid-of-bea',
  iat: now / second,
  exp: (now + hour) / second,
  email: 'bea@bakery.example',
  email_verified: true,
};

const { exp: _, ...endless } = goodClaims;

const signed = (by: Signer, claims: JWTPayload = goodClaims, alg = 'RS256') =>
  new SignJWT(claims).setProtectedHeader({ alg, kid: by.kid }).sign(by.keys.privateKey);

const publishedKey = async ({ kid, keys }: Signer) => ({
  ...(await exportJWK(keys.publicKey)),
  kid,
  alg: 'RS256',
  use: 'sig',
});

type Google = {
  /** What the sign-in answers: a token, or a status with Google's error message. */
  answer: { readonly idToken: string } | { readonly status: number; readonly message: string };
  published: ReadonlyArray<Signer>;
  maxAge: number;
  keysDown: boolean;
  readonly asked: { keys: number; signIn: string[] };
};

let shops = 0;

/** A made-up Google and the shop's door to it; each pair has its own addresses, so that no keys are remembered. */
function googleAndShop(over: Partial<Google> = {}) {
  const google: Google = {
    answer: { status: 400, message: 'INVALID_LOGIN_CREDENTIALS' },
    published: [today],
    maxAge: 3600,
    keysDown: false,
    asked: { keys: 0, signIn: [] },
    ...over,
  };
  const home = `https://google-${++shops}.example`;
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (request.url === `${home}/keys`) return keys(google);
    google.asked.signIn.push(`${request.url.replace(home, '')} ${await request.text()}`);
    if ('idToken' in google.answer) return Response.json(google.answer);
    const { status, message } = google.answer;
    return Response.json({ error: { code: status, message } }, { status });
  };
  const env = {
    IDENTITY_API_URL: home,
    IDENTITY_KEYS_URL: `${home}/keys`,
    IDENTITY_PROJECT: project,
    IDENTITY_API_KEY: 'k',
  };
  // The door reads nothing but these four settings.
  const identity = createIdentity(env as Env, log, fetch);
  return { google, signIn: (at = now) => identity.signIn('bea@bakery.example', 'flour', at) };
}

async function keys(google: Google): Promise<Response> {
  google.asked.keys++;
  if (google.keysDown) return new Response('', { status: 404 });
  const body = { keys: await Promise.all(google.published.map(publishedKey)) };
  return Response.json(body, { headers: { 'cache-control': `public, max-age=${google.maxAge}` } });
}

test('somebody with the right password is who their token says', async () => {
  const idToken = await signed(today);
  const { google, signIn } = googleAndShop({ answer: { idToken } });
  expect(await signIn()).toEqual({
    ok: true,
    value: { uid: 'uid-of-bea', email: 'bea@bakery.example', emailVerified: true, idToken },
  });
  expect(google.asked.signIn).toEqual([
    '/v1/accounts:signInWithPassword?key=k {"email":"bea@bakery.example","password":"flour","returnSecureToken":true}',
  ]);
});

const forgeries: ReadonlyArray<readonly [string, () => Promise<string> | string]> = [
  ['signed by nobody', () => new UnsecuredJWT(goodClaims).encode()],
  ['signed by a stranger who borrows our key id', () => signed(stranger)],
  ['signed by a key that is not published', () => signed(tomorrow)],
  ['signed with our public key as a shared secret', hmacSigned],
  ['for another project', () => signed(today, { ...goodClaims, aud: 'another-bakery' })],
  ['by another issuer', () => signed(today, { ...goodClaims, iss: 'https://securetoken.google.com/another-bakery' })],
  ['that ended this very second', () => signed(today, { ...goodClaims, exp: now / second })],
  ['that never ends', () => signed(today, endless)],
  ['about nobody', () => signed(today, { ...goodClaims, sub: '' })],
  ['that is no token', () => 'not.a.token'],
];

async function hmacSigned(): Promise<string> {
  const { n = '' } = await exportJWK(today.keys.publicKey);
  return new SignJWT(goodClaims).setProtectedHeader({ alg: 'HS256', kid: 'today' }).sign(new TextEncoder().encode(n));
}

test.each(forgeries)('a token %s signs nobody in, and is reported', async (_, forge) => {
  const { signIn } = googleAndShop({ answer: { idToken: await forge() } });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(errors).toHaveLength(1);
});

test.each([
  ['INVALID_LOGIN_CREDENTIALS', 'wrong_login'],
  ['EMAIL_NOT_FOUND', 'wrong_login'],
  ['INVALID_PASSWORD', 'wrong_login'],
  ['INVALID_EMAIL', 'wrong_login'],
  ['MISSING_PASSWORD', 'wrong_login'],
  ['USER_DISABLED', 'disabled'],
  ['TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account has been temporarily disabled', 'too_many_tries'],
])('when Google says %s, that is %s', async (message, kind) => {
  const { signIn } = googleAndShop({ answer: { status: 400, message } });
  expect(await signIn()).toEqual({ ok: false, problem: { kind } });
  expect(errors).toEqual([]);
});

test('a Google that has nothing to say is an outage and not a wrong password', async () => {
  vi.useFakeTimers();
  const { google, signIn } = googleAndShop({ answer: { status: 503, message: 'UNAVAILABLE' } });
  const answer = signIn();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(await answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(google.asked.signIn.length).toBeGreaterThan(1);
});

test('a key set up wrongly is an outage, and is reported', async () => {
  const { signIn } = googleAndShop({
    answer: { status: 400, message: 'API key not valid. Please pass a valid API key.' },
  });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(errors).toHaveLength(1);
});

test('keys that cannot be read are an outage', async () => {
  const { signIn } = googleAndShop({ answer: { idToken: await signed(today) }, keysDown: true });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('the keys are read once for as long as Google says they are good', async () => {
  const { google, signIn } = googleAndShop({ answer: { idToken: await signed(today) }, maxAge: 600 });
  await signIn(now);
  await signIn(now + 10 * minute - 1);
  expect(google.asked.keys).toBe(1);
  await signIn(now + 10 * minute);
  expect(google.asked.keys).toBe(2);
});

test('a new key is found as soon as it signs, but is looked for once a minute at most', async () => {
  const { google, signIn } = googleAndShop({ answer: { idToken: await signed(today) } });
  expect((await signIn(now)).ok).toBe(true);
  google.published = [tomorrow, today];
  google.answer = { idToken: await signed(tomorrow) };
  expect((await signIn(now + minute - 1)).ok).toBe(false);
  expect(google.asked.keys).toBe(1);
  expect((await signIn(now + minute)).ok).toBe(true);
  expect(google.asked.keys).toBe(2);
});

test('a clock that was set back does not keep old keys for ever', async () => {
  const { google, signIn } = googleAndShop({ answer: { idToken: await signed(today) } });
  await signIn(now + 30 * minute);
  await signIn(now);
  expect(google.asked.keys).toBe(2);
});
