import { and, asc, eq, gt, inArray, type SQLWrapper } from 'drizzle-orm';
import type { Id, LocationId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { scrubText } from '@/platform/log';
import type { AuditEntry } from './domain/audit';
import type { DeliveryZone } from './domain/delivery';
import type { Job, JobOutcome } from './domain/job';
import type { ListedPlace, Place } from './domain/place';
import { audit, deliveryDistricts, deliveryZones, jobRuns, locations, settings } from './tables';

const placeColumns = {
  id: locations.id,
  name: locations.name,
  addressLine1: locations.addressLine1,
  addressLine2: locations.addressLine2,
  town: locations.town,
  postcode: locations.postcode,
  latitude: locations.latitude,
  longitude: locations.longitude,
  howToFind: locations.howToFind,
};

/** Reads the places whose ids a subquery gives. */
export function placesReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<LocationId, Place>> {
  const query = db.select(placeColumns).from(locations).where(inArray(locations.id, ids));
  return reading(query, (rows) => new Map(rows.map((row) => [row.id, row])));
}

/** Reads the places people may come to, by name. */
export function listedPlacesReading(db: Db): Reading<ListedPlace[]> {
  const query = db
    .select({ ...placeColumns, slug: locations.slug })
    .from(locations)
    .where(eq(locations.hidden, false))
    .orderBy(asc(locations.name));
  return reading(query, (rows) => rows);
}

const byNumber = new Intl.Collator('en-GB', { numeric: true });

/** Reads where the van goes, in the bakery's own order. */
export function deliveryZonesReading(db: Db): Reading<DeliveryZone[]> {
  const query = db
    .select({
      id: deliveryZones.id,
      name: deliveryZones.name,
      feePence: deliveryZones.feePence,
      freeAbovePence: deliveryZones.freeAbovePence,
      outwardCode: deliveryDistricts.outwardCode,
    })
    .from(deliveryZones)
    .innerJoin(deliveryDistricts, eq(deliveryDistricts.zoneId, deliveryZones.id))
    .orderBy(asc(deliveryZones.position), asc(deliveryZones.id));
  return reading(query, (rows) =>
    [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((districts) => {
      const [zone] = districts;
      if (!zone) return [];
      const { name, feePence, freeAbovePence } = zone;
      return [
        {
          ...{ name, feePence: pence(feePence) },
          freeAbovePence: freeAbovePence === null ? null : pence(freeAbovePence),
          // TF8 before TF13, as people count.
          outwardCodes: districts.map(({ outwardCode }) => outwardCode).toSorted(byNumber.compare),
        },
      ];
    }),
  );
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

export type JobRun = {
  readonly id: Id<'job'>;
  readonly job: Job;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly outcome: JobOutcome;
  readonly error?: unknown;
};

/** Keeps a run that did something; of the idle ones, one an hour is enough to show that the job is alive. */
export async function keepJobRun(db: Db, run: JobRun, idleEveryMs: number): Promise<void> {
  const { id, job, startedAt, endedAt, outcome, error } = run;
  if (outcome.done + outcome.failed === 0) {
    const lately = and(eq(jobRuns.job, job), gt(jobRuns.startedAt, startedAt - idleEveryMs));
    if ((await db.select({ id: jobRuns.id }).from(jobRuns).where(lately).limit(1)).length > 0) return;
  }
  // What went wrong is kept without anything personal in it.
  const problem =
    error === undefined ? null : scrubText(error instanceof Error ? error.message : 'Thrown without words');
  await db.insert(jobRuns).values({ id, job, startedAt, endedAt, ...outcome, problem });
}
