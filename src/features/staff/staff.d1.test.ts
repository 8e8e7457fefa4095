import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { invitations as rules } from '@/config/backend';
import type { StaffRole } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import { people, sessions } from '@/features/access/tables';
import { makeToken } from '@/features/access/domain/session';
import { letters } from '@/features/notifications/tables';
import { hour } from '@/kernel/time';
import type { InvitationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { deriveToken, sha256Hex } from '@/platform/signed-links';
import { auditFor } from '@/testing/builders/books';
import { employ, signedIn } from '@/testing/builders/staff';
import { testContext } from '@/testing/context';
import { changeRole, letInAgain, shutOut } from './commands/change-staff';
import { inviteStaff, revokeInvitation } from './commands/invite-staff';
import { joinStaff } from './commands/join-staff';
import { findInvitation, getStaffBook } from './queries';
import { invitations } from './tables';

async function office(role: StaffRole = 'owner', over: Partial<Context> = {}) {
  const person = await signedIn(role);
  return { person, context: testContext({ caller: person.caller, ...over }) };
}

/** A shopper with a session, as if they had signed in a moment ago. */
async function aShopperWithSession(over: Partial<Context> = {}) {
  const person = await employ('shopper');
  const context = testContext(over);
  const token = makeToken(context.randomBytes, 32);
  const at = context.now();
  const times = { createdAt: at, seenAt: at, idleEndsAt: at + hour, endsAt: at + hour };
  await context.db.insert(sessions).values({ tokenHash: await sha256Hex(token), personId: person.id, ...times });
  return { ...person, context: { ...context, caller: { kind: 'person', token } } satisfies Context };
}

async function invited(context: Context, email: string, role: StaffRole = 'baker') {
  const answer = await inviteStaff(context, { email, role });
  if (!answer.ok) throw new Error(`Nobody was invited: ${answer.problem.kind}`);
  const { invitationId } = answer.value;
  return { id: invitationId, token: await deriveToken('invitation', invitationId, context.linkKeys) };
}

const dead = { ok: false, problem: { kind: 'dead' } };
const rowOf = async ({ db }: Context, id: InvitationId) =>
  (await db.select().from(invitations).where(eq(invitations.id, id)))[0];
const roleOf = async ({ db }: Context, id: string) =>
  (await db.select().from(people)).find((row) => row.id === id)?.role;
const again = (context: Context): Context => ({ ...context });

describe('the page of the staff', () => {
  test.each(['baker', 'manager'] as const)('and everything on it is no %s’s', async (role) => {
    const { context, person } = await office(role);
    const somebody = await employ('baker');
    const tries = [
      getStaffBook(again(context)),
      inviteStaff(again(context), { email: 'new@bakery.example', role: 'owner' }),
      revokeInvitation(again(context), 'inv_0000000000'),
      changeRole(again(context), { personId: somebody.id, from: 'baker', to: 'owner' }),
      changeRole(again(context), { personId: person.id, from: role, to: 'owner' }),
      shutOut(again(context), somebody.id),
      letInAgain(again(context), somebody.id),
    ];
    for (const answer of await Promise.allSettled(tries))
      expect(answer).toMatchObject({ status: 'rejected', reason: { reason: 'forbidden' } });
    expect(await roleOf(context, somebody.id)).toBe('baker');
  });

  test('tells an owner who works here and who is invited, and holds no shopper', async () => {
    const { context, person } = await office();
    const shopper = await employ('shopper');
    const { id } = await invited(context, 'soon@bakery.example', 'manager');
    const book = await getStaffBook(again(context));
    expect(book.own).toBe(person.id);
    expect(book.members.map((member) => member.id)).toContain(person.id);
    expect(book.members.map((member) => member.id)).not.toContain(shopper.id);
    expect(book.invitations).toContainEqual(expect.objectContaining({ id, role: 'manager' }));
  });
});

describe('an invitation', () => {
  test('goes out by letter, is in the audit trail, and neither letter nor database holds what opens it', async () => {
    const { context, person } = await office();
    const { id, token } = await invited(context, 'Maeve@Bakery.example');
    const [letter] = await context.db.select().from(letters).where(eq(letters.subject, id));
    expect(letter).toMatchObject({ kind: 'staff_invited', to: 'maeve@bakery.example', facts: { role: 'baker' } });
    const row = await rowOf(context, id);
    expect(row).toMatchObject({ tokenHash: await sha256Hex(token), invitedBy: person.id });
    expect(JSON.stringify([letter, row])).not.toContain(token);
    const [entry] = await auditFor(context, id);
    expect(entry).toMatchObject({ action: 'staff.invited', personId: person.id, after: { role: 'baker' } });
    expect(JSON.stringify(entry)).not.toMatch(/maeve/i);
  });

  test('is used once by whoever has proved that address; they work here and sign in anew', async () => {
    const { context } = await office();
    const shopper = await aShopperWithSession();
    const { id, token } = await invited(context, shopper.email, 'manager');
    expect(await findInvitation(shopper.context, token)).toMatchObject({ person: { id: shopper.id } });
    expect(await joinStaff(again(shopper.context), { token, name: 'Maeve' })).toMatchObject({ ok: true });
    expect(await roleOf(context, shopper.id)).toBe('manager');
    await expect(requireStaff(again(shopper.context), 'orders.read')).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await rowOf(context, id)).toMatchObject({ usedBy: shopper.id });
    const told = { action: 'staff.joined', before: { role: 'shopper' }, after: { role: 'manager', invitationId: id } };
    expect(await auditFor(context, shopper.id)).toMatchObject([told]);
    expect(await joinStaff(again(shopper.context), { token, name: 'Maeve' })).toEqual(dead);
  });

  test('pressed twice at the same moment makes one of the staff, once', async () => {
    const { context } = await office();
    const shopper = await aShopperWithSession();
    const { token } = await invited(context, shopper.email);
    const press = () => joinStaff(again(shopper.context), { token, name: 'Maeve' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await auditFor(context, shopper.id)).toHaveLength(1);
  });

  test('is no use to somebody with another address, nor to somebody who is not signed in', async () => {
    const { context } = await office();
    const thief = await aShopperWithSession();
    const { token } = await invited(context, 'somebody.else@bakery.example');
    expect(await joinStaff(thief.context, { token, name: 'Eve' })).toMatchObject({
      problem: { kind: 'other_address', own: thief.email },
    });
    expect(await joinStaff(testContext(), { token, name: 'Eve' })).toMatchObject({ problem: { kind: 'signed_out' } });
    expect(await roleOf(context, thief.id)).toBe('shopper');
  });

  test('opens the door for seven days, to the millisecond', async () => {
    const { context } = await office();
    const { id, token } = await invited(context, 'late@bakery.example');
    const endsAt = (await rowOf(context, id))?.endsAt ?? 0;
    const row = await rowOf(context, id);
    expect(endsAt - (row?.createdAt ?? 0)).toBe(rules.openForMs);
    expect(await findInvitation(testContext({ now: () => endsAt - 1 }), token)).not.toBeNull();
    expect(await findInvitation(testContext({ now: () => endsAt }), token)).toBeNull();
  });

  test('that was taken back, or followed by a newer one, opens nothing', async () => {
    const { context } = await office();
    const shopper = await aShopperWithSession();
    const first = await invited(context, shopper.email, 'owner');
    const second = await invited(again(context), shopper.email);
    expect(await joinStaff(again(shopper.context), { token: first.token, name: 'Maeve' })).toEqual(dead);
    await revokeInvitation(again(context), second.id);
    await revokeInvitation(again(context), second.id);
    expect(await joinStaff(again(shopper.context), { token: second.token, name: 'Maeve' })).toEqual(dead);
    expect((await auditFor(context, second.id)).map(({ action }) => action)).toEqual([
      'staff.invited',
      'staff.invitation_revoked',
    ]);
  });

  test('goes to nobody who works here already', async () => {
    const { context } = await office();
    const baker = await employ('baker');
    expect(await inviteStaff(context, { email: baker.email.toUpperCase(), role: 'owner' })).toMatchObject({
      problem: { kind: 'works_here', isShutOut: false },
    });
  });

  test.each(['', 'rubbish', '0'.repeat(64), "' OR 1=1 --"])('is opened by no token like "%s"', async (token) => {
    expect(await findInvitation(testContext(), token)).toBeNull();
    expect(await joinStaff(testContext(), { token, name: 'Eve' })).toEqual(dead);
  });
});

describe('a change of role', () => {
  test('signs the person out everywhere and stands in the audit trail, in the same batch', async () => {
    const { context, person } = await office();
    const baker = await office('baker');
    const wish = { personId: baker.person.id, from: 'baker', to: 'manager' } as const;
    expect(await changeRole(context, wish)).toMatchObject({ ok: true });
    await expect(requireStaff(again(baker.context), 'orders.read')).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await auditFor(context, baker.person.id)).toMatchObject([
      { action: 'staff.role_changed', personId: person.id, before: { role: 'baker' }, after: { role: 'manager' } },
    ]);
  });

  test('is never one’s own, neither up nor down', async () => {
    const { context, person } = await office();
    const wish = { personId: person.id, from: 'owner', to: 'baker' } as const;
    expect(await changeRole(context, wish)).toEqual({ ok: false, problem: { kind: 'yourself' } });
    expect(await shutOut(again(context), person.id)).toEqual({ ok: false, problem: { kind: 'yourself' } });
  });

  test('of a role that somebody else changed meanwhile is not made', async () => {
    const { context } = await office();
    const baker = await employ('baker');
    const wish = { personId: baker.id, from: 'manager', to: 'owner' } as const;
    expect(await changeRole(context, wish)).toEqual({ ok: false, problem: { kind: 'changed_meanwhile' } });
    expect(await roleOf(context, baker.id)).toBe('baker');
  });

  test('to a shopper’s takes them off the staff, and they can be invited anew', async () => {
    const { context } = await office();
    const baker = await office('baker');
    const wish = { personId: baker.person.id, from: 'baker', to: 'shopper' } as const;
    expect(await changeRole(context, wish)).toMatchObject({ ok: true });
    await expect(requireStaff(again(baker.context), 'orders.read')).rejects.toMatchObject({ reason: 'signed_out' });
    expect((await getStaffBook(again(context))).members.map(({ id }) => id)).not.toContain(baker.person.id);
    expect(await inviteStaff(again(context), { email: baker.person.email, role: 'baker' })).toMatchObject({ ok: true });
  });

  test('by two owners of each other at once leaves one of them an owner', async () => {
    const { db } = testContext();
    for (let round = 0; round < 5; round++) {
      await db.update(people).set({ role: 'baker' }).where(eq(people.role, 'owner'));
      const [ann, bea] = [await office(), await office()];
      const demote = (by: typeof ann, whom: typeof ann) =>
        changeRole(by.context, { personId: whom.person.id, from: 'owner', to: 'manager' }).catch(() => null);
      const shut = (by: typeof ann, whom: typeof ann) => shutOut(by.context, whom.person.id).catch(() => null);
      await Promise.all([demote(ann, bea), round % 2 === 0 ? demote(bea, ann) : shut(bea, ann)]);
      const rows = await db.select().from(people).where(eq(people.role, 'owner'));
      expect(rows.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
    }
  });
});

describe('somebody who is shut out', () => {
  test('is out at once, and comes in again when they are let in', async () => {
    const { context } = await office();
    const baker = await office('baker');
    expect(await shutOut(again(context), baker.person.id)).toMatchObject({ ok: true });
    await expect(requireStaff(again(baker.context), 'orders.read')).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await inviteStaff(again(context), { email: baker.person.email, role: 'baker' })).toMatchObject({
      problem: { kind: 'works_here', isShutOut: true },
    });
    expect(await letInAgain(again(context), baker.person.id)).toMatchObject({ ok: true });
    expect((await auditFor(context, baker.person.id)).map(({ action }) => action)).toEqual([
      'staff.disabled',
      'staff.enabled',
    ]);
    const [row] = await context.db.select().from(people).where(eq(people.id, baker.person.id));
    expect(row).toMatchObject({ disabledAt: null, role: 'baker' });
  });
});
