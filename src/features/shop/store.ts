import { eq, inArray, type SQLWrapper } from 'drizzle-orm';
import type { Id, LocationId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { scrubText } from '@/platform/log';
import type { AuditEntry } from './domain/audit';
import type { Job, JobOutcome } from './domain/job';
import type { Place } from './domain/place';
import { audit, jobRuns, locations, settings } from './tables';

/** Reads the places whose ids a subquery gives. */
export function placesReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<LocationId, Place>> {
  const query = db
    .select({
      id: locations.id,
      name: locations.name,
      addressLine1: locations.addressLine1,
      addressLine2: locations.addressLine2,
      town: locations.town,
      postcode: locations.postcode,
      latitude: locations.latitude,
      longitude: locations.longitude,
      howToFind: locations.howToFind,
    })
    .from(locations)
    .where(inArray(locations.id, ids));
  return reading(query, (rows) => new Map(rows.map((row) => [row.id, row])));
}

/** Reads every setting as it is kept, by its key. */
export function settingsReading(db: Db): Reading<ReadonlyMap<string, unknown>> {
  const query = db.select({ key: settings.key, value: settings.value }).from(settings);
  return reading(query, (rows) => new Map(rows.map(({ key, value }) => [key, value])));
}

type Written = { readonly id: Id<'aud'>; readonly at: Instant; readonly requestId: string };

/** Adds to the audit trail. */
export function insertAudit(db: Db, entry: AuditEntry, written: Written): Statement {
  const { before = null, after = null, reason = null } = entry;
  return db.insert(audit).values({ ...entry, ...written, before, after, reason });
}

/** Notes that a job has started. */
export async function startJobRun(db: Db, run: { id: Id<'job'>; job: Job; startedAt: Instant }): Promise<void> {
  await db.insert(jobRuns).values(run);
}

/** Notes how a run ended; what went wrong is kept without anything personal in it. */
export async function endJobRun(
  db: Db,
  id: Id<'job'>,
  { endedAt, outcome, error }: { endedAt: Instant; outcome: JobOutcome; error?: unknown },
): Promise<void> {
  const problem =
    error === undefined ? null : scrubText(error instanceof Error ? error.message : 'Thrown without words');
  await db
    .update(jobRuns)
    .set({ endedAt, ...outcome, problem })
    .where(eq(jobRuns.id, id));
}
