import { and, eq, gt, sql } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import { type Db, runBatch } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import { counters } from '../tables';

/** One counter after a try, by the hash that is kept of its key. */
export type CountedTry = { readonly hashed: string; readonly windowStartsAt: Instant; readonly count: number };

type Try = { readonly key: string; readonly windowStartsAt: Instant };

/** Counts one try in several windows at once and says the how-manieth it was in each. */
export async function countTries(db: Db, pepper: string, tries: ReadonlyArray<Try>): Promise<CountedTry[]> {
  const counting = await Promise.all(
    tries.map(async ({ key, windowStartsAt }) => {
      const hashed = await sha256Hex(`${pepper}\n${key}`);
      const statement = db
        .insert(counters)
        .values({ key: hashed, windowStartsAt, count: 1 })
        .onConflictDoUpdate({
          target: [counters.key, counters.windowStartsAt],
          set: { count: sql`${counters.count} + 1` },
        })
        .returning({ count: counters.count });
      return { hashed, windowStartsAt, statement };
    }),
  );
  const [first, ...rest] = counting;
  if (!first) return [];
  const answers = await db.batch([first.statement, ...rest.map(({ statement }) => statement)]);
  return counting.map(({ hashed, windowStartsAt }, place) => ({
    hashed,
    windowStartsAt,
    count: answers[place]?.[0]?.count ?? 0,
  }));
}

/** Takes one try out of each of these counters again. */
export function forgiveTries(db: Db, tries: ReadonlyArray<CountedTry>): Promise<void> {
  return runBatch(
    db,
    tries.map(({ hashed, windowStartsAt }) =>
      db
        .update(counters)
        .set({ count: sql`${counters.count} - 1` })
        .where(and(eq(counters.key, hashed), eq(counters.windowStartsAt, windowStartsAt), gt(counters.count, 0))),
    ),
  );
}
