import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { stepAt } from '@/features/access/domain/second-factor';
import { findStaff, readSession, requireColleague, requireStaff } from '@/features/access/queries';
import { findOfferedSecret } from '@/features/access/queries/second-factor';
import { people, secondFactors, sessions } from '@/features/access/tables';
import { letters } from '@/features/notifications/tables';
import { audit } from '@/features/shop/tables';
import type { PersonId } from '@/kernel/ids';
import { NotAllowed } from '@/kernel/not-allowed';
import { hour, minute } from '@/kernel/time';
import { codeAt } from '@/platform/authenticator';
import type { Caller, Context } from '@/platform/context';
import { employ, signedIn, trustingShop } from '@/testing/builders/staff';
import { finishSignIn } from './commands/finish-sign-in';
import { askForSecondFactor, endSecondFactor, renewCodesOnPaper, setSecondFactorUp } from './commands/second-factor';
import { signIn } from './commands/sign-in';
import { lookAtSecondFactor } from './queries/second-factor';

const morning = Date.UTC(2026, 10, 28, 6);
const shop = (over: Partial<Context> = {}) => trustingShop({ now: () => morning, ...over });
const asks = (token: string): Caller => ({ kind: 'person', token });

async function reasonOf(asking: Promise<unknown>): Promise<string> {
  const error: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof NotAllowed ? error.reason : 'let in';
}

/** Somebody with that role who has just come in by their password alone. */
async function withoutPhone(role: 'baker' | 'manager' | 'owner' | 'shopper') {
  const { id, email } = await employ(role);
  await shop().db.delete(secondFactors).where(eq(secondFactors.personId, id));
  const answer = await signIn(shop(), { email, password: 'flour', device: null });
  if (!answer.ok || answer.value.kind !== 'signed_in') throw new Error('Nobody was signed in');
  return { id, email, token: answer.value.token };
}

/** What their phone shows at a moment, once the key on the screen is on it. */
async function phoneOf(context: Context, id: PersonId) {
  const secret = (await findOfferedSecret(context, id)) ?? '';
  return (moment: number) => codeAt(secret, stepAt(moment));
}

/** The same, with their phone set up. */
async function withPhone(role: 'baker' | 'manager' | 'owner' | 'shopper') {
  const { token: first, ...person } = await withoutPhone(role);
  const context = shop({ caller: asks(first) });
  await askForSecondFactor(context, '');
  const shows = await phoneOf(context, person.id);
  const set = await setSecondFactorUp(context, { code: await shows(morning), device: null });
  if (!set.ok) throw new Error(set.problem.kind);
  return { ...person, first, shows, token: set.value.token, recoveryCodes: set.value.recoveryCodes };
}

async function toldAt(id: PersonId, moment: number): Promise<string[]> {
  const theirs = and(eq(audit.subject, id), eq(audit.at, moment));
  const rows = await shop().db.select({ action: audit.action }).from(audit).where(theirs);
  return rows.map(({ action }) => action).toSorted();
}

/** What the letters say that went to somebody at a moment. */
async function writtenAt(id: PersonId, moment: number): Promise<unknown[]> {
  const theirs = and(eq(letters.subject, id), eq(letters.createdAt, moment));
  return (await shop().db.select({ facts: letters.facts }).from(letters).where(theirs)).map(({ facts }) => facts);
}

test.each(['manager', 'owner'] as const)(
  'a %s without a phone gets in, and no further than to where it is set up',
  async (role) => {
    const { token } = await withoutPhone(role);
    const context = shop({ caller: asks(token) });
    for (const permission of ['orders.read', 'orders.refund', 'staff.edit'] as const)
      expect(await reasonOf(requireStaff(context, permission))).toBe('second_factor');
    expect(await findStaff(context)).toBeNull();
    expect((await requireColleague(context)).role).toBe(role);
    expect(await lookAtSecondFactor(context)).toEqual({ kind: 'off', isNeeded: true });
  },
);

test('a baker and a shopper need none', async () => {
  const baker = await withoutPhone('baker');
  expect(await reasonOf(requireStaff(shop({ caller: asks(baker.token) }), 'orders.read'))).toBe('let in');
  const shopper = await withoutPhone('shopper');
  expect(await lookAtSecondFactor(shop({ caller: asks(shopper.token) }))).toEqual({ kind: 'off', isNeeded: false });
  expect(await reasonOf(requireColleague(shop({ caller: asks(shopper.token) })))).toBe('forbidden');
});

test('a baker who becomes a manager finds the office shut until their phone is set up', async () => {
  const { token, id } = await withoutPhone('baker');
  await shop().db.update(people).set({ role: 'manager' }).where(eq(people.id, id));
  expect(await reasonOf(requireStaff(shop({ caller: asks(token) }), 'orders.read'))).toBe('second_factor');
});

test('once the phone is set up the office opens, and everywhere else they are signed out', async () => {
  const { id, first, token, recoveryCodes } = await withPhone('manager');
  expect(recoveryCodes).toHaveLength(10);
  expect(await reasonOf(requireStaff(shop({ caller: asks(token) }), 'orders.refund'))).toBe('let in');
  expect((await readSession(shop({ caller: asks(first) }))).kind).toBe('guest');
  const open = and(eq(sessions.personId, id), isNull(sessions.revokedAt));
  expect(await shop().db.select().from(sessions).where(open)).toHaveLength(1);
  expect(await toldAt(id, morning)).toContain('account.two_factor_on');
  expect(await writtenAt(id, morning)).toEqual([{ at: morning, news: 'set_up' }]);
});

test('from then on the password is half a sign-in: no session before the code', async () => {
  const { id, email, shows } = await withPhone('manager');
  const now = morning + hour;
  const before = await shop().db.select().from(sessions).where(eq(sessions.personId, id));
  const half = await signIn(shop({ now: () => now }), { email, password: 'flour', device: null });
  if (!half.ok || half.value.kind !== 'second_factor') throw new Error('No code was asked for');
  expect(await shop().db.select().from(sessions).where(eq(sessions.personId, id))).toHaveLength(before.length);
  const { pendingToken } = half.value;
  expect((await readSession(shop({ now: () => now, caller: asks(pendingToken) }))).kind).toBe('guest');
  const whole = await finishSignIn(shop({ now: () => now }), {
    pendingToken,
    code: await shows(now),
    device: 'Firefox on Android',
  });
  expect(whole.ok && (await findStaff(shop({ now: () => now, caller: asks(whole.value.token) })))?.id).toBe(id);
  expect(await toldAt(id, now)).toEqual(['staff.signed_in']);
  expect(await writtenAt(id, now)).toEqual([]);
});

test('a code on paper comes in too; the trail and a letter say that it was one', async () => {
  const { id, email, recoveryCodes } = await withPhone('owner');
  const later = { now: () => morning + hour };
  const half = await signIn(shop(later), { email, password: 'flour', device: null });
  if (!half.ok || half.value.kind !== 'second_factor') throw new Error('No code was asked for');
  const { pendingToken } = half.value;
  const whole = await finishSignIn(shop(later), { pendingToken, code: recoveryCodes[3] ?? '', device: null });
  expect(whole.ok).toBe(true);
  expect(await toldAt(id, morning + hour)).toEqual(['account.recovery_code_used', 'staff.signed_in']);
  expect(await writtenAt(id, morning + hour)).toEqual([{ at: morning + hour, news: 'paper_used' }]);
});

test('somebody at an unlocked tablet moves nothing to a phone of their own', async () => {
  const { id, token, shows } = await withPhone('manager');
  const now = morning + hour;
  const context = shop({ now: () => now, caller: asks(token) });
  const refusal = { ok: false, problem: { kind: 'wrong_code' } };
  expect(await askForSecondFactor(context, '')).toEqual(refusal);
  expect(await renewCodesOnPaper(context, '000000')).toEqual(refusal);
  expect(await findOfferedSecret(context, id)).toBeNull();
  expect(await askForSecondFactor(context, await shows(now))).toEqual({ ok: true });
  expect((await lookAtSecondFactor(context)).kind).toBe('offered');
});

test('whoever is in charge keeps a second factor, a shopper may take theirs off', async () => {
  const later = { now: () => morning + hour };
  const manager = await withPhone('manager');
  const inCharge = shop({ ...later, caller: asks(manager.token) });
  const code = await manager.shows(morning + hour);
  expect(await endSecondFactor(inCharge, code)).toEqual({ ok: false, problem: { kind: 'needed' } });
  const shopper = await withPhone('shopper');
  const own = shop({ ...later, caller: asks(shopper.token) });
  expect(await endSecondFactor(own, await shopper.shows(morning + hour))).toEqual({ ok: true });
  expect(await lookAtSecondFactor(own)).toEqual({ kind: 'off', isNeeded: false });
  const again = await signIn(shop(later), { email: shopper.email, password: 'flour', device: null });
  expect(again).toMatchObject({ ok: true, value: { kind: 'signed_in' } });
});

test('new codes on paper are shown once, and how many are left is told', async () => {
  const { token, shows } = await withPhone('owner');
  const now = morning + 5 * minute;
  const context = shop({ now: () => now, caller: asks(token) });
  const renewed = await renewCodesOnPaper(context, await shows(now));
  expect(renewed.ok && renewed.value).toHaveLength(10);
  expect(await lookAtSecondFactor(context)).toEqual({
    kind: 'on',
    isNeeded: true,
    setUpAt: morning,
    recoveryCodesLeft: 10,
  });
});

test('who is signed in by a test has what their role needs', async () => {
  const { caller } = await signedIn('owner', { now: () => morning });
  expect(await reasonOf(requireStaff(shop({ caller }), 'staff.edit'))).toBe('let in');
});
