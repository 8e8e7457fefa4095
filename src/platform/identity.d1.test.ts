import { beforeAll, expect, test } from 'vitest';
import { testBindings } from '@/testing/bindings';
import { testContext, testEnv } from '@/testing/context';
import { createAccount, sendPasswordLetter } from './identity-accounts';
import { createLog } from './log';

/* The same doors against the stand-in, over real HTTP and inside workerd. */

const standIns = () => testBindings().STAND_INS_URL;
const door = () => ({ env: testEnv(), log: createLog({}, () => undefined) });
const login = { email: 'mill@bakery.example', password: 'flour-water-salt' };
const signIn = (password = login.password) => testContext().identity.signIn(login.email, password, Date.now());

async function control(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${standIns()}/stand-ins/identity/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

let uid = '';
beforeAll(async () => {
  const created = await createAccount(door(), login);
  uid = created.ok ? created.value.uid : '';
});

test('an account that was opened can be signed in to, and its token proves who it is', async () => {
  expect(await signIn()).toEqual({ ok: true, value: { uid, email: login.email, emailVerified: false } });
});

test('an address has one account', async () => {
  expect(await createAccount(door(), login)).toEqual({ ok: false, problem: { kind: 'refused', code: 'EMAIL_EXISTS' } });
});

test('a wrong password is a wrong login', async () => {
  expect(await signIn('salt')).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('the letter to choose a password is on its way', async () => {
  expect((await sendPasswordLetter(door(), login.email)).ok).toBe(true);
});

test('an account that was disabled opens nothing', async () => {
  await control('accounts', { email: login.email, disabled: true });
  expect(await signIn()).toEqual({ ok: false, problem: { kind: 'disabled' } });
  await control('accounts', { email: login.email, disabled: false });
});
