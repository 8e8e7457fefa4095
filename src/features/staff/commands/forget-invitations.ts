import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import * as store from '../store/forget';

/** What takes somebody out of the invitations they were sent, for the batch of an erasure. */
export function eraseInvitationsOf(context: Context, email: string): Forgetting {
  return store.forgetInvited(context.db, email);
}

/** Forgets whom so many invitations went to that ended before an instant; says how many. */
export function forgetOldInvitations(context: Context, before: Instant, limit: number): Promise<number> {
  return store.forgetEnded(context.db, before, limit);
}
