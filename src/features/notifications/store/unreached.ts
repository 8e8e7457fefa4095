import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import type { LetterId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { notReachedStates, type UnreachedLetter } from '../domain/unreached';
import { letters } from '../tables';

export type Lately = { readonly since: Instant; readonly limit: number };

/** Reads the letters of late that did not reach their person, the newest first; of somebody erased there is none. */
export function unreachedReading(db: Db, { since, limit }: Lately): Reading<UnreachedLetter[]> {
  const query = db
    .select({
      id: letters.id,
      kind: letters.kind,
      to: letters.to,
      subject: letters.subject,
      state: letters.state,
      attempt: letters.attempt,
      problem: letters.problem,
      createdAt: letters.createdAt,
      sentAt: letters.sentAt,
      changedAt: letters.changedAt,
    })
    .from(letters)
    .where(and(inArray(letters.state, notReachedStates), gte(letters.dueAt, since), isNotNull(letters.to)))
    .orderBy(desc(letters.dueAt), desc(letters.id))
    .limit(limit);
  return reading(query, (rows) => rows);
}

/** What a letter is about; null where there is no such letter, or the person it went to is erased. */
export async function subjectOfLetter(db: Db, id: LetterId): Promise<string | null> {
  const row = await db
    .select({ subject: letters.subject })
    .from(letters)
    .where(and(eq(letters.id, id), isNotNull(letters.to)))
    .get();
  return row?.subject ?? null;
}
