import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIdentity, type Identity } from './identity-client';

const ann = { email: 'ann@example.com', password: 'flour-and-water', returnSecureToken: true };

let identity: Identity;
let call: Identity['call'];

beforeAll(async () => {
  identity = await openIdentity();
  call = identity.call;
});
afterAll(() => identity.close());
beforeEach(() => identity.control('reset', {}));

/** The code in the newest letter to somebody, as the link there carries it. */
async function codeFor(email: string): Promise<string> {
  return (await identity.linkTo(email))?.searchParams.get('oobCode') ?? '';
}

function askReset(email: string, rest: object = {}) {
  return call('accounts:sendOobCode', { requestType: 'PASSWORD_RESET', email, ...rest });
}

describe('a forgotten password', () => {
  test('the code from the letter buys a new password once, proves the address and lifts the lock', async () => {
    await call('accounts:signUp', ann);
    for (let tries = 0; tries < 10; tries += 1)
      await call('accounts:signInWithPassword', { ...ann, password: 'wrong!' });
    expect((await askReset(ann.email)).json.email).toBe(ann.email);
    const oobCode = await codeFor(ann.email);
    expect((await call('accounts:resetPassword', { oobCode })).json).toMatchObject({
      email: ann.email,
      requestType: 'PASSWORD_RESET',
    });
    const weak = await call('accounts:resetPassword', { oobCode, newPassword: 'short' });
    expect(weak.json.error?.message).toMatch(/^WEAK_PASSWORD/);
    expect((await call('accounts:resetPassword', { oobCode, newPassword: 'rye-and-salt' })).status).toBe(200);
    const again = await call('accounts:resetPassword', { oobCode, newPassword: 'rye-and-salt' });
    expect(again.json.error?.message).toBe('INVALID_OOB_CODE');
    const signedIn = await call('accounts:signInWithPassword', { ...ann, password: 'rye-and-salt' });
    const { users } = (await call('accounts:lookup', { idToken: signedIn.json.idToken })).json;
    expect(users).toMatchObject([{ emailVerified: true }]);
  });

  test('an unknown address gets the same answer and no letter', async () => {
    await call('accounts:signUp', ann);
    const known = await askReset(ann.email);
    const unknown = await askReset('nobody@example.com');
    expect({ ...unknown.json, email: ann.email }).toEqual(known.json);
    expect(await identity.linkTo('nobody@example.com')).toBeNull();
  });

  test('after an hour the code is too old', async () => {
    await call('accounts:signUp', ann);
    await askReset(ann.email);
    await identity.control('clock', { offsetMs: 3_600_000 + 1000 });
    const oobCode = await codeFor(ann.email);
    expect((await call('accounts:resetPassword', { oobCode })).json.error?.message).toBe('EXPIRED_OOB_CODE');
  });

  test('a letter only leads on to the shop’s own pages', async () => {
    const elsewhere = await askReset(ann.email, { continueUrl: 'https://evil.test/' });
    expect(elsewhere.json.error?.message).toMatch(/^UNAUTHORIZED_DOMAIN/);
    const script = await askReset(ann.email, { continueUrl: 'javascript:alert(1)' });
    expect(script.json.error?.message).toBe('INVALID_CONTINUE_URI');
  });

  test('the letter comes from the project and leads to the shop’s own page', async () => {
    await call('accounts:signUp', ann);
    await askReset(ann.email, { continueUrl: 'http://localhost:3000/sign-in' });
    const letters: unknown[] = await (await fetch(`${identity.url}/mailbox.json`)).json();
    const [letter] = letters;
    expect(letter).toMatchObject({ from: 'Band of Bakers <noreply@demo-band-of-bakers.firebaseapp.com>', events: [] });
    const link = await identity.linkTo(ann.email);
    expect(link?.href).toMatch(/^http:\/\/127\.0\.0\.1:9\/letters\/account\?mode=resetPassword&oobCode=[\w-]{40,}&/);
    expect(link?.searchParams.get('continueUrl')).toBe('http://localhost:3000/sign-in');
  });
});

describe('an address to prove', () => {
  test('a code proves its address once, and buys no password', async () => {
    const { idToken } = (await call('accounts:signUp', ann)).json;
    await call('accounts:sendOobCode', { requestType: 'VERIFY_EMAIL', idToken });
    const oobCode = await codeFor(ann.email);
    const misused = await call('accounts:resetPassword', { oobCode, newPassword: 'rye-and-salt' });
    expect(misused.json.error?.message).toBe('INVALID_OOB_CODE');
    expect((await call('accounts:update', { oobCode })).json).toMatchObject({ email: ann.email, emailVerified: true });
    expect((await call('accounts:update', { oobCode })).json.error?.message).toBe('INVALID_OOB_CODE');
  });

  test('a new address is proved by a letter to it, and then signs in', async () => {
    const { idToken } = (await call('accounts:signUp', ann)).json;
    const newEmail = 'annie@example.com';
    await call('accounts:sendOobCode', { requestType: 'VERIFY_AND_CHANGE_EMAIL', idToken, newEmail });
    expect(await identity.linkTo(ann.email)).toBeNull();
    const moved = await call('accounts:update', { oobCode: await codeFor(newEmail) });
    expect(moved.json).toMatchObject({ email: newEmail, emailVerified: true });
    expect((await call('accounts:signInWithPassword', { ...ann, email: newEmail })).status).toBe(200);
    expect((await call('accounts:signInWithPassword', ann)).json.error?.message).toBe('INVALID_LOGIN_CREDENTIALS');
  });

  test('the old address hears of the move and can take the account back', async () => {
    const { idToken } = (await call('accounts:signUp', ann)).json;
    const newEmail = 'thief@example.com';
    await call('accounts:sendOobCode', { requestType: 'VERIFY_AND_CHANGE_EMAIL', idToken, newEmail });
    const theirs = await codeFor(newEmail);
    await call('accounts:update', { oobCode: theirs });
    const link = await identity.linkTo(ann.email);
    expect(link?.searchParams.get('mode')).toBe('recoverEmail');
    const oobCode = await codeFor(ann.email);
    expect((await call('accounts:resetPassword', { oobCode })).json).toMatchObject({
      requestType: 'RECOVER_EMAIL',
      email: ann.email,
    });
    expect((await call('accounts:update', { oobCode })).json).toMatchObject({ email: ann.email, emailVerified: true });
    expect((await call('accounts:signInWithPassword', ann)).status).toBe(200);
    expect((await call('accounts:update', { oobCode })).json.error?.message).toBe('INVALID_OOB_CODE');
  });

  test('an address that was taken in the meantime stays with whoever took it', async () => {
    const { idToken } = (await call('accounts:signUp', ann)).json;
    const newEmail = 'annie@example.com';
    await call('accounts:sendOobCode', { requestType: 'VERIFY_AND_CHANGE_EMAIL', idToken, newEmail });
    const oobCode = await codeFor(newEmail);
    await call('accounts:signUp', { ...ann, email: newEmail });
    expect((await call('accounts:update', { oobCode })).json.error?.message).toBe('EMAIL_EXISTS');
  });

  test.each([
    [{}, 'MISSING_REQ_TYPE'],
    [{ requestType: 'PASSWORD_RESET' }, 'MISSING_EMAIL'],
    [{ requestType: 'VERIFY_EMAIL' }, 'MISSING_ID_TOKEN'],
    [{ requestType: 'VERIFY_EMAIL', idToken: 'x.y.z' }, 'INVALID_ID_TOKEN'],
    [{ requestType: 'VERIFY_AND_CHANGE_EMAIL', idToken: 'x' }, 'MISSING_NEW_EMAIL'],
    [{ requestType: 'VERIFY_AND_CHANGE_EMAIL', idToken: 'x', newEmail: 'annie' }, 'INVALID_NEW_EMAIL'],
  ])('a request for %j is refused', async (body, message) => {
    expect((await call('accounts:sendOobCode', body)).json.error?.message).toBe(message);
  });
});
