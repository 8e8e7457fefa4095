import { and, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import type { Person } from './domain/person';
import type { SessionTimes } from './domain/session';
import { counters, people, secondFactors, sessions } from './tables';

/* Tokens and counter keys come in as they are and go no further: only their hashes reach the database. */

export type StoredSession = SessionTimes & {
  readonly revokedAt: Instant | null;
  readonly person: Person;
  readonly hasSecondFactor: boolean;
};

const personColumns = { id: people.id, role: people.role, name: people.name, email: people.email };
const mayComeIn = and(isNull(people.disabledAt), isNull(people.erasedAt));

const hasSecondFactor = sql<boolean>`${secondFactors.personId} IS NOT NULL`.mapWith(Boolean);

/** The session a token opens and whose it is; null where there is none, or its person may no longer come in. */
export async function findSession(db: Db, token: string): Promise<StoredSession | null> {
  const { createdAt, seenAt, idleEndsAt, endsAt, revokedAt } = sessions;
  const row = await db
    .select({ createdAt, seenAt, idleEndsAt, endsAt, revokedAt, person: personColumns, hasSecondFactor })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(and(eq(sessions.tokenHash, await sha256Hex(token)), mayComeIn))
    .get();
  return row ?? null;
}

/** Notes that a session was used, unless another request noted it meanwhile or it was revoked. */
export async function noteUse(db: Db, token: string, used: SessionTimes): Promise<void> {
  await db
    .update(sessions)
    .set({ seenAt: used.seenAt, idleEndsAt: used.idleEndsAt })
    .where(
      and(eq(sessions.tokenHash, await sha256Hex(token)), isNull(sessions.revokedAt), lt(sessions.seenAt, used.seenAt)),
    );
}

/** The account at Identity Platform that an address is tied to. */
export async function findIdentityUid(db: Db, email: string): Promise<string | null> {
  const row = await db.select({ uid: people.identityUid }).from(people).where(eq(people.email, email)).get();
  return row?.uid ?? null;
}

type Try = { readonly pepper: string; readonly key: string; readonly windowStartsAt: Instant };

/** Counts one try in its window and says the how-manieth it was: one statement, so that no two share a number. */
export async function countTry(db: Db, { pepper, key, windowStartsAt }: Try): Promise<number> {
  // Bare hashes of addresses could be guessed through; the pepper is not in the database.
  const hashed = await sha256Hex(`${pepper}\n${key}`);
  const row = await db
    .insert(counters)
    .values({ key: hashed, windowStartsAt, count: 1 })
    .onConflictDoUpdate({
      target: [counters.key, counters.windowStartsAt],
      set: { count: sql`${counters.count} + 1` },
    })
    .returning({ count: counters.count })
    .get();
  return row.count;
}

/** Forgets counters of long ago, the oldest few at a time. */
export async function forgetTries(
  db: Db,
  { before, batchSize }: { before: Instant; batchSize: number },
): Promise<void> {
  // Rows stand in the order they were first counted in, so the oldest are found without an index of their own.
  const oldest = sql`(SELECT rowid FROM ${counters} ORDER BY rowid LIMIT ${batchSize})`;
  await db.delete(counters).where(and(inArray(sql`rowid`, oldest), lte(counters.windowStartsAt, before)));
}

/** Says whether the bakery has an owner who may come in. */
export async function hasOwner(db: Db): Promise<boolean> {
  const row = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'owner'), mayComeIn))
    .limit(1)
    .get();
  return row !== undefined;
}

type NewOwner = Pick<Person, 'id' | 'name'> & { readonly email: string; readonly identityUid: string };

/** Writes down an owner; somebody known by this address becomes one and keeps their name. */
export function saveOwner(db: Db, { id, name, email, identityUid }: NewOwner, now: Instant): Statement {
  const owner = { role: 'owner', identityUid, disabledAt: null, changedAt: now } as const;
  return db
    .insert(people)
    .values({ id, name, email, createdAt: now, ...owner })
    .onConflictDoUpdate({ target: people.email, set: owner });
}

/** The id of whoever is known by an address, or null. */
export async function findPersonId(db: Db, email: string): Promise<PersonId | null> {
  const row = await db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
  return row?.id ?? null;
}
