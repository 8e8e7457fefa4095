import { isRoleWall, joinStatements } from '@/features/access/commands/staff';
import { readSession } from '@/features/access/queries';
import { isStaff } from '@/features/access/domain/person';
import { isToken } from '@/features/access/domain/session';
import { auditStatement } from '@/features/shop/commands';
import { NotAllowed } from '@/kernel/not-allowed';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { JoinProblem } from '../domain/invitation';
import * as store from '../store';

export type JoinStaff = { readonly token: string; readonly name: string };

/**
 * Makes whoever is signed in one of the staff, where they hold an invitation to their own, proved address. It is used up in
 * the same batch, and they are signed out: the office is entered by a sign-in of its own.
 */
export async function joinStaff(context: Context, { token, name }: JoinStaff): Promise<Result<undefined, JoinProblem>> {
  const invitation = isToken(token) ? await store.findOpen(context.db, token, context.now()) : null;
  if (!invitation) return refused({ kind: 'dead' });
  const session = await readSession(context);
  if (session.kind === 'unavailable') throw new NotAllowed('unavailable', session.cause);
  if (session.kind === 'guest') return refused({ kind: 'signed_out' });
  const { person } = session;
  // Nobody has a session before their address is proved, so its being the same is proof enough.
  if (person.email !== invitation.email) return refused({ kind: 'other_address', own: person.email });
  if (isStaff(person)) return refused({ kind: 'works_here_already' });
  const { id, email, role } = invitation;
  try {
    await runBatch(context.db, [
      store.use(context.db, id, { personId: person.id, now: context.now() }),
      ...joinStatements(context, { id: person.id, name, email, role }),
      auditStatement(context, {
        ...{ action: 'staff.joined', personId: person.id, actor: name, subject: person.id },
        ...{ before: { role: person.role }, after: { role, invitationId: id } },
      }),
    ]);
  } catch (error) {
    if (store.isUsedUp(error) || isRoleWall(error)) return refused({ kind: 'dead' });
    throw error;
  }
  context.log.info('staff.joined', { personId: person.id, role });
  return ok();
}
