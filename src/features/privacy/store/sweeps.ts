import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Instant, Day } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { Sweep } from '../domain/retention';
import { retentionSweeps } from '../tables';

const { day, placedAt, orderId } = retentionSweeps;

/** Begins a night's look, unless that has begun. */
export async function beginSweep(db: Db, on: Day, now: Instant): Promise<void> {
  await db.insert(retentionSweeps).values({ day: on, startedAt: now }).onConflictDoNothing();
}

/** The last day that was looked at, whether to its end or not. */
export async function lastSweepDay(db: Db): Promise<Day | null> {
  const row = await db.select({ day }).from(retentionSweeps).orderBy(desc(day)).limit(1).get();
  return row?.day ?? null;
}

/** A look that is not at its end, or null. */
export async function openSweep(db: Db): Promise<Sweep | null> {
  const row = await db
    .select({ day, placedAt, orderId })
    .from(retentionSweeps)
    .where(isNull(retentionSweeps.endedAt))
    .orderBy(desc(day))
    .limit(1)
    .get();
  return row ?? null;
}

type Step = { readonly on: Day; readonly last: Omit<Sweep, 'day'>; readonly forgotten: number };

/** Notes how far a look has come, for the batch of what it forgot. */
export function noteStep(db: Db, { on, last, forgotten }: Step): Statement {
  return db
    .update(retentionSweeps)
    .set({ ...last, forgotten: sql`${retentionSweeps.forgotten} + ${forgotten}` })
    .where(eq(day, on));
}

/** Ends every look that is under way: a later one sees all an earlier one would have. */
export async function endSweeps(db: Db, now: Instant): Promise<void> {
  await db.update(retentionSweeps).set({ endedAt: now }).where(isNull(retentionSweeps.endedAt));
}
