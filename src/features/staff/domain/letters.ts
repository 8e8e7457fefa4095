import type { StaffRole } from '@/features/access/domain/permissions';
import type { NewLetter } from '@/features/notifications/domain/letter';
import type { InvitationId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** What the letter of an invitation tells. Its link is made as it goes out: nothing here opens the door. */
export type StaffInvitedFacts = {
  readonly invitationId: InvitationId;
  readonly role: StaffRole;
  readonly endsAt: Instant;
};

/** The letter that invites somebody to work here. */
export function staffInvitedLetter(to: string, facts: StaffInvitedFacts): NewLetter {
  const { invitationId } = facts;
  return { cause: `staff.invited:${invitationId}`, kind: 'staff_invited', to, subject: invitationId, facts };
}
