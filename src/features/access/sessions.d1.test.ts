import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { NotAllowed } from '@/kernel/not-allowed';
import { ok, refused } from '@/kernel/result';
import { hour, minute } from '@/kernel/time';
import type { Caller, Context, Identity } from '@/platform/context';
import { testContext } from '@/testing/context';
import { makeOwner, signInStaff, signOut } from './commands';
import type { Role } from './domain/permissions';
import { findStaff, hasOwner, readSession, requireStaff } from './queries';
import { people, sessions } from './tables';

const morning = Date.UTC(2026, 10, 28, 6);
const person = (token: string): Caller => ({ kind: 'person', token });

/** An Identity Platform where everybody's password is "flour" and their uid is made of their address. */
const trusting: Identity = {
  signIn: (email, password) =>
    Promise.resolve(
      password === 'flour' ? ok({ uid: `uid-${email}`, email, emailVerified: true }) : refused({ kind: 'wrong_login' }),
    ),
};

let addresses = 0;
/** A context at a moment; each has an address of its own, so that no test is counted against another. */
function shop(over: Partial<Context> = {}): Context {
  return testContext({ identity: trusting, now: () => morning, address: `192.0.2.${++addresses}`, ...over });
}

let emails = 0;
async function employ(role: Role): Promise<{ email: string; id: `per_${string}` }> {
  const context = shop();
  const email = `${role}-${++emails}@bakery.example`;
  const id = context.newId('per');
  const row = { id, role, email, name: 'Bea', identityUid: `uid-${email}`, createdAt: morning, changedAt: morning };
  await context.db.insert(people).values(row);
  return { email, id };
}

async function signedIn(role: 'baker' | 'manager' | 'owner') {
  const { email, id } = await employ(role);
  const answer = await signInStaff(shop(), { email, password: 'flour' });
  if (!answer.ok) throw new Error('Nobody was signed in');
  return { token: answer.value.token, id, email };
}

async function reasonOf(asking: Promise<unknown>): Promise<string> {
  const error: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof NotAllowed ? error.reason : 'let in';
}

/** A database that is down. */
const dead = () =>
  ({
    select: () => {
      throw new Error('D1_ERROR: network connection lost');
    },
  }) as unknown as Context['db'];

test('a baker who signs in may move orders and may not give money back', async () => {
  const { token, id } = await signedIn('baker');
  const context = shop({ caller: person(token) });
  expect((await requireStaff(context, 'orders.move')).id).toBe(id);
  expect(await reasonOf(requireStaff(context, 'orders.refund'))).toBe('forbidden');
});

test('a guest, a rubbish cookie, a token nobody was given and a job are all nobody', async () => {
  const strange: ReadonlyArray<Caller> = [
    { kind: 'guest' },
    person("x' OR 1=1 --"),
    person('ab'.repeat(32)),
    { kind: 'job', job: 'outbox' },
  ];
  for (const caller of strange)
    expect(await reasonOf(requireStaff(shop({ caller }), 'orders.read'))).toBe('signed_out');
});

test('a database that is down signs nobody out: it cannot be known who is asking', async () => {
  const { token } = await signedIn('owner');
  const context = shop({ caller: person(token), db: dead() });
  expect((await readSession(context)).kind).toBe('unavailable');
  expect(await reasonOf(requireStaff(context, 'orders.read'))).toBe('unavailable');
  expect(await reasonOf(findStaff(shop({ caller: person(token), db: dead() })))).toBe('unavailable');
});

test('a guest needs no database to be a guest', async () => {
  expect(await readSession(shop({ db: dead() }))).toEqual({ kind: 'guest' });
});

test('who is asking is asked of the database once per request', async () => {
  const { token } = await signedIn('manager');
  const context = shop({ caller: person(token) });
  let questions = 0;
  const counting = new Proxy(context.db, {
    get: (db, name) => {
      if (name === 'select') questions++;
      const member: unknown = Reflect.get(db, name);
      return typeof member === 'function' ? (member.bind(db) as unknown) : member;
    },
  });
  const request = { ...context, db: counting };
  await Promise.all([requireStaff(request, 'orders.read'), requireStaff(request, 'orders.refund'), findStaff(request)]);
  expect(questions).toBe(1);
});

test('the database keeps the hash of a token and never the token', async () => {
  const { token, id } = await signedIn('baker');
  const { db } = shop();
  const [row] = await db.select().from(sessions).where(eq(sessions.personId, id));
  expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await reasonOf(requireStaff(shop({ caller: person(row?.tokenHash ?? '') }), 'orders.read'))).toBe(
    'signed_out',
  );
});

test('signing out ends the session at once, and the token opens nothing ever after', async () => {
  const { token } = await signedIn('baker');
  await signOut(shop({ caller: person(token) }));
  await signOut(shop({ caller: person(token), now: () => morning + hour }));
  expect(await findStaff(shop({ caller: person(token) }))).toBeNull();
});

test('signing in again on the same browser ends the session before it', async () => {
  const { token, email } = await signedIn('baker');
  const again = await signInStaff(shop({ caller: person(token) }), { email, password: 'flour' });
  expect(await findStaff(shop({ caller: person(token) }))).toBeNull();
  expect(again.ok && (await findStaff(shop({ caller: person(again.value.token) })))?.email).toBe(email);
});

test('a session nobody uses ends after twelve hours, one in use after a day', async () => {
  const { token } = await signedIn('baker');
  const useAt = async (now: number) => {
    const work: Promise<unknown>[] = [];
    const context = shop({ caller: person(token), now: () => now, afterResponse: (promise) => work.push(promise) });
    const staff = await findStaff(context);
    await Promise.all(work);
    return { isIn: staff !== null, writes: work.length };
  };
  expect(await useAt(morning + 5 * minute)).toEqual({ isIn: true, writes: 0 });
  expect(await useAt(morning + 11 * hour)).toEqual({ isIn: true, writes: 1 });
  expect(await useAt(morning + 22 * hour)).toEqual({ isIn: true, writes: 1 });
  expect((await useAt(morning + 24 * hour)).isIn).toBe(false);

  const idle = await signedIn('baker');
  const later = shop({ caller: person(idle.token), now: () => morning + 12 * hour });
  expect(await findStaff(later)).toBeNull();
});

test('whoever may no longer come in is out at once', async () => {
  const { token, id } = await signedIn('manager');
  await shop().db.update(people).set({ disabledAt: morning }).where(eq(people.id, id));
  expect(await reasonOf(requireStaff(shop({ caller: person(token) }), 'orders.read'))).toBe('signed_out');
});

test('a role that changes holds from the next page on', async () => {
  const { token, id } = await signedIn('manager');
  await shop().db.update(people).set({ role: 'baker' }).where(eq(people.id, id));
  expect(await reasonOf(requireStaff(shop({ caller: person(token) }), 'orders.refund'))).toBe('forbidden');
  await shop().db.update(people).set({ role: 'shopper' }).where(eq(people.id, id));
  expect(await reasonOf(requireStaff(shop({ caller: person(token) }), 'orders.read'))).toBe('forbidden');
});

test('a wrong password, an unknown address, a shopper and a disabled baker hear the same words', async () => {
  const baker = await employ('baker');
  const shopper = await employ('shopper');
  const gone = await employ('baker');
  await shop().db.update(people).set({ disabledAt: morning }).where(eq(people.id, gone.id));
  const disabled: Identity = { signIn: () => Promise.resolve(refused({ kind: 'disabled' })) };
  const answers = [
    await signInStaff(shop(), { email: baker.email, password: 'water' }),
    await signInStaff(shop(), { email: 'nobody@bakery.example', password: 'flour' }),
    await signInStaff(shop(), { email: shopper.email, password: 'flour' }),
    await signInStaff(shop(), { email: gone.email, password: 'flour' }),
    await signInStaff(shop({ identity: disabled }), { email: baker.email, password: 'flour' }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { kind: 'wrong_login' } });
});

test('the sixth try on one account in a minute is not even asked of Google', async () => {
  const { email } = await employ('baker');
  let asked = 0;
  const counting: Identity = { signIn: (...login) => (asked++, trusting.signIn(...login)) };
  const tryOnce = () => signInStaff(shop({ identity: counting }), { email: email.toUpperCase(), password: 'water' });
  for (let n = 0; n < 5; n++) await tryOnce();
  expect(await tryOnce()).toEqual({ ok: false, problem: { kind: 'too_many_tries' } });
  expect(asked).toBe(5);
});

test('one address that tries many accounts is stopped, and locks no account it has not tried', async () => {
  const { email } = await employ('baker');
  const from = shop();
  for (let n = 0; n < 20; n++) await signInStaff(from, { email: `guess-${n}@bakery.example`, password: 'x' });
  expect(await signInStaff(from, { email, password: 'flour' })).toEqual({
    ok: false,
    problem: { kind: 'too_many_tries' },
  });
  expect((await signInStaff(shop(), { email, password: 'flour' })).ok).toBe(true);
});

test('a Google that is down is an outage and not a wrong password', async () => {
  const down: Identity = { signIn: () => Promise.resolve(refused({ kind: 'unavailable' })) };
  const answer = await signInStaff(shop({ identity: down }), { email: 'bea@bakery.example', password: 'flour' });
  expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('the shop gets one first owner, another only when asked, and whoever is known already keeps their name', async () => {
  const context = shop();
  await context.db.update(people).set({ role: 'baker' }).where(eq(people.role, 'owner'));
  expect(await hasOwner(context)).toBe(false);
  const first = { email: 'Olive@Bakery.example', name: 'Olive', identityUid: 'uid-olive', another: false };
  expect((await makeOwner(context, first)).ok).toBe(true);
  const second = { email: 'rye@bakery.example', name: 'Rye', identityUid: 'uid-rye', another: false };
  expect(await makeOwner(context, second)).toEqual({ ok: false, problem: { kind: 'owner_exists' } });
  const baker = await employ('baker');
  const promoted = { email: baker.email, name: 'Somebody', identityUid: `uid-${baker.email}`, another: true };
  expect(await makeOwner(context, promoted)).toEqual({ ok: true, value: { personId: baker.id } });
  const [row] = await context.db.select().from(people).where(eq(people.id, baker.id));
  expect(row).toMatchObject({ role: 'owner', name: 'Bea' });
  const [olive] = await context.db.select().from(people).where(eq(people.identityUid, 'uid-olive'));
  expect(olive?.email).toBe('olive@bakery.example');
});
