import type { Person } from '@/features/access/domain/person';
import { isToken } from '@/features/access/domain/session';
import type { StaffMember } from '@/features/access/domain/staff-member';
import { readSession, requireStaff } from '@/features/access/queries';
import { listStaff } from '@/features/access/queries/staff';
import type { PersonId } from '@/kernel/ids';
import { NotAllowed } from '@/kernel/not-allowed';
import type { Context } from '@/platform/context';
import type { Invitation } from './domain/invitation';
import * as store from './store';

/** All that the page of the staff shows. */
export type StaffBook = {
  /** Whoever looks at it: they cannot change themselves. */
  readonly own: PersonId;
  readonly members: ReadonlyArray<StaffMember>;
  readonly invitations: ReadonlyArray<Invitation>;
};

/** Reads who works here and who is invited to, for whoever looks after the staff. */
export async function getStaffBook(context: Context): Promise<StaffBook> {
  const staff = await requireStaff(context, 'staff.edit');
  const [members, invitations] = await Promise.all([listStaff(context), store.listOpen(context.db, context.now())]);
  return { own: staff.id, members, invitations };
}

/** An invitation beside whoever is about to use it; `person` is null where nobody is signed in. */
export type OpenedInvitation = { readonly invitation: Invitation; readonly person: Person | null };

/** The invitation a letter's link opens, and who holds it; null where it opens nothing any more. */
export async function findInvitation(context: Context, token: string): Promise<OpenedInvitation | null> {
  const invitation = isToken(token) ? await store.findOpen(context.db, token, context.now()) : null;
  if (!invitation) return null;
  const session = await readSession(context);
  if (session.kind === 'unavailable') throw new NotAllowed('unavailable', session.cause);
  return { invitation, person: session.kind === 'person' ? session.person : null };
}
