import { asc, desc, eq } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { HeldLetters } from '../domain/held-letters';
import { consents, letters, subscriptions, unreachable } from '../tables';
import { isLetterOf, type LettersOf } from './erase';

/** Reads what the outbox and the lists hold of somebody, the newest first. */
export function heldLettersReading(db: Db, of: LettersOf): Reading<HeldLetters> {
  const { kind, createdAt, sentAt, state, facts } = letters;
  const address = of.email ?? '';
  const { askedAt, confirmedAt, endedAt } = subscriptions;
  const parts = readings({
    letters: reading(
      db
        .select({ kind, createdAt, sentAt, state, facts })
        .from(letters)
        .where(isLetterOf(of))
        .orderBy(desc(letters.id)),
      (rows) => rows,
    ),
    subscription: reading(
      db.select({ askedAt, confirmedAt, endedAt }).from(subscriptions).where(eq(subscriptions.email, address)),
      ([row]) => row ?? null,
    ),
    consents: reading(
      db
        .select({ act: consents.act, wording: consents.wording, at: consents.at })
        .from(consents)
        .where(eq(consents.email, address))
        .orderBy(asc(consents.at)),
      (rows) => rows,
    ),
    unreachable: reading(
      db
        .select({ reason: unreachable.reason, since: unreachable.since })
        .from(unreachable)
        .where(eq(unreachable.email, address)),
      ([row]) => row ?? null,
    ),
  });
  return mapReading(parts, ({ letters: found, ...rest }) => ({
    ...rest,
    letters: found.filter(({ kind: word }) => word !== 'contact_message'),
    messages: found.filter(({ kind: word }) => word === 'contact_message'),
  }));
}

/** Says whether the outbox or the lists name an address. */
export async function hasLetters(db: Db, of: LettersOf): Promise<boolean> {
  const address = of.email ?? '';
  const [written, subscribed, agreed] = await db.batch([
    db.select({ id: letters.id }).from(letters).where(isLetterOf(of)).limit(1),
    db.select({ id: subscriptions.id }).from(subscriptions).where(eq(subscriptions.email, address)).limit(1),
    db.select({ id: consents.id }).from(consents).where(eq(consents.email, address)).limit(1),
  ]);
  return written.length + subscribed.length + agreed.length > 0;
}

/** The id of the letter a cause has. */
export function letterIdOf(db: Db, cause: string) {
  return db.select({ id: letters.id }).from(letters).where(eq(letters.cause, cause));
}
