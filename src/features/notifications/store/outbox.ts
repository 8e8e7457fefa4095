import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { LetterId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { DueLetter, LetterSummary, NewLetter } from '../domain/letter';
import { tidingsOfLetters, unreachedStates } from '../domain/mail-event';
import { letters, resendEvents, unreachable } from '../tables';

type WrittenLetter = NewLetter & { readonly id: LetterId; readonly createdAt: Instant };

/** Puts a letter in the outbox, unless its cause has one already. */
export function insertLetter(db: Db, { id, createdAt, ...letter }: WrittenLetter): Statement {
  return db
    .insert(letters)
    .values({ id, ...letter, state: 'waiting', dueAt: createdAt, createdAt, changedAt: createdAt })
    .onConflictDoNothing({ target: letters.cause });
}

/** The letters whose turn it is, the longest due first; news to a whole list lets those go before that one person waits for. */
export async function listDueLetters(db: Db, now: Instant, limit: number): Promise<LetterId[]> {
  const rows = await db
    .select({ id: letters.id })
    .from(letters)
    .where(isDue(now))
    .orderBy(asc(eq(letters.kind, 'orders_open')), asc(letters.dueAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Takes one due letter for this sender until the lock ends; null where another sender was first. */
export async function claimLetter(db: Db, id: LetterId, now: Instant, lockedUntil: Instant): Promise<DueLetter | null> {
  const [row] = await db
    .update(letters)
    .set({ tries: sql`${letters.tries} + 1`, dueAt: lockedUntil, changedAt: now })
    .where(and(eq(letters.id, id), isDue(now)))
    .returning();
  return row ?? null;
}

/** Notes that Resend has a letter, with whatever its events have told already (they may overtake our own answer). */
export async function markSent(db: Db, letter: DueLetter, resendId: string | null, now: Instant): Promise<void> {
  const sent = db
    .update(letters)
    .set({ state: 'sent', resendId, sentAt: now, problem: null, changedAt: now, ...forgottenIfLast })
    .where(and(eq(letters.id, letter.id), eq(letters.attempt, letter.attempt), isNull(letters.resendId)));
  if (resendId === null) await sent;
  else await db.batch([sent, hearEvents(db, resendId, now), markAddress(db, resendId, now)]);
}

/** Puts a claimed letter back for a later try. */
export async function postponeLetter(
  db: Db,
  letter: DueLetter,
  later: Outcome & { readonly dueAt: Instant },
): Promise<void> {
  const { problem, now, dueAt } = later;
  await db.update(letters).set({ problem, dueAt, changedAt: now }).where(isStillMine(letter));
}

/** Ends the tries of a claimed letter. */
export async function giveUpLetter(db: Db, letter: DueLetter, { problem, now }: Outcome): Promise<void> {
  await db
    .update(letters)
    .set({ state: 'given_up', problem, changedAt: now, ...forgottenIfLast })
    .where(isStillMine(letter));
}

/** The letter that says somebody is erased is the last that knows their address: it goes with the sending. */
const forgottenIfLast = {
  to: sql<string | null>`CASE ${letters.kind} WHEN 'data_erased' THEN NULL ELSE ${letters.to} END`,
  facts: sql`CASE ${letters.kind} WHEN 'data_erased' THEN '{}' ELSE ${letters.facts} END`,
};

type Outcome = { readonly problem: string; readonly now: Instant };

/** Makes a letter due at once: a new attempt, or, where it has not gone out yet, the same one sooner; `also` in the same batch. */
export async function startAgain(
  db: Db,
  { id, now, also }: { readonly id: LetterId; readonly now: Instant; readonly also: ReadonlyArray<Statement> },
): Promise<boolean> {
  const started = db
    .update(letters)
    .set({
      attempt: sql`${letters.attempt} + (${letters.state} <> 'waiting')`,
      state: 'waiting',
      tries: 0,
      dueAt: now,
      resendId: null,
      problem: null,
      sentAt: null,
      changedAt: now,
    })
    .where(and(eq(letters.id, id), isNotNull(letters.to)))
    .returning({ id: letters.id });
  const [rows] = await db.batch([started, ...also]);
  return rows.length > 0;
}

type StoredEvent = typeof resendEvents.$inferInsert;

/** Keeps one of Resend's events, once, and moves its letter to what all events of it say. */
export async function storeEvent(db: Db, event: StoredEvent): Promise<void> {
  const { resendId, receivedAt } = event;
  await db.batch([
    db.insert(resendEvents).values(event).onConflictDoNothing(),
    hearEvents(db, resendId, receivedAt),
    markAddress(db, resendId, receivedAt),
  ]);
}

/** Hears once more all that Resend told of a letter. */
export function hearAgain(db: Db, resendId: string, now: Instant): Statement[] {
  return [hearEvents(db, resendId, now), markAddress(db, resendId, now)];
}

/** The letters about one thing, oldest first. */
export function listBySubject(db: Db, subject: string): Promise<LetterSummary[]> {
  return db.select(summary).from(letters).where(eq(letters.subject, subject)).orderBy(asc(letters.id));
}

/** Why letters do not reach an address, and since when. */
export async function findUnreachable(db: Db, email: string): Promise<{ reason: string; since: Instant } | null> {
  const found = db.select({ reason: unreachable.reason, since: unreachable.since }).from(unreachable);
  return (await found.where(eq(unreachable.email, email)).get()) ?? null;
}

const summary = {
  id: letters.id,
  kind: letters.kind,
  to: letters.to,
  state: letters.state,
  attempt: letters.attempt,
  problem: letters.problem,
  createdAt: letters.createdAt,
  sentAt: letters.sentAt,
  changedAt: letters.changedAt,
};

function isDue(now: Instant): SQL | undefined {
  return and(eq(letters.state, 'waiting'), lte(letters.dueAt, now));
}

/** A sender that outlived its lock must not undo what the next one did. */
function isStillMine({ id, attempt, tries }: DueLetter): SQL | undefined {
  return and(eq(letters.id, id), eq(letters.state, 'waiting'), eq(letters.attempt, attempt), eq(letters.tries, tries));
}

// `stateAfter` in SQL, from the same table.
const stateByType = sql.join(
  tidingsOfLetters.map(({ type, state }) => sql`WHEN ${type} THEN ${state}`),
  sql` `,
);
const rankByType = sql.join(
  tidingsOfLetters.map(({ type }, rank) => sql`WHEN ${type} THEN ${rank}`),
  sql` `,
);
const stateHeard = sql<string>`coalesce((
  SELECT CASE ${resendEvents.type} ${stateByType} ELSE ${letters.state} END FROM ${resendEvents}
  WHERE ${resendEvents.resendId} = ${letters.resendId}
  ORDER BY CASE ${resendEvents.type} ${rankByType} ELSE -1 END DESC LIMIT 1
), ${letters.state})`;

function hearEvents(db: Db, resendId: string, now: Instant) {
  return db
    .update(letters)
    .set({ state: stateHeard, changedAt: now })
    .where(and(eq(letters.resendId, resendId), ne(letters.state, stateHeard)));
}

function markAddress(db: Db, resendId: string, now: Instant) {
  const unreached = db
    .select({
      email: sql<string>`${letters.to}`.as('email'),
      reason: letters.state,
      since: sql<Instant>`${now}`.as('since'),
    })
    .from(letters)
    .where(and(eq(letters.resendId, resendId), inArray(letters.state, unreachedStates), isNotNull(letters.to)));
  return db
    .insert(unreachable)
    .select(unreached)
    .onConflictDoUpdate({
      target: unreachable.email,
      // A complaint says more than a bounce; otherwise the first word stands.
      set: { reason: sql`excluded.reason` },
      setWhere: sql`excluded.reason = 'complained' AND ${unreachable.reason} = 'bounced'`,
    });
}
