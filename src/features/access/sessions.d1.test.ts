import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { NotAllowed } from '@/kernel/not-allowed';
import { hour, minute } from '@/kernel/time';
import type { Caller, Context } from '@/platform/context';
import { signedIn as signedInNow, trustingShop } from '@/testing/builders/staff';
import { signIn } from '@/features/accounts/commands/sign-in';
import { signOut } from '@/features/accounts/commands/sign-out';
import type { StaffRole } from './domain/permissions';
import { findStaff, readSession, requireStaff } from './queries';
import { people, sessions } from './tables';

const morning = Date.UTC(2026, 10, 28, 6);
const shop = (over: Partial<Context> = {}) => trustingShop({ now: () => morning, ...over });
const signedIn = (role: StaffRole) => signedInNow(role, { now: () => morning });
const person = (token: string): Caller => ({ kind: 'person', token });

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
  const again = await signIn(shop({ caller: person(token) }), { email, password: 'flour', device: null });
  expect(await findStaff(shop({ caller: person(token) }))).toBeNull();
  const next = again.ok && again.value.kind === 'signed_in' ? again.value.token : '';
  expect((await findStaff(shop({ caller: person(next) })))?.email).toBe(email);
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
