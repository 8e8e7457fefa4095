import { beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from './context';
import type { Env } from './env';
import { createIdentity } from './identity';
import { createLog } from './log';

/* What each of Google's words means to the shop. That Google says them, `npm run conformance` shows. */

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

/** The shop's door to a Google that has one answer to everything. */
function doorTo(status: number, body: object): Identity {
  const fetch = () => Promise.resolve(Response.json(body, { status }));
  // The door reads nothing but these settings.
  return createIdentity(env as Env, log, fetch);
}

const calls = {
  signUp: (door: Identity) => door.signUp('bea@bakery.example', 'flour', now),
  linkGoogle: (door: Identity) => door.linkGoogle({ idToken: 'a', googleToken: 'b' }, now),
  sendVerifyLetter: (door: Identity) => door.sendVerifyLetter('a'),
  sendResetLetter: (door: Identity) => door.sendResetLetter('bea@bakery.example'),
  sendChangeEmailLetter: (door: Identity) => door.sendChangeEmailLetter('a', 'rye@bakery.example'),
  readCode: (door: Identity) => door.readCode('c'),
  applyCode: (door: Identity) => door.applyCode('c'),
  resetPassword: (door: Identity) => door.resetPassword('c', 'flour'),
  changePassword: (door: Identity) => door.changePassword('a', 'flour', now),
  deleteAccount: (door: Identity) => door.deleteAccount('a'),
} as const;
type Call = keyof typeof calls;
const allCalls = Object.keys(calls) as Call[];

const meanings: ReadonlyArray<readonly [Call, string, string]> = [
  ['signUp', 'EMAIL_EXISTS', 'taken'],
  ['signUp', 'INVALID_EMAIL', 'invalid_email'],
  ['signUp', 'WEAK_PASSWORD : Password should be at least 6 characters', 'weak_password'],
  ['signUp', 'PASSWORD_DOES_NOT_MEET_REQUIREMENTS : Missing password requirements: [Long]', 'weak_password'],
  ['signUp', 'TOO_MANY_ATTEMPTS_TRY_LATER', 'too_many_tries'],
  ['linkGoogle', 'FEDERATED_USER_ID_ALREADY_LINKED', 'refused'],
  ['linkGoogle', 'EMAIL_EXISTS', 'refused'],
  ['linkGoogle', 'INVALID_IDP_RESPONSE : The supplied auth credential is malformed', 'refused'],
  ['linkGoogle', 'TOKEN_EXPIRED', 'sign_in_again'],
  ['sendVerifyLetter', 'INVALID_ID_TOKEN', 'sign_in_again'],
  ['sendVerifyLetter', 'USER_DISABLED', 'sign_in_again'],
  ['sendVerifyLetter', 'TOO_MANY_ATTEMPTS_TRY_LATER', 'too_many_tries'],
  ['sendResetLetter', 'RESET_PASSWORD_EXCEED_LIMIT', 'too_many_tries'],
  ['sendChangeEmailLetter', 'EMAIL_EXISTS', 'taken'],
  ['sendChangeEmailLetter', 'INVALID_NEW_EMAIL', 'invalid_email'],
  ['sendChangeEmailLetter', 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN', 'sign_in_again'],
  ['readCode', 'EXPIRED_OOB_CODE', 'expired'],
  ['applyCode', 'INVALID_OOB_CODE', 'expired'],
  ['applyCode', 'USER_DISABLED', 'expired'],
  ['applyCode', 'EMAIL_EXISTS', 'taken'],
  ['resetPassword', 'WEAK_PASSWORD : Password should be at least 6 characters', 'weak_password'],
  ['resetPassword', 'EXPIRED_OOB_CODE', 'expired'],
  ['changePassword', 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN', 'sign_in_again'],
  ['changePassword', 'WEAK_PASSWORD', 'weak_password'],
  ['deleteAccount', 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN', 'sign_in_again'],
];

test.each(meanings)('when %s is answered %s, that is %s', async (call, message, kind) => {
  const answer = await calls[call](doorTo(400, { error: { code: 400, message } }));
  expect(answer).toEqual({ ok: false, problem: { kind } });
  expect(errors).toEqual([]);
});

test.each(['EMAIL_NOT_FOUND', 'USER_DISABLED', 'INVALID_EMAIL'])(
  'whoever asks for a new password is not told that Google said %s',
  async (message) => {
    expect((await calls.sendResetLetter(doorTo(400, { error: { code: 400, message } }))).ok).toBe(true);
  },
);

test('an account that is gone is as good as deleted', async () => {
  expect((await calls.deleteAccount(doorTo(400, { error: { code: 400, message: 'USER_NOT_FOUND' } }))).ok).toBe(true);
});

describe.each(allCalls)('%s', (call) => {
  test('is an outage, and reported, where Google says what nobody has heard of', async () => {
    const answer = await calls[call](doorTo(400, { error: { code: 400, message: 'CONFIGURATION_NOT_FOUND' } }));
    expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain('bea@bakery.example');
  });

  test('is an outage where Google is asked too often', async () => {
    const answer = calls[call](doorTo(429, { error: { code: 429, message: 'QUOTA' } }));
    expect(await answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  });
});

const withToken: ReadonlyArray<Call> = [
  'signUp',
  'linkGoogle',
  'readCode',
  'applyCode',
  'resetPassword',
  'changePassword',
];
test.each(withToken)('%s takes an answer without what it has to say for none', async (call) => {
  expect(await calls[call](doorTo(200, { kind: 'something' }))).toEqual({
    ok: false,
    problem: { kind: 'unavailable' },
  });
});

test('a code of a kind the shop has no page for is good for nothing', async () => {
  const body = { email: 'bea@bakery.example', requestType: 'EMAIL_SIGNIN' };
  expect(await calls.readCode(doorTo(200, body))).toEqual({ ok: false, problem: { kind: 'expired' } });
});

test('an empty password is not sent with a code: Google would say yes to it', async () => {
  const answer = await doorTo(200, { email: 'bea@bakery.example' }).resetPassword('c', '');
  expect(answer).toEqual({ ok: false, problem: { kind: 'weak_password' } });
});
