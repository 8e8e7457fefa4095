import { beforeAll, expect, test } from 'vitest';
import { testBindings } from '@/testing/bindings';
import { testContext, testEnv } from '@/testing/context';
import { createAccount } from './identity-accounts';
import { createLog } from './log';
import { toBase64Url } from './signed-links';

/* The same doors against the stand-in, over real HTTP and inside workerd. */

const standIns = () => testBindings().STAND_INS_URL;
const door = () => ({ env: testEnv(), log: createLog({}, () => undefined) });
const login = { email: 'mill@bakery.example', password: 'flour-water-salt' };
const signIn = (password = login.password) => testContext().identity.signIn(login.email, password, Date.now());

async function control(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${standIns()}/stand-ins/identity/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function mailedCode(): Promise<string> {
  const answer = await fetch(`${standIns()}/mailbox.json?to=${login.email}`);
  const [letter]: { links: string[] }[] = await answer.json();
  return new URL(letter?.links[0] ?? '').searchParams.get('oobCode') ?? '';
}

let uid = '';
beforeAll(async () => {
  const created = await createAccount(door(), login);
  uid = created.ok ? created.value.uid : '';
});

test('an account that was opened can be signed in to, and its token proves who it is', async () => {
  expect(await signIn()).toMatchObject({ ok: true, value: { uid, email: login.email, emailVerified: false } });
});

test('an address has one account', async () => {
  expect(await createAccount(door(), login)).toEqual({ ok: false, problem: { kind: 'refused', code: 'EMAIL_EXISTS' } });
});

test('a wrong password is a wrong login', async () => {
  expect(await signIn('salt')).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('an account that was disabled opens nothing', async () => {
  await control('accounts', { email: login.email, disabled: true });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'disabled' } });
  await control('accounts', { email: login.email, disabled: false });
});

test('a code from a letter proves the address, and a new password ends the old one', async () => {
  const { identity } = testContext();
  const signedIn = await signIn();
  if (!signedIn.ok) throw new Error(signedIn.problem.kind);
  expect((await identity.sendVerifyLetter(signedIn.value.idToken)).ok).toBe(true);
  expect(await identity.applyCode(await mailedCode())).toEqual({ ok: true, value: { uid, email: login.email } });
  const changed = await identity.changePassword(signedIn.value.idToken, 'rye-and-salt', Date.now());
  expect(changed).toMatchObject({ ok: true, value: { uid, emailVerified: true } });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('Google signs in whoever chose an account on its page', async () => {
  const { identity } = testContext();
  const redirectUri = 'http://localhost:3000/sign-in/google/return';
  const codeVerifier = 'v'.repeat(43);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  const codeChallenge = toBase64Url(new Uint8Array(digest));
  const consent = identity.googleConsentUrl({ state: 'a-state', codeChallenge, redirectUri });
  const body = new URLSearchParams({ email: 'olive@grove.example', name: 'Olive Grove' });
  const answer = await fetch(consent, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('a-state');
  const code = back.searchParams.get('code') ?? '';
  expect(await identity.signInWithGoogle({ code, codeVerifier, redirectUri }, Date.now())).toMatchObject({
    ok: true,
    value: { email: 'olive@grove.example', emailVerified: true, name: 'Olive Grove' },
  });
});

test('a widget’s answer is good once', async () => {
  const answer = await fetch(`${standIns()}/stand-ins/turnstile/token`, { method: 'POST' });
  const { token }: { token: string } = await answer.json();
  const { turnstile } = testContext();
  expect((await turnstile.verify(token)).ok).toBe(true);
  expect(await turnstile.verify(token)).toEqual({ ok: false, problem: { kind: 'failed' } });
});
