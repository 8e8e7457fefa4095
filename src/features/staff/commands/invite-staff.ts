import { counters, invitations } from '@/config/backend';
import { countTry } from '@/features/access/commands';
import type { StaffRole } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import { findStaffMember } from '@/features/access/queries/staff';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import type { InvitationId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { deriveToken } from '@/platform/signed-links';
import type { InviteProblem } from '../domain/invitation';
import { staffInvitedLetter } from '../domain/letters';
import * as store from '../store';

export type InviteStaff = { readonly email: string; readonly role: StaffRole };

/** Invites somebody to work here, by a letter to their address; an earlier invitation of theirs opens nothing any more. */
export async function inviteStaff(
  context: Context,
  wish: InviteStaff,
): Promise<Result<{ readonly invitationId: InvitationId }, InviteProblem>> {
  const staff = await requireStaff(context, 'staff.edit');
  const email = emailKey(wish.email);
  const known = await findStaffMember(context, { email });
  if (known) return refused({ kind: 'works_here', name: known.name, isShutOut: known.disabledAt !== null });
  const counted = await countTry(context, `staff_invite.person:${staff.id}`, counters.invitesPerPerson);
  if (!counted.ok) return refused({ kind: 'too_many_tries' });
  const now = context.now();
  const id = context.newId('inv');
  const { role } = wish;
  const endsAt = now + invitations.openForMs;
  const token = await deriveToken('invitation', id, context.linkKeys);
  const invitation = { id, email, role, token, invitedBy: staff.id, createdAt: now, endsAt };
  await runBatch(context.db, [
    store.revokeEarlier(context.db, email, now),
    ...(await store.insertStatements(context.db, invitation)),
    ...letterStatements(context, staffInvitedLetter(email, { invitationId: id, role, endsAt })),
    auditStatement(context, {
      ...{ action: 'staff.invited', personId: staff.id, actor: staff.name, subject: id },
      after: { role, endsAt },
    }),
  ]);
  context.log.info('staff.invited', { invitationId: id, role });
  sendLettersSoon(context);
  return ok({ invitationId: id });
}

/** Takes an invitation back; one that was used or is dead stays what it is. */
export async function revokeInvitation(context: Context, id: InvitationId): Promise<void> {
  const staff = await requireStaff(context, 'staff.edit');
  const now = context.now();
  const isOpen = (await store.listOpen(context.db, now)).some((open) => open.id === id);
  if (!isOpen) return;
  await runBatch(context.db, [
    store.revoke(context.db, id, now),
    auditStatement(context, {
      ...{ action: 'staff.invitation_revoked', personId: staff.id, actor: staff.name, subject: id },
    }),
  ]);
  context.log.info('staff.invitation_revoked', { invitationId: id });
}
