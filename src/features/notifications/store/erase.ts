import { and, asc, eq, inArray, isNotNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { LetterId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting } from '@/platform/db/client';
import { consents, letters, subscriptions, unreachable } from '../tables';

/** A letter of whom: to an address, about some orders, or written by somebody in our contact form. */
export type LettersOf = {
  /** Null where somebody has lost theirs. */
  readonly email: string | null;
  /** What the letters are about (ids). */
  readonly subjects: SQLWrapper;
};

/** Who wrote a message to the bakery; its letter goes to the bakery. */
const writer = sql`${letters.facts} ->> '$.email'`;

/** The condition of the letters that name somebody. */
export function isLetterOf({ email, subjects }: LettersOf): SQL {
  const about = inArray(letters.subject, subjects);
  if (email === null) return sql`(${isNotNull(letters.to)} AND ${about})`;
  const wrote = sql`(${letters.kind} = 'contact_message' AND ${writer} = ${email})`;
  // A message to the bakery is its writer's, not the bakery's.
  const sent = sql`(${letters.to} = ${email} AND ${letters.kind} <> 'contact_message')`;
  return sql`(${isNotNull(letters.to)} AND ${or(sent, about, wrote)})`;
}

const emptied = {
  to: null,
  facts: {},
  state: sql`CASE ${letters.state} WHEN 'waiting' THEN 'given_up' ELSE ${letters.state} END`,
  problem: sql`CASE ${letters.state} WHEN 'waiting' THEN 'erased' ELSE ${letters.problem} END`,
};

/** What takes whoever they went to, or came from, out of letters; that there was one, and of which kind, stays. */
export function forgetLetters(db: Db, which: SQL, at: Instant): Forgetting {
  return {
    table: 'letters',
    rows: db.select({ id: letters.id }).from(letters).where(which),
    statements: [
      db
        .update(letters)
        .set({ ...emptied, changedAt: at })
        .where(which),
    ],
  };
}

/** What takes an address off the list of who is told when orders open; what it agreed to stays, without it. */
export function forgetSubscription(db: Db, email: string, at: Instant): Forgetting[] {
  const isSubscribed = eq(subscriptions.email, email);
  const hasAgreed = eq(consents.email, email);
  return [
    {
      table: 'subscriptions',
      rows: db.select({ id: subscriptions.id }).from(subscriptions).where(isSubscribed),
      statements: [
        db
          .update(subscriptions)
          .set({
            email: null,
            endedAt: sql`coalesce(${subscriptions.endedAt}, ${at})`,
            linkVersion: sql`${subscriptions.linkVersion} + 1`,
            changedAt: at,
          })
          .where(isSubscribed),
      ],
    },
    {
      table: 'consents',
      rows: db.select({ id: consents.id }).from(consents).where(hasAgreed),
      statements: [
        db.update(consents).set({ email: null }).where(hasAgreed),
        db.delete(unreachable).where(eq(unreachable.email, email)),
      ],
    },
  ];
}

/** Subscriptions and consents that nobody needs any more. */
export type OldSubscriptions = {
  /** Ended before this, or … */
  readonly endedBefore: Instant;
  /** … asked for before this and never confirmed. */
  readonly askedBefore: Instant;
  readonly limit: number;
};

/** The addresses that left the list long ago, or never came onto it. */
export async function oldSubscribers(db: Db, old: OldSubscriptions): Promise<string[]> {
  const { endedBefore, askedBefore, limit } = old;
  const isOld = or(
    sql`${subscriptions.endedAt} < ${endedBefore} AND ${subscriptions.askedAt} < ${endedBefore}`,
    sql`${subscriptions.confirmedAt} IS NULL AND ${subscriptions.endedAt} IS NULL AND ${subscriptions.askedAt} < ${askedBefore}`,
  );
  const rows = await db
    .select({ email: subscriptions.email })
    .from(subscriptions)
    .where(and(isNotNull(subscriptions.email), isOld))
    .limit(limit);
  return rows.flatMap(({ email }) => email ?? []);
}

/** So many letters that were written before an instant and still name somebody. */
export async function oldLetters(db: Db, before: Instant, limit: number): Promise<LetterId[]> {
  const isOld = and(isNotNull(letters.to), lt(letters.createdAt, before));
  const rows = db.select({ id: letters.id }).from(letters).where(isOld).orderBy(asc(letters.createdAt)).limit(limit);
  return (await rows).map(({ id }) => id);
}

/** The condition of letters by their ids. */
export const lettersWithIds = (ids: ReadonlyArray<LetterId>): SQL => inArray(letters.id, [...ids]);

/** Forgets so many addresses that no letter reached and that no letter names any more. */
export async function forgetUnreachable(db: Db, limit: number): Promise<number> {
  const named = sql`EXISTS (SELECT 1 FROM ${letters} WHERE ${letters.to} = ${unreachable.email})`;
  const some = db
    .select({ email: unreachable.email })
    .from(unreachable)
    .where(sql`NOT ${named}`)
    .limit(limit);
  const gone = await db
    .delete(unreachable)
    .where(inArray(unreachable.email, some))
    .returning({ since: unreachable.since });
  return gone.length;
}
