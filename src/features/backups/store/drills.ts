import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Day, Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { scrubText } from '@/platform/log';
import { type Drill, type DrillId, openDrillStates } from '../domain/drill';
import { restoreDrills } from '../tables';

export type HeldDrill = { readonly id: DrillId; readonly lease: string };

export type NewDrill = {
  readonly id: DrillId;
  readonly backup: string;
  readonly week: Day;
  readonly attempt: number;
  readonly startedAt: Instant;
};

/** Begins a drill; false where somebody else began the same one. */
export async function insertDrill(db: Db, drill: NewDrill): Promise<boolean> {
  try {
    await db.insert(restoreDrills).values({ ...drill, state: 'restoring' });
    return true;
  } catch (error) {
    if (constraintOf(error)?.kind === 'unique') return false;
    throw error;
  }
}

/** Reads the newest drill, or null. */
export async function findLastDrill(db: Db): Promise<Drill | null> {
  return (await listDrills(db, 1))[0] ?? null;
}

/** Reads the newest drills, for people. */
export async function listDrills(db: Db, limit: number): Promise<Drill[]> {
  return db.select().from(restoreDrills).orderBy(desc(restoreDrills.week), desc(restoreDrills.attempt)).limit(limit);
}

/** Takes a drill to work on it; null where somebody else is at it. */
export async function takeDrill(
  db: Db,
  { id, lease }: HeldDrill,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<Drill | null> {
  const free = and(
    eq(restoreDrills.id, id),
    lte(restoreDrills.leaseEndsAt, now),
    inArray(restoreDrills.state, [...openDrillStates]),
  );
  const tries = sql<number>`${restoreDrills.tries} + 1`;
  const [taken] = await db.update(restoreDrills).set({ lease, leaseEndsAt: until, tries }).where(free).returning();
  return taken ?? null;
}

export type DrillProgress = Partial<Pick<Drill, 'state' | 'place' | 'rows' | 'endedAt' | 'problem'>>;

/** Keeps how far a drill has come; null where the lease has meanwhile gone to somebody else. */
export async function keepDrill(
  db: Db,
  { id, lease }: HeldDrill,
  { problem, ...progress }: DrillProgress & { readonly leaseEndsAt: Instant },
): Promise<Drill | null> {
  const [kept] = await db
    .update(restoreDrills)
    .set({ ...progress, tries: 0, ...(problem ? { problem: scrubText(problem) } : {}) })
    .where(and(eq(restoreDrills.id, id), eq(restoreDrills.lease, lease)))
    .returning();
  return kept ?? null;
}

/** Gives a drill back, so that the next step need not wait for the lease to end. */
export async function giveDrillBack(db: Db, { id, lease }: HeldDrill): Promise<void> {
  await db
    .update(restoreDrills)
    .set({ leaseEndsAt: 0 })
    .where(and(eq(restoreDrills.id, id), eq(restoreDrills.lease, lease)));
}
