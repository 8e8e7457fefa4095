import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { InvitationId, PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { sha256Hex } from '@/platform/signed-links';
import type { Invitation } from './domain/invitation';
import { invitations } from './tables';

/* Tokens come in as they are and go no further: only their hashes reach the database. */

const isOpenAt = (now: Instant): SQL | undefined =>
  and(isNull(invitations.usedAt), isNull(invitations.revokedAt), gt(invitations.endsAt, now));

/** The invitations that still open the door, the one that ends first before the others. */
export async function listOpen(db: Db, now: Instant): Promise<Invitation[]> {
  const rows = await db.select(columns).from(invitations).where(isOpenAt(now)).orderBy(asc(invitations.endsAt));
  return rows.flatMap(invitationOf);
}

/** The invitation a token opens; null where it opens none, or none any more. */
export async function findOpen(db: Db, token: string, now: Instant): Promise<Invitation | null> {
  const isIt = eq(invitations.tokenHash, await sha256Hex(token));
  const rows = await db
    .select(columns)
    .from(invitations)
    .where(and(isIt, isOpenAt(now)));
  return rows.flatMap(invitationOf)[0] ?? null;
}

type NewInvitation = Invitation & { readonly token: string; readonly invitedBy: PersonId };

/** Writes an invitation down. */
export async function insertStatements(db: Db, { token, ...invitation }: NewInvitation): Promise<Statement[]> {
  return [db.insert(invitations).values({ ...invitation, tokenHash: await sha256Hex(token) })];
}

/** Takes back whatever invitations an address has: the newest is the one that counts. */
export function revokeEarlier(db: Db, email: string, now: Instant): Statement {
  return db
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.email, email), isOpenAt(now)));
}

/** Takes one back; one that is used or dead stays as it is. */
export function revoke(db: Db, id: InvitationId, now: Instant): Statement {
  return db
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.id, id), isOpenAt(now)));
}

/** Uses an invitation up, once; the CHECK undoes the batch of whoever comes second, or too late. */
export function use(db: Db, id: InvitationId, by: { readonly personId: PersonId; readonly now: Instant }): Statement {
  return db
    .update(invitations)
    .set({ usedAt: by.now, usedBy: sql`CASE WHEN ${isOpenAt(by.now)} THEN ${by.personId} END` })
    .where(eq(invitations.id, id));
}

/** Says whether a batch was undone because its invitation opens nothing any more. */
export function isUsedUp(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'check' && constraint.name === 'invitations_used';
}

const { id, email, role, createdAt, endsAt } = invitations;
const columns = { id, email, role, createdAt, endsAt };

type Row = Omit<Invitation, 'email'> & { readonly email: string | null };

/** One whose address was erased invites nobody. */
function invitationOf({ email: to, ...row }: Row): Invitation[] {
  return to === null ? [] : [{ ...row, email: to }];
}
