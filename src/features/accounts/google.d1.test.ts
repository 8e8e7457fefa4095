import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readSession } from '@/features/access/queries';
import { people, secondFactors } from '@/features/access/tables';
import { audit } from '@/features/shop/tables';
import { ok, refused } from '@/kernel/result';
import type { Context, GoogleReturn, Identity } from '@/platform/context';
import { toBase64Url } from '@/platform/signed-links';
import { anIdentity } from '@/testing/builders/identity';
import { employ, trustingIdentity, trustingShop } from '@/testing/builders/staff';
import { beginGoogleTrip, linkGoogle, returnFromGoogle } from './commands/google';

const morning = Date.UTC(2026, 10, 28, 6);

type Answers = Partial<Identity>;
const shop = (answers: Answers, over: Partial<Context> = {}) =>
  trustingShop({ now: () => morning, identity: anIdentity({ ...trustingIdentity, ...answers }), ...over });

let accounts = 0;
const aLogin = (over: { uid?: string; email?: string; emailVerified?: boolean } = {}) => {
  const number = ++accounts;
  const login = { uid: `google-${number}`, email: `ada.${number}@example.org`, emailVerified: true, idToken: 'token' };
  return { ...login, name: 'Ada Abberley', ...over };
};
const vouching = (login: ReturnType<typeof aLogin>): Answers => ({
  signInWithGoogle: () => Promise.resolve(ok(login)),
});

const trip = { state: 'left-with', verifier: 'kept-here', next: '' };
const back = { trip, state: trip.state, code: 'from-google', device: null };

test('whoever leaves for Google takes a state and a challenge along, and keeps the verifier', async () => {
  const asked: Parameters<Identity['googleConsentUrl']>[0][] = [];
  const googleConsentUrl: Identity['googleConsentUrl'] = (consent) => (asked.push(consent), 'https://google.example/');
  const { trip: kept } = await beginGoogleTrip(shop({ googleConsentUrl }), '/account');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(kept.verifier));
  const codeChallenge = toBase64Url(new Uint8Array(digest));
  expect(asked).toEqual([
    { state: kept.state, codeChallenge, redirectUri: 'http://localhost:3000/sign-in/google/return' },
  ]);
  expect(JSON.stringify(asked)).not.toContain(kept.verifier);
  const again = await beginGoogleTrip(shop({ googleConsentUrl }), '');
  expect(again.trip.state).not.toBe(kept.state);
  expect(kept.verifier.length).toBeGreaterThanOrEqual(43);
});

test('somebody new comes in, is written down as a shopper, and comes in again as the same', async () => {
  const login = aLogin();
  const first = await returnFromGoogle(shop(vouching(login)), back);
  expect(first).toMatchObject({
    ok: true,
    value: { kind: 'signed_in', person: { role: 'shopper', email: login.email, name: 'Ada Abberley' } },
  });
  const again = await returnFromGoogle(shop(vouching(login)), back);
  expect(again.ok && again.value.kind === 'signed_in' && again.value.person.id).toBe(
    first.ok && first.value.kind === 'signed_in' && first.value.person.id,
  );
});

test('a code that comes with another state is not even shown to Google', async () => {
  const shown: GoogleReturn[] = [];
  const signInWithGoogle: Identity['signInWithGoogle'] = (code) => (shown.push(code), Promise.resolve(ok(aLogin())));
  const answer = await returnFromGoogle(shop({ signInWithGoogle }), { ...back, state: 'of somebody else' });
  expect(answer).toEqual({ ok: false, problem: { kind: 'lost' } });
  expect(shown).toEqual([]);
});

test('an address Google does not vouch for opens nothing', async () => {
  const login = aLogin({ emailVerified: false });
  expect(await returnFromGoogle(shop(vouching(login)), back)).toEqual({ ok: false, problem: { kind: 'unverified' } });
});

test('staff do not come in by having the same address at Google', async () => {
  const baker = await employ('baker');
  const answer = await returnFromGoogle(shop(vouching(aLogin({ email: baker.email }))), back);
  expect(answer).toEqual({ ok: false, problem: { kind: 'shut_out' } });
});

test('a second factor is asked for after Google as after a password', async () => {
  const manager = await employ('manager');
  const login = aLogin({ uid: `uid-${manager.email}`, email: manager.email });
  const answer = await returnFromGoogle(shop(vouching(login)), back);
  expect(answer).toMatchObject({ ok: true, value: { kind: 'second_factor' } });
});

test('Google that is down is an outage, and a code it refuses a lost one', async () => {
  const answering = (kind: 'unavailable' | 'refused') => ({
    signInWithGoogle: () => Promise.resolve(refused({ kind })),
  });
  expect(await returnFromGoogle(shop(answering('unavailable')), back)).toEqual({
    ok: false,
    problem: { kind: 'unavailable' },
  });
  expect(await returnFromGoogle(shop(answering('refused')), back)).toEqual({ ok: false, problem: { kind: 'lost' } });
});

test('an account with a password is joined only for that password', async () => {
  const { id, email } = await employ('shopper');
  const joined: string[] = [];
  const linkIt: Identity['linkGoogle'] = ({ idToken, googleToken }) => {
    joined.push(`${idToken} and ${googleToken}`);
    return Promise.resolve(ok(aLogin({ uid: `uid-${email}`, email })));
  };
  const waiting = { email, googleToken: 'googles' };
  const wrong = await linkGoogle(shop({ linkGoogle: linkIt }), { waiting, password: 'water', device: null });
  expect(wrong).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
  expect(joined).toEqual([]);
  const context = shop({ linkGoogle: linkIt });
  const right = await linkGoogle(context, { waiting, password: 'flour', device: null });
  expect(joined).toEqual([`token-of-${email} and googles`]);
  if (!right.ok || right.value.kind !== 'signed_in') throw new Error('Nobody was signed in');
  const caller = { kind: 'person', token: right.value.token } as const;
  expect(await readSession(shop({}, { caller }))).toMatchObject({ kind: 'person', person: { id } });
  const told = await context.db.select({ action: audit.action }).from(audit).where(eq(audit.subject, id));
  expect(told.map(({ action }) => action)).toContain('account.google_linked');
});

test('joining asks for the second factor of whoever has one, and is told in the trail all the same', async () => {
  const { id, email } = await employ('manager');
  expect(await shop({}).db.select().from(secondFactors).where(eq(secondFactors.personId, id))).toHaveLength(1);
  const linkIt: Identity['linkGoogle'] = () => Promise.resolve(ok(aLogin({ uid: `uid-${email}`, email })));
  const context = shop({ linkGoogle: linkIt });
  const half = await linkGoogle(context, { waiting: { email, googleToken: 'g' }, password: 'flour', device: null });
  expect(half).toMatchObject({ ok: true, value: { kind: 'second_factor' } });
  const told = await context.db.select({ action: audit.action }).from(audit).where(eq(audit.subject, id));
  expect(told).toEqual([{ action: 'account.google_linked' }]);
});

test('whoever was shut out stays so, by Google too', async () => {
  const { id, email } = await employ('shopper');
  await shop({}).db.update(people).set({ disabledAt: morning }).where(eq(people.id, id));
  const login = aLogin({ uid: `uid-${email}`, email });
  expect(await returnFromGoogle(shop(vouching(login)), back)).toEqual({ ok: false, problem: { kind: 'shut_out' } });
});
