import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { googleTokenOf } from '../google/browser';
import { demoPeople } from '../google/people';
import { openIdentity, type Identity } from './identity-client';

let identity: Identity;
beforeAll(async () => {
  identity = await openIdentity();
});
afterAll(() => identity.close());
beforeEach(() => identity.control('reset', {}));

const ann = { email: 'ann@orchard.example', password: 'flour-and-water', returnSecureToken: true };
/** Google hands out her address. */
const hosted = { email: ann.email, name: 'Ann Orchard', hosted: 'yes' };
/** Google has only seen her open a letter. */
const foreign = { email: ann.email, name: 'Ann Orchard', hosted: 'no' };

async function byGoogle(choice: Record<string, string>, more: object = {}) {
  const postBody = `providerId=google.com&id_token=${await googleTokenOf(identity.url, choice)}`;
  const body = { postBody, requestUri: 'http://localhost', returnSecureToken: true, ...more };
  return identity.call('accounts:signInWithIdp', body);
}

const signUp = async (email = ann.email) => (await identity.call('accounts:signUp', { ...ann, email })).json;
const verified = () => identity.control('identity/accounts', { email: ann.email, emailVerified: true });
const byPassword = () => identity.call('accounts:signInWithPassword', ann);

test('somebody new has an account from their first sign-in, and the same one at the next', async () => {
  const first = (await byGoogle(foreign)).json;
  expect(first).toMatchObject({
    kind: 'identitytoolkit#VerifyAssertionResponse',
    isNewUser: true,
    email: ann.email,
    emailVerified: true,
    displayName: 'Ann Orchard',
  });
  const again = (await byGoogle(foreign)).json;
  expect(again.localId).toBe(first.localId);
  expect(again).not.toHaveProperty('isNewUser');
});

test('where Google hands out the address, its owner keeps a password that was proved', async () => {
  const { localId } = await signUp();
  await verified();
  expect((await byGoogle(hosted)).json).toMatchObject({ localId, emailVerified: true });
  expect((await byPassword()).status).toBe(200);
});

test('a password somebody set before the address was proved ends with the owner’s first sign-in', async () => {
  const { localId, idToken } = await signUp();
  await identity.control('clock', { offsetMs: 2000 });
  expect((await byGoogle(hosted)).json).toMatchObject({ localId, emailVerified: true });
  expect((await byPassword()).json.error?.message).toBe('INVALID_LOGIN_CREDENTIALS');
  expect((await identity.call('accounts:lookup', { idToken })).json.error?.message).toBe('TOKEN_EXPIRED');
});

test('where Google only knows the address, an account stays shut until its owner has proved it', async () => {
  const { localId, idToken } = await signUp();
  await verified();
  const { json } = await byGoogle(foreign);
  expect(json).toMatchObject({ needConfirmation: true, email: ann.email, verifiedProvider: [] });
  expect(json.idToken).toBeUndefined();
  expect((await byGoogle(foreign, { idToken })).json).toMatchObject({ localId });
  expect((await byGoogle(foreign)).json).toMatchObject({ localId });
});

test('one Google account opens one account, and two addresses are not joined over a third person', async () => {
  await byGoogle(hosted);
  const { idToken } = await signUp('bea@orchard.example');
  expect((await byGoogle(hosted, { idToken })).json.error?.message).toBe('FEDERATED_USER_ID_ALREADY_LINKED');
  await signUp('cem@orchard.example');
  const cem = { email: 'cem@orchard.example', name: 'Cem', hosted: 'no' };
  expect((await byGoogle(cem, { idToken })).json.error?.message).toBe('EMAIL_EXISTS');
});

test('an address that Google has not checked is not proved by it', async () => {
  const unproved = demoPeople.find(({ emailVerified }) => !emailVerified);
  const { idToken } = (await byGoogle({ person: unproved?.sub ?? '' })).json;
  expect((await identity.call('accounts:lookup', { idToken })).json.users).toMatchObject([
    { email: unproved?.email, emailVerified: false, providerUserInfo: [{ providerId: 'google.com' }] },
  ]);
});

test('a disabled person does not come in by Google either', async () => {
  await byGoogle(hosted);
  await identity.control('identity/accounts', { email: ann.email, disabled: true });
  expect((await byGoogle(hosted)).json.error?.message).toBe('USER_DISABLED');
});

test.each([
  ['no address to come from', { requestUri: '' }, /^MISSING_REQUEST_URI$/],
  ['another provider', { postBody: 'providerId=evil.test&id_token=x' }, /^INVALID_CREDENTIAL_OR_PROVIDER_ID : /],
  ['a token Google never signed', { postBody: 'providerId=google.com&id_token=x.y.z' }, /^INVALID_IDP_RESPONSE : /],
  ['nothing at all', { postBody: '' }, /^INVALID_CREDENTIAL_OR_PROVIDER_ID : /],
])('%s is refused', async (_, over, message) => {
  expect((await byGoogle(hosted, over)).json.error?.message).toMatch(message);
});

test('a Google token is worth nothing after an hour', async () => {
  const token = await googleTokenOf(identity.url, hosted);
  await identity.control('clock', { offsetMs: 3_600_000 });
  const body = { postBody: `providerId=google.com&id_token=${token}`, requestUri: 'http://localhost' };
  expect((await identity.call('accounts:signInWithIdp', body)).json.error?.message).toMatch(/^INVALID_IDP_RESPONSE/);
});
