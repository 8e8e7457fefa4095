import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIdentity, type Body, type Identity } from './identity-client';

let identity: Identity;
let call: Identity['call'];

beforeAll(async () => {
  identity = await openIdentity();
  call = identity.call;
});
afterAll(() => identity.close());
beforeEach(() => identity.control('reset', {}));

const ann = { email: 'ann@example.com', password: 'flour-and-water', returnSecureToken: true };

async function refusal(method: string, body: object): Promise<string> {
  const { status, json } = await call(method, body);
  expect(status).toBe(400);
  expect(json.error).toMatchObject({ code: 400, errors: [{ message: json.error?.message, domain: 'global' }] });
  return json.error?.message ?? '';
}

async function signUp(person: object = ann): Promise<Body> {
  return (await call('accounts:signUp', person)).json;
}

describe('signing up and in', () => {
  test('somebody signs up, signs in whatever the case of the address, and is found by token', async () => {
    const created = await signUp({ ...ann, displayName: 'Ann' });
    expect(created).toMatchObject({
      kind: 'identitytoolkit#SignupNewUserResponse',
      email: ann.email,
      expiresIn: '3600',
    });
    const signedIn = (await call('accounts:signInWithPassword', { ...ann, email: 'ANN@example.com' })).json;
    expect(signedIn).toMatchObject({ registered: true, localId: created.localId, displayName: 'Ann' });
    const { users } = (await call('accounts:lookup', { idToken: signedIn.idToken })).json;
    expect(users).toMatchObject([{ localId: created.localId, emailVerified: false, disabled: false }]);
    expect(JSON.stringify(users)).not.toContain('salt');
  });

  test('without asking for tokens nobody gets any', async () => {
    const created = await signUp({ ...ann, returnSecureToken: false });
    expect(created.localId).toHaveLength(28);
    expect(created.idToken).toBeUndefined();
  });

  test.each([
    ['accounts:signUp', { password: 'x' }, 'MISSING_EMAIL'],
    ['accounts:signUp', { email: 'ann', password: 'xxxxxx' }, 'INVALID_EMAIL'],
    ['accounts:signUp', { email: ann.email }, 'MISSING_PASSWORD'],
    ['accounts:signUp', { ...ann, password: 'short' }, 'WEAK_PASSWORD : Password should be at least 6 characters'],
    ['accounts:signInWithPassword', { email: ann.email }, 'MISSING_PASSWORD'],
    ['accounts:signInWithPassword', ann, 'INVALID_LOGIN_CREDENTIALS'],
    ['accounts:signUp', { email: 5 }, "Invalid JSON payload received. Invalid value at 'email'"],
  ])('%s with %j is refused', async (method, body, message) => {
    expect(await refusal(method, body)).toBe(message);
  });

  test('an address is taken once', async () => {
    const both = await Promise.all([call('accounts:signUp', ann), call('accounts:signUp', ann)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect(await refusal('accounts:signUp', { ...ann, email: 'Ann@Example.com' })).toBe('EMAIL_EXISTS');
  });

  test('a disabled person stays out, by password, by token and by refresh', async () => {
    const { idToken = '', refreshToken = '' } = await signUp();
    await identity.control('identity/accounts', { email: ann.email, disabled: true });
    expect(await refusal('accounts:signInWithPassword', ann)).toBe('USER_DISABLED');
    expect(await refusal('accounts:lookup', { idToken })).toBe('USER_DISABLED');
    expect((await identity.refresh(refreshToken)).json.error?.message).toBe('USER_DISABLED');
  });

  test.each([ann.email, 'nobody@example.com'])(
    'ten wrong passwords in a row lock %s for five minutes',
    async (email) => {
      await signUp();
      const wrong = { ...ann, email, password: 'wrong-wrong' };
      for (let tries = 0; tries < 10; tries += 1)
        expect(await refusal('accounts:signInWithPassword', wrong)).toBe('INVALID_LOGIN_CREDENTIALS');
      expect(await refusal('accounts:signInWithPassword', { ...ann, email })).toMatch(
        /^TOO_MANY_ATTEMPTS_TRY_LATER : /,
      );
      await identity.control('clock', { offsetMs: 5 * 60_000 + 1000 });
      expect(await refusal('accounts:signInWithPassword', wrong)).toBe('INVALID_LOGIN_CREDENTIALS');
    },
  );
});

describe('an account of one’s own', () => {
  test('a new name shows in the next look-up; an empty request changes nothing', async () => {
    const { idToken } = await signUp();
    expect((await call('accounts:update', { idToken, displayName: 'Annie' })).json.displayName).toBe('Annie');
    expect((await call('accounts:lookup', { idToken })).json.users).toMatchObject([{ displayName: 'Annie' }]);
    expect(await refusal('accounts:update', { displayName: 'x' })).toMatch(/^INVALID_REQ_TYPE/);
  });

  test('a new password signs out everybody who came in with the old one', async () => {
    const before = await signUp();
    await identity.control('clock', { offsetMs: 2000 });
    const after = (await call('accounts:update', { idToken: before.idToken, password: 'rye-and-salt' })).json;
    expect(await refusal('accounts:lookup', { idToken: before.idToken })).toBe('TOKEN_EXPIRED');
    expect((await identity.refresh(before.refreshToken ?? '')).json.error?.message).toBe('TOKEN_EXPIRED');
    expect((await call('accounts:lookup', { idToken: after.idToken })).status).toBe(200);
    expect(await refusal('accounts:signInWithPassword', ann)).toBe('INVALID_LOGIN_CREDENTIALS');
    expect((await call('accounts:signInWithPassword', { ...ann, password: 'rye-and-salt' })).status).toBe(200);
  });

  test('five minutes after signing in, changing the password or leaving asks for a new sign-in', async () => {
    const { idToken } = await signUp();
    await identity.control('clock', { offsetMs: 6 * 60_000 });
    const late = 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN';
    expect(await refusal('accounts:update', { idToken, password: 'rye-and-salt' })).toBe(late);
    expect(await refusal('accounts:delete', { idToken })).toBe(late);
    expect((await call('accounts:update', { idToken, displayName: 'Annie' })).status).toBe(200);
  });

  test('an address does not change without a letter to the new one', async () => {
    const { idToken } = await signUp();
    expect(await refusal('accounts:update', { idToken, email: 'new@example.com' })).toMatch(
      /^OPERATION_NOT_ALLOWED : /,
    );
  });

  test('who leaves is gone, tokens and all', async () => {
    const { idToken = '', refreshToken = '' } = await signUp();
    expect((await call('accounts:delete', { idToken })).status).toBe(200);
    expect(await refusal('accounts:lookup', { idToken })).toBe('USER_NOT_FOUND');
    expect((await identity.refresh(refreshToken)).json.error?.message).toBe('USER_NOT_FOUND');
    expect(await refusal('accounts:signInWithPassword', ann)).toBe('INVALID_LOGIN_CREDENTIALS');
  });
});

describe('the door', () => {
  test('no API key and a short one are refused as Google refuses them', async () => {
    const without = await call('accounts:signUp', ann, null);
    expect(without).toMatchObject({ status: 403, json: { error: { status: 'PERMISSION_DENIED' } } });
    const wrong = await call('accounts:signUp', ann, 'wrong');
    expect(wrong.status).toBe(400);
    expect(wrong.json.error?.message).toBe('API key not valid. Please pass a valid API key.');
  });

  test('a method nobody knows is not found', async () => {
    expect((await call('accounts:dance', {})).status).toBe(404);
  });

  test.each([
    ['unavailable', 503, 'UNAVAILABLE'],
    ['too_many', 429, 'RESOURCE_EXHAUSTED'],
  ])('a service that is %s says so in Google’s own words', async (down, status, words) => {
    await identity.control('switches', { identity: { down } });
    expect(await call('accounts:signUp', ann)).toMatchObject({ status, json: { error: { status: words } } });
    expect((await fetch(`${identity.url}/identity/jwks`)).status).toBe(status);
  });

  test('where an answer was lost the work is done all the same', async () => {
    await identity.control('switches', { identity: { down: 'answer_lost' } });
    await expect(call('accounts:signUp', ann)).rejects.toThrow();
    await identity.control('switches', { identity: { down: 'no' } });
    expect((await call('accounts:signInWithPassword', ann)).status).toBe(200);
  });
});
