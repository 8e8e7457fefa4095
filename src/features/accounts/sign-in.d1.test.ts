import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { counters, humanCheck, sessions as lifetimes } from '@/config/backend';
import { readSession } from '@/features/access/queries';
import { people, sessions } from '@/features/access/tables';
import { audit } from '@/features/shop/tables';
import { ok, refused } from '@/kernel/result';
import { day, minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { anIdentity } from '@/testing/builders/identity';
import { employ, trustingIdentity, trustingShop } from '@/testing/builders/staff';
import { signIn as signInOn } from './commands/sign-in';
import { signOut, signOutDevice, signOutEverywhere } from './commands/sign-out';

const morning = Date.UTC(2026, 10, 28, 6);
const turnstile: Context['turnstile'] = { siteKey: '', scriptUrl: '', verify: () => Promise.resolve(ok()) };
const shop = (over: Partial<Context> = {}) => trustingShop({ now: () => morning, turnstile, ...over });
const signIn = (context: Context, login: { email: string; password: string }, device: string | null = null) =>
  signInOn(context, { ...login, device, humanAnswer: 'a person' });

let shoppers = 0;
const aStranger = () => `stranger-${++shoppers}@example.org`;

/** Signs somebody in on a browser of theirs, and gives that browser's next request. */
async function comeIn(email: string, over: Partial<Context> & { device?: string } = {}): Promise<Context> {
  const { device = null, ...rest } = over;
  const answer = await signIn(shop(rest), { email, password: 'flour' }, device);
  if (!answer.ok || answer.value.kind !== 'signed_in') throw new Error('Nobody came in');
  return shop({ ...rest, caller: { kind: 'person', token: answer.value.token } });
}

const again = (context: Context, over: Partial<Context> = {}) => ({ ...context, ...over });
const isIn = async (context: Context) => (await readSession(again(context))).kind === 'person';

test('a wrong password, an unknown address and somebody who is shut out hear the same', async () => {
  const baker = await employ('baker');
  const gone = await employ('baker');
  await shop().db.update(people).set({ disabledAt: morning }).where(eq(people.id, gone.id));
  const disabled = anIdentity({ signIn: () => Promise.resolve(refused({ kind: 'disabled' })) });
  const nobody = anIdentity({ signIn: () => Promise.resolve(refused({ kind: 'wrong_login' })) });
  const answers = [
    await signIn(shop(), { email: baker.email, password: 'water' }),
    await signIn(shop({ identity: nobody }), { email: aStranger(), password: 'flour' }),
    await signIn(shop(), { email: gone.email, password: 'flour' }),
    await signIn(shop({ identity: disabled }), { email: baker.email, password: 'flour' }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('whoever comes in for the first time is a shopper from then on, and the same one the next time', async () => {
  const email = aStranger();
  const first = await readSession(await comeIn(email));
  const second = await readSession(await comeIn(email));
  expect(first).toMatchObject({ kind: 'person', person: { role: 'shopper', email } });
  expect(second).toEqual(first);
  const rows = await shop().db.select().from(people).where(eq(people.email, email));
  expect(rows).toMatchObject([{ identityUid: `uid-${email}`, emailVerifiedAt: morning }]);
});

test('two first sign-ins at the same moment make one person', async () => {
  const email = aStranger();
  const [one, other] = await Promise.all([comeIn(email), comeIn(email)]);
  expect(await readSession(one)).toEqual(await readSession(other));
});

test('nobody comes in before their address is proved; who knows the password is sent the letter again', async () => {
  const email = aStranger();
  const sent: string[] = [];
  const identity = anIdentity({
    signIn: () => Promise.resolve(ok({ uid: `uid-${email}`, email, emailVerified: false, idToken: 'token' })),
    sendVerifyLetter: (idToken) => (sent.push(idToken), Promise.resolve(ok())),
  });
  const answer = await signIn(shop({ identity }), { email, password: 'flour' });
  expect(answer).toEqual({ ok: false, problem: { kind: 'unverified' } });
  expect(sent).toEqual(['token']);
  expect(await shop().db.select().from(people).where(eq(people.email, email))).toEqual([]);
});

test('the sixth try on one account in a minute is not even asked of Google', async () => {
  const { email } = await employ('baker');
  let asked = 0;
  const identity = anIdentity({ signIn: (...login) => (asked++, trustingIdentity.signIn(...login)) });
  const tryOnce = () => signIn(shop({ identity }), { email: email.toUpperCase(), password: 'water' });
  for (let n = 0; n < 5; n++) await tryOnce();
  expect(await tryOnce()).toEqual({ ok: false, problem: { kind: 'too_many_tries', againAt: morning + minute } });
  expect(asked).toBe(5);
});

test('the more tries were wrong, the longer the wait; a right one is not counted against anybody', async () => {
  const { email } = await employ('baker');
  const at = (minutes: number) => shop({ now: () => morning + minutes * minute });
  for (let n = 0; n < 10; n++) await signIn(at(Math.floor(n / 5)), { email, password: 'water' });
  const kept = await signIn(at(2), { email, password: 'flour' });
  expect(kept).toEqual({ ok: false, problem: { kind: 'too_many_tries', againAt: morning + 5 * minute } });
  expect((await signIn(at(5), { email, password: 'flour' })).ok).toBe(true);

  const careful = await employ('baker');
  const longest = counters.wrongSignInsPerAccount[0].limit;
  for (let n = 0; n < longest + 2; n++) {
    const work: Promise<unknown>[] = [];
    const now = () => morning + Math.floor(n / 4) * minute;
    const context = shop({ now, afterResponse: (promise) => work.push(promise) });
    expect((await signIn(context, { email: careful.email, password: 'flour' })).ok).toBe(true);
    await Promise.all(work);
  }
});

test('after some wrong passwords a person is asked for, and a program is not', async () => {
  const { email } = await employ('baker');
  let asked = 0;
  const verify = () => ((asked += 1), Promise.resolve(refused({ kind: 'failed' })));
  const from = shop({ turnstile: { ...turnstile, verify }, address: '198.51.100.77' });
  for (let n = 0; n < humanCheck.afterWrongSignIns; n++) await signIn(from, { email, password: 'water' });
  expect(asked).toBe(0);
  expect(await signIn(from, { email, password: 'flour' })).toEqual({ ok: false, problem: { kind: 'not_human' } });
  expect((await signIn({ ...from, turnstile }, { email, password: 'flour' })).ok).toBe(true);
});

test('one address that tries many accounts is stopped, and locks no account it has not tried', async () => {
  const { email } = await employ('baker');
  const from = shop();
  for (let n = 0; n < 20; n++) await signIn(from, { email: `guess-${n}@bakery.example`, password: 'x' });
  expect(await signIn(from, { email, password: 'flour' })).toMatchObject({ problem: { kind: 'too_many_tries' } });
  expect((await signIn(shop(), { email, password: 'flour' })).ok).toBe(true);
});

test('a Google that is down is an outage and not a wrong password', async () => {
  const answer = await signIn(shop({ identity: anIdentity() }), { email: aStranger(), password: 'flour' });
  expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('a shopper who looks in once a month stays in; one who stays away for thirty days signs in again', async () => {
  const faithful = await comeIn(aStranger());
  for (const days of [29, 58, 87]) {
    const work: Promise<unknown>[] = [];
    const later = again(faithful, { now: () => morning + days * day, afterResponse: (done) => work.push(done) });
    expect((await readSession(later)).kind).toBe('person');
    await Promise.all(work);
  }
  const justInTime = await comeIn(aStranger());
  expect(await isIn(again(justInTime, { now: () => morning + lifetimes.shopperIdleMs - 1 }))).toBe(true);
  const away = await comeIn(aStranger());
  expect(await isIn(again(away, { now: () => morning + lifetimes.shopperIdleMs }))).toBe(false);
});

test('somebody who signs out everywhere is out on every device, and nobody else is', async () => {
  const [email, other] = [aStranger(), aStranger()];
  const [phone, laptop, neighbour] = [await comeIn(email), await comeIn(email), await comeIn(other)];
  await signOutEverywhere(again(laptop));
  expect([await isIn(phone), await isIn(laptop), await isIn(neighbour)]).toEqual([false, false, true]);
});

test('one device is signed out by its name in the list; another person’s name for it finds nothing', async () => {
  const [email, other] = [aStranger(), aStranger()];
  const phone = await comeIn(email, { device: 'Firefox on Android' });
  const laptop = await comeIn(email);
  const neighbour = await comeIn(other);
  const { db } = shop();
  const [row] = await db.select().from(sessions).where(eq(sessions.device, 'Firefox on Android'));
  const name = row?.tokenHash.slice(0, 16) ?? '';
  const ends = () => db.select().from(audit).where(eq(audit.action, 'account.session_ended'));
  const before = (await ends()).length;
  await signOutDevice(again(neighbour), name);
  expect(await isIn(phone)).toBe(true);
  expect(await ends()).toHaveLength(before);
  await signOutDevice(again(laptop), name);
  expect([await isIn(phone), await isIn(laptop)]).toEqual([false, true]);
  expect(await ends()).toHaveLength(before + 1);
});

test('who signed in and out stands in the trail, by their id and by nothing that names them', async () => {
  const email = aStranger();
  const context = await comeIn(email);
  const person = await signOut(again(context));
  const trail = await context.db
    .select()
    .from(audit)
    .where(eq(audit.subject, person?.id ?? ''));
  expect(trail.map(({ action }) => action).toSorted()).toEqual([
    'account.signed_in',
    'account.signed_out',
    'account.signed_up',
  ]);
  expect(JSON.stringify(trail)).not.toContain(email);
  const baker = await comeIn((await employ('baker')).email);
  const staff = await signOut(again(baker));
  const inTrail = and(eq(audit.subject, staff?.id ?? ''), eq(audit.action, 'staff.signed_in'));
  expect(await context.db.select().from(audit).where(inTrail)).toHaveLength(1);
});
