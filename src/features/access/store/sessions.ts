import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import type { Device } from '../domain/device';
import type { SessionTimes } from '../domain/session';
import { sessions } from '../tables';

/* A session is named to its own person by the first part of its hash, which opens nothing. */

const handleChars = 16;
const handle = sql<string>`substr(${sessions.tokenHash}, 1, ${sql.raw(String(handleChars))})`;

type NewSession = SessionTimes & {
  readonly token: string;
  readonly personId: PersonId;
  readonly device: string | null;
  /** The token this browser held before; from now on it opens nothing. */
  readonly replaces: string | null;
};

/** The statements of a session that begins, and of the end of the one it takes the place of. */
export async function beginStatements(db: Db, { token, replaces, ...session }: NewSession): Promise<Statement[]> {
  const insert = db.insert(sessions).values({ tokenHash: await sha256Hex(token), ...session });
  return replaces === null ? [insert] : [insert, ...(await endStatements(db, replaces, session.createdAt))];
}

const isOpen = isNull(sessions.revokedAt);

/** The statements that end the session of a token; ended again it stays as it is. */
export async function endStatements(db: Db, token: string, now: Instant): Promise<Statement[]> {
  const isIt = eq(sessions.tokenHash, await sha256Hex(token));
  // In a list: waiting for a statement alone would run it.
  return [db.update(sessions).set({ revokedAt: now }).where(and(isIt, isOpen))];
}

/** The statement that ends every session of somebody. */
export function endAllStatement(db: Db, personId: PersonId, now: Instant): Statement {
  return db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.personId, personId), isOpen));
}

/** The statement that ends one session of somebody, by its name in their list; another person's is not found by it. */
export function endOneStatement(
  db: Db,
  { personId, name, now }: { personId: PersonId; name: string; now: Instant },
): Statement {
  return db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.personId, personId), eq(handle, name), isOpen));
}

/** The sessions of somebody that still open something, the one used last first. */
export async function listOpen(
  db: Db,
  { personId, token, now }: { personId: PersonId; token: string; now: Instant },
): Promise<Device[]> {
  const own = (await sha256Hex(token)).slice(0, handleChars);
  const { device, createdAt, seenAt, idleEndsAt, endsAt } = sessions;
  const rows = await db
    .select({ name: handle, device, signedInAt: createdAt, seenAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isOpen, gt(idleEndsAt, now), gt(endsAt, now)))
    .orderBy(desc(seenAt));
  return rows.map((row) => ({ ...row, isThisOne: row.name === own }));
}
