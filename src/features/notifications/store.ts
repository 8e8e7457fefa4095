import type { Db, Statement } from '@/platform/db/client';
import type { NewLetter } from './domain/letter';
import { letters } from './tables';

type Written = NewLetter & Pick<typeof letters.$inferInsert, 'id' | 'createdAt'>;

/** Puts a letter in the outbox, unless its cause has one already. */
export function insertLetter(db: Db, { id, createdAt, ...letter }: Written): Statement {
  return db
    .insert(letters)
    .values({ id, ...letter, state: 'waiting', dueAt: createdAt, createdAt, changedAt: createdAt })
    .onConflictDoNothing({ target: letters.cause });
}
