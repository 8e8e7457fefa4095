import type { SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { HeldLetters } from '../domain/held-letters';
import type { LettersOf } from '../store/erase';
import * as store from '../store/held';

/** Reads what the outbox and the lists hold of somebody, for somebody else's batch. */
export function heldLettersReading(context: Context, of: LettersOf): Reading<HeldLetters> {
  return store.heldLettersReading(context.db, of);
}

/** Says whether the outbox or the lists name somebody. */
export function hasLetters(context: Context, of: LettersOf): Promise<boolean> {
  return store.hasLetters(context.db, of);
}

/** The id (as `id`) of the letter a cause has, for somebody else's statement. */
export function letterIdOf(context: Context, cause: string): SQLWrapper {
  return store.letterIdOf(context.db, cause);
}
