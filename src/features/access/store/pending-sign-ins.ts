import { and, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import type { Person } from '../domain/person';
import { pendingSignIns, people } from '../tables';

type Pending = { readonly token: string; readonly personId: PersonId; readonly endsAt: Instant };

// In lists: a statement by itself, handed out by an async function, would be awaited on its way, and so run.

/** The statement that writes down half a sign-in. */
export async function pendingStatements(db: Db, { token, personId, endsAt }: Pending): Promise<Statement[]> {
  return [db.insert(pendingSignIns).values({ tokenHash: await sha256Hex(token), personId, endsAt })];
}

type Try = { readonly token: string; readonly most: number; readonly now: Instant };

/** Counts one try at a code; says whose it is, or null where there is no such half sign-in or it had all its tries. */
export async function countPendingTry(db: Db, { token, most, now }: Try): Promise<PersonId | null> {
  const [row] = await db
    .update(pendingSignIns)
    .set({ tries: sql`${pendingSignIns.tries} + 1` })
    .where(and(await openWith(token), after(now), lt(pendingSignIns.tries, most)))
    .returning({ personId: pendingSignIns.personId });
  return row?.personId ?? null;
}

/** Somebody by their id, unless they may no longer come in. */
export async function findPerson(db: Db, id: PersonId): Promise<Person | null> {
  const { role, name, email, disabledAt, erasedAt } = people;
  const row = await db
    .select({ id: people.id, role, name, email })
    .from(people)
    .where(and(eq(people.id, id), isNull(disabledAt), isNull(erasedAt)))
    .get();
  return row ?? null;
}

/** The statement that ends half a sign-in, for the batch of the whole one. */
export async function finishStatements(db: Db, { token, now }: { token: string; now: Instant }): Promise<Statement[]> {
  const isIt = await openWith(token);
  return [db.update(pendingSignIns).set({ finishedAt: now }).where(isIt)];
}

/** Forgets half sign-ins that ended before an instant, the oldest few at a time. */
export async function forgetPending(
  db: Db,
  { before, batchSize }: { before: Instant; batchSize: number },
): Promise<void> {
  const { tokenHash, endsAt } = pendingSignIns;
  const oldest = db
    .select({ tokenHash })
    .from(pendingSignIns)
    .where(lte(endsAt, before))
    .orderBy(endsAt)
    .limit(batchSize);
  await db.delete(pendingSignIns).where(inArray(tokenHash, oldest));
}

const after = (now: Instant) => gt(pendingSignIns.endsAt, now);

async function openWith(token: string) {
  return and(eq(pendingSignIns.tokenHash, await sha256Hex(token)), isNull(pendingSignIns.finishedAt));
}
