import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openIdentity, type Identity } from './identity-client';

const project = 'demo-band-of-bakers';
const ann = { email: 'ann@example.com', password: 'flour-and-water', returnSecureToken: true };

let identity: Identity;

beforeAll(async () => {
  identity = await openIdentity();
});
afterAll(() => identity.close());
beforeEach(() => identity.control('reset', {}));

/** Exactly the checks that a shop makes: algorithm, signature, issuer, audience, expiry. */
async function verify(token: string, { url }: Pick<Identity, 'url'> = identity) {
  const keys = createRemoteJWKSet(new URL('/identity/jwks', url));
  const issuer = `https://securetoken.google.com/${project}`;
  return jwtVerify(token, keys, { algorithms: ['RS256'], issuer, audience: project });
}

test('an ID token verifies against the key set and says who, when and how', async () => {
  const { idToken = '', localId = '' } = (await identity.call('accounts:signUp', { ...ann, displayName: 'Ann' })).json;
  const { payload, protectedHeader } = await verify(idToken);
  expect(protectedHeader.alg).toBe('RS256');
  expect(payload).toMatchObject({
    sub: localId,
    user_id: localId,
    name: 'Ann',
    email: ann.email,
    email_verified: false,
    auth_time: payload.iat,
    exp: (payload.iat ?? 0) + 3600,
    firebase: { sign_in_provider: 'password', identities: { email: [ann.email] } },
  });
});

test('the key set may be cached and holds no private part', async () => {
  const answer = await fetch(`${identity.url}/identity/jwks`);
  expect(answer.headers.get('cache-control')).toMatch(/max-age=\d+/);
  const { keys }: JSONWebKeySet = await answer.json();
  expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('a refresh keeps the time of the sign-in and gets a later token', async () => {
  const { refreshToken = '' } = (await identity.call('accounts:signUp', ann)).json;
  await identity.control('clock', { offsetMs: 30 * 60_000 });
  const { json } = await identity.refresh(refreshToken);
  expect(json).toMatchObject({
    token_type: 'Bearer',
    expires_in: '3600',
    project_id: project,
    refresh_token: refreshToken,
  });
  const { payload } = await verify(json.id_token ?? '');
  expect((payload.iat ?? 0) - Number(payload['auth_time'])).toBeGreaterThanOrEqual(30 * 60 - 1);
  expect((await identity.refresh('made-up')).json.error?.message).toBe('INVALID_REFRESH_TOKEN');
});

test('after a rotation new tokens carry another key, and old ones still verify', async () => {
  const before = (await identity.call('accounts:signUp', ann)).json.idToken ?? '';
  await identity.control('identity/rotate-keys', {});
  const after = (await identity.call('accounts:signInWithPassword', ann)).json.idToken ?? '';
  expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
  await expect(verify(before)).resolves.toBeDefined();
  await expect(verify(after)).resolves.toBeDefined();
});

test.each([
  ['expired', 'ERR_JWT_EXPIRED'],
  ['other-audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['other-issuer', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['other-key', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ['alg-none', 'ERR_JOSE_ALG_NOT_ALLOWED'],
  ['alg-hs256', 'ERR_JOSE_ALG_NOT_ALLOWED'],
])('a forged token (%s) is refused for its one fault, here and by the service itself', async (kind, code) => {
  const { localId: uid } = (await identity.call('accounts:signUp', ann)).json;
  const { idToken = '' } = (await identity.control('identity/forge', { kind, uid })).json;
  await expect(verify(idToken)).rejects.toMatchObject({ code });
  expect((await identity.call('accounts:lookup', { idToken })).json.error?.message).toBe('INVALID_ID_TOKEN');
});

test('while the switch says so, whoever signs in is given a forged token', async () => {
  await identity.call('accounts:signUp', ann);
  const signIn = async () => (await identity.call('accounts:signInWithPassword', ann)).json.idToken ?? '';
  await identity.control('switches', { identity: { forges: 'other-audience' } });
  await expect(verify(await signIn())).rejects.toMatchObject({ code: 'ERR_JWT_CLAIM_VALIDATION_FAILED' });
  await identity.control('switches', { identity: { forges: 'no' } });
  await expect(verify(await signIn())).resolves.toBeDefined();
});

test('a token from another service’s key set does not verify against ours', async () => {
  const { idToken = '' } = (await identity.call('accounts:signUp', ann)).json;
  await expect(jwtVerify(idToken, createLocalJWKSet({ keys: [] }))).rejects.toThrow();
  expect((await identity.control('identity/forge', { kind: 'invented', uid: 'x' })).status).toBe(400);
  expect((await identity.control('identity/forge', { kind: 'expired', uid: 'x' })).status).toBe(404);
});

test('people and keys outlive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'));
  const file = join(folder, 'state.json');
  const first = await openIdentity({ file });
  const { idToken = '', refreshToken = '' } = (await first.call('accounts:signUp', ann)).json;
  await first.close();
  const second = await openIdentity({ file });
  await expect(verify(idToken, second)).resolves.toBeDefined();
  expect((await second.call('accounts:signInWithPassword', ann)).status).toBe(200);
  expect((await second.refresh(refreshToken)).status).toBe(200);
  await second.close();
  rmSync(folder, { recursive: true });
});
