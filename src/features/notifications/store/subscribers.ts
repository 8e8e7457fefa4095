import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, notInArray, type SQL, sql } from 'drizzle-orm';
import type { LetterId, SubscriptionId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { LetterKind, LetterState } from '../domain/letter';
import type { SubscriptionLink } from '../domain/letters';
import { letters, subscriptions, unreachable } from '../tables';

/** Confirmed and not ended: whom a letter may go to. */
export const isActive: SQL = sql`(${and(
  isNotNull(subscriptions.email),
  isNotNull(subscriptions.confirmedAt),
  isNull(subscriptions.endedAt),
)})`;

const causeOf = (occasion: string): SQL<string> => sql<string>`${occasion} || ':' || ${subscriptions.id}`;

type Untold = {
  readonly occasion: string;
  readonly confirmedUntil: Instant;
  /** The last one of the chunk before; null for the first. */
  readonly after: SubscriptionId | null;
  readonly limit: number;
};

/** Subscribers who were on the list at an instant, can be reached, and have no letter about an occasion yet. */
export function listUntold(db: Db, { occasion, confirmedUntil, after, limit }: Untold): Promise<SubscriptionLink[]> {
  const told = db
    .select({ id: letters.id })
    .from(letters)
    .where(eq(letters.cause, causeOf(occasion)));
  return db
    .select({ subscriptionId: subscriptions.id, linkVersion: subscriptions.linkVersion })
    .from(subscriptions)
    .where(
      and(
        isActive,
        lte(subscriptions.confirmedAt, confirmedUntil),
        gt(subscriptions.id, sql<SubscriptionId>`${after ?? ''}`),
        notInArray(subscriptions.email, db.select({ email: unreachable.email }).from(unreachable)),
        notExists(told),
      ),
    )
    .orderBy(asc(subscriptions.id))
    .limit(limit);
}

type SubscriberLetter = SubscriptionLink & {
  readonly id: LetterId;
  readonly occasion: string;
  readonly kind: LetterKind;
  readonly facts: object;
  readonly at: Instant;
};

/** Puts a letter to a subscriber in the outbox, unless they have left the list meanwhile or have it already. */
export function insertSubscriberLetter(db: Db, letter: SubscriberLetter): Statement {
  const { id, occasion, kind, facts, at, subscriptionId } = letter;
  const now = sql<Instant>`${at}`;
  const none = sql`NULL`;
  // Every column, in the table's order: an insert from a select knows no defaults.
  const row = {
    id: sql<LetterId>`${id}`.as('id'),
    cause: causeOf(occasion).as('cause'),
    kind: sql<LetterKind>`${kind}`.as('kind'),
    to: subscriptions.email,
    subject: sql<string>`${subscriptionId}`.as('subject'),
    facts: sql<unknown>`${JSON.stringify(facts)}`.as('facts'),
    state: sql<LetterState>`'waiting'`.as('state'),
    attempt: sql<number>`1`.as('attempt'),
    tries: sql<number>`0`.as('tries'),
    dueAt: now.as('due_at'),
    resendId: none.as('resend_id'),
    problem: none.as('problem'),
    createdAt: now.as('created_at'),
    sentAt: none.as('sent_at'),
    changedAt: now.as('changed_at'),
  };
  const subscriber = db
    .select(row)
    .from(subscriptions)
    .where(and(eq(subscriptions.id, subscriptionId), isActive));
  return db.insert(letters).select(subscriber).onConflictDoNothing({ target: letters.cause });
}
