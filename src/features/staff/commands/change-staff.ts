import { endSecondFactorStatements } from '@/features/access/commands/second-factor';
import { endSessionsStatement } from '@/features/access/commands/sessions';
import { changeRoleStatements, disableStatements, enableStatement, isRoleWall } from '@/features/access/commands/staff';
import type { Role, StaffRole } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import type { StaffMember } from '@/features/access/domain/staff-member';
import { requireStaff } from '@/features/access/queries';
import { findStaffMember } from '@/features/access/queries/staff';
import { secondFactorLetter } from '@/features/accounts/domain/letters';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import type { PersonId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { StaffProblem } from '../domain/invitation';

type Answer = Result<undefined, StaffProblem>;

export type ChangeRole = {
  readonly personId: PersonId;
  /** The role whoever changes it saw. */
  readonly from: StaffRole;
  /** A shopper’s for somebody who does not work here any more; their account and orders stay theirs. */
  readonly to: Role;
};

/** Gives one of the staff another role; they are signed out everywhere and come in again with it. */
export async function changeRole(context: Context, { personId, from, to }: ChangeRole): Promise<Answer> {
  const pair = await findPair(context, personId);
  if (!pair.ok) return pair;
  if (pair.value.member.role !== from) return refused({ kind: 'changed_meanwhile' });
  if (from === to) return ok();
  return save(context, pair.value, {
    statements: changeRoleStatements(context, { id: personId, from, to }),
    ...{ action: 'staff.role_changed', before: { role: from }, after: { role: to } },
  });
}

/** Shuts one of the staff out at once, wherever they are signed in. */
export async function shutOut(context: Context, personId: PersonId): Promise<Answer> {
  const pair = await findPair(context, personId);
  if (!pair.ok) return pair;
  if (pair.value.member.disabledAt !== null) return ok();
  return save(context, pair.value, {
    statements: disableStatements(context, personId),
    ...{ action: 'staff.disabled', before: { mayComeIn: true }, after: { mayComeIn: false } },
  });
}

/** Lets one of the staff in again, with the role they had. */
export async function letInAgain(context: Context, personId: PersonId): Promise<Answer> {
  const pair = await findPair(context, personId);
  if (!pair.ok) return pair;
  if (pair.value.member.disabledAt === null) return ok();
  return save(context, pair.value, {
    statements: [enableStatement(context, personId)],
    ...{ action: 'staff.enabled', before: { mayComeIn: false }, after: { mayComeIn: true } },
  });
}

/** Takes the second factor off one of the staff who has lost phone and paper; they are signed out, told by letter, and set up another. */
export async function takeFactorOff(context: Context, personId: PersonId): Promise<Answer> {
  const pair = await findPair(context, personId);
  if (!pair.ok) return pair;
  const { email } = pair.value.member;
  const about = { personId, at: context.now() };
  const told = email === null ? [] : [secondFactorLetter({ to: email, ...about }, 'taken_off_by_owner')];
  const ended = [...endSecondFactorStatements(context, personId), endSessionsStatement(context, personId)];
  const taken = await save(context, pair.value, {
    statements: [...ended, ...told.flatMap((letter) => letterStatements(context, letter))],
    ...{ action: 'account.two_factor_off', before: { hasSecondFactor: true }, after: { hasSecondFactor: false } },
  });
  if (taken.ok) sendLettersSoon(context);
  return taken;
}

type Pair = { readonly staff: Staff; readonly member: StaffMember };

/** Who changes the staff, and whom; nobody changes themselves, so that nobody gives themselves more than they were given. */
async function findPair(context: Context, personId: PersonId): Promise<Result<Pair, StaffProblem>> {
  const staff = await requireStaff(context, 'staff.edit');
  if (staff.id === personId) return refused({ kind: 'yourself' });
  const member = await findStaffMember(context, { id: personId });
  return member ? ok({ staff, member }) : refused({ kind: 'no_such_person' });
}

type Change = {
  readonly statements: ReadonlyArray<Statement>;
  readonly action: AuditAction;
  readonly before: unknown;
  readonly after: unknown;
};

async function save(context: Context, { staff, member }: Pair, { statements, ...change }: Change): Promise<Answer> {
  try {
    await runBatch(context.db, [
      ...statements,
      auditStatement(context, { ...change, personId: staff.id, actor: staff.name, subject: member.id }),
    ]);
  } catch (error) {
    if (!isRoleWall(error)) throw error;
    // Two owners who demote each other meet here: the second finds that they are the last, or that the role is another.
    const now = await findStaffMember(context, { id: member.id });
    return refused({ kind: now?.role === member.role ? 'last_owner' : 'changed_meanwhile' });
  }
  context.log.info('staff.changed', { personId: member.id, action: change.action });
  return ok();
}
