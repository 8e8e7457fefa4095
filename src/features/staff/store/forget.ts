import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting } from '@/platform/db/client';
import { invitations } from '../tables';

/** What takes an address out of its invitations; one without an address invites nobody. */
export function forgetInvited(db: Db, email: string): Forgetting {
  const theirs = eq(invitations.email, email);
  return {
    table: 'invitations',
    rows: db.select({ id: invitations.id }).from(invitations).where(theirs),
    statements: [db.update(invitations).set({ email: null }).where(theirs)],
  };
}

/** The same for so many that ended before an instant. No backup holds them, so nobody has to forget them again. */
export async function forgetEnded(db: Db, before: Instant, limit: number): Promise<number> {
  const old = and(isNotNull(invitations.email), lt(invitations.endsAt, before));
  const some = db.select({ id: invitations.id }).from(invitations).where(old).limit(limit);
  const gone = await db
    .update(invitations)
    .set({ email: null })
    .where(inArray(invitations.id, some))
    .returning({ id: invitations.id });
  return gone.length;
}
