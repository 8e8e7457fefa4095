import type { StaffRole } from '@/features/access/domain/permissions';
import type { InvitationId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** An invitation to work here that still opens the door. */
export type Invitation = {
  readonly id: InvitationId;
  readonly email: string;
  readonly role: StaffRole;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
};

/** Why somebody was not invited. */
export type InviteProblem =
  | { readonly kind: 'works_here'; readonly name: string; readonly isShutOut: boolean }
  | { readonly kind: 'too_many_tries' };

/** Why nobody joined: the invitation is dead, nobody is signed in, or it is another person’s. */
export type JoinProblem =
  | { readonly kind: 'dead' }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'other_address'; readonly own: string | null }
  | { readonly kind: 'works_here_already' };

/** Why nothing was changed about one of the staff. */
export type StaffProblem =
  | { readonly kind: 'no_such_person' }
  | { readonly kind: 'yourself' }
  | { readonly kind: 'last_owner' }
  | { readonly kind: 'changed_meanwhile' };
