import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { ReconciliationId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { scrubText } from '@/platform/log';
import type { Days, Run } from '../domain/run';
import { reconciliations } from '../tables';

type NewRun = Days & Pick<Run, 'id' | 'night' | 'askedBy' | 'askedAt'>;

/** Writes a comparison that is to be made: by whoever finds it, or until an instant by the writer alone. */
export function insertRun(db: Db, run: NewRun, ownUntil: Instant | null = null): Statement {
  const taken =
    ownUntil === null ? ({ state: 'waiting' } as const) : ({ state: 'running', leaseEndsAt: ownUntil } as const);
  return db.insert(reconciliations).values({ ...run, ...taken });
}

/** Writes the comparison of a night, once. */
export async function insertNightly(db: Db, run: NewRun & { readonly night: Day }): Promise<void> {
  await db
    .insert(reconciliations)
    .values({ ...run, state: 'waiting' })
    .onConflictDoNothing();
}

const underWay = inArray(reconciliations.state, ['waiting', 'running']);

/** Takes the oldest comparison that waits, or whose maker has gone missing; null where there is none. */
export async function takeRun(
  db: Db,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<Run | null> {
  const oldest = db
    .select({ id: reconciliations.id })
    .from(reconciliations)
    .where(and(underWay, lte(reconciliations.leaseEndsAt, now)))
    .orderBy(asc(reconciliations.askedAt))
    .limit(1);
  const [taken] = await db
    .update(reconciliations)
    .set({ state: 'running', leaseEndsAt: until, tries: sql`${reconciliations.tries} + 1` })
    .where(and(eq(reconciliations.id, sql`(${oldest})`), lte(reconciliations.leaseEndsAt, now)))
    .returning();
  return taken ?? null;
}

export type Ending = Pick<Run, 'charges' | 'refunds' | 'disputes' | 'differences'>;

/** Writes what a comparison came to. */
export function endRun(db: Db, id: ReconciliationId, ending: Ending & { readonly endedAt: Instant }): Statement {
  return db
    .update(reconciliations)
    .set({ ...ending, state: 'done', problem: null })
    .where(eq(reconciliations.id, id));
}

/** Gives a comparison back that came to nothing: to be tried again, or for good. */
export async function failRun(
  db: Db,
  id: ReconciliationId,
  {
    state,
    problem,
    endedAt,
  }: { readonly state: 'waiting' | 'failed'; readonly problem: string; readonly endedAt: Instant },
): Promise<void> {
  const ended = state === 'failed' ? { endedAt } : { leaseEndsAt: 0 };
  await db
    .update(reconciliations)
    .set({ state, problem: scrubText(problem), ...ended })
    .where(eq(reconciliations.id, id));
}

/** The newest comparisons, for people. */
export function listRuns(db: Db, limit: number): Promise<Run[]> {
  return db.select().from(reconciliations).orderBy(desc(reconciliations.id)).limit(limit);
}

/** Reads a comparison, or null. */
export async function findRun(db: Db, id: ReconciliationId): Promise<Run | null> {
  return (await db.select().from(reconciliations).where(eq(reconciliations.id, id)).get()) ?? null;
}

/** Says whether a comparison waits or is under way. */
export async function hasOpenRun(db: Db): Promise<boolean> {
  return (await db.select({ id: reconciliations.id }).from(reconciliations).where(underWay).limit(1)).length > 0;
}
