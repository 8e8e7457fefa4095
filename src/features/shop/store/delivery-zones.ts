import { asc, inArray, notInArray, sql } from 'drizzle-orm';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { ZoneRow } from '../domain/zone-plan';
import { deliveryDistricts, deliveryZones } from '../tables';

/** Reads the zones as whoever sets them must know them, in the bakery's order. */
export async function listZones(db: Db): Promise<ZoneRow[]> {
  const [zones, districts] = await db.batch([
    db.select().from(deliveryZones).orderBy(asc(deliveryZones.position), asc(deliveryZones.id)),
    db.select().from(deliveryDistricts).orderBy(asc(deliveryDistricts.outwardCode)),
  ]);
  return zones.map(({ id, name, feePence, freeAbovePence }) => ({
    ...{ id, name, feePence: pence(feePence) },
    freeAbovePence: freeAbovePence === null ? null : pence(freeAbovePence),
    outwardCodes: districts.filter(({ zoneId }) => zoneId === id).map(({ outwardCode }) => outwardCode),
  }));
}

export type ZonesWrite = {
  /** As they stood when somebody decided what they shall be. */
  readonly before: ReadonlyArray<ZoneRow>;
  readonly after: ReadonlyArray<ZoneRow>;
  readonly at: Instant;
};

/**
 * Writes the zones as they shall be, unless they no longer stand as they were seen: of two who set them at once, one wins.
 * A district that changed its zone is taken out of the old one first.
 */
export function setZones(db: Db, { before, after: zones, at }: ZonesWrite): Statement[] {
  const ids = zones.map(({ id }) => id);
  const codes = zones.flatMap(({ id, outwardCodes }) =>
    outwardCodes.map((outwardCode) => ({ outwardCode, zoneId: id })),
  );
  return [
    seenWall(db, before),
    db.delete(deliveryDistricts),
    db.delete(deliveryZones).where(notInArray(deliveryZones.id, ids)),
    // Two that change names with each other must not meet half-way.
    db
      .update(deliveryZones)
      .set({ name: sql`${deliveryZones.id}` })
      .where(inArray(deliveryZones.id, ids)),
    ...zones.map(({ outwardCodes, ...zone }, position) => {
      const row = { ...zone, position, changedAt: at };
      return db
        .insert(deliveryZones)
        .values({ ...row, createdAt: at })
        .onConflictDoUpdate({ target: deliveryZones.id, set: row });
    }),
    db
      .insert(deliveryDistricts)
      .select(sql`SELECT value ->> 'outwardCode', value ->> 'zoneId' FROM json_each(${JSON.stringify(codes)})`),
  ];
}

/** Says whether somebody else set the zones between a look at them and a write. */
export function areZonesSetMeanwhile(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'check' && constraint.name === 'delivery_zones_fee';
}

/**
 * The first statement of the batch: where a zone or district is there that was not seen, or one that was seen is gone, it
 * writes a row whose fee breaks the CHECK, and the whole batch is undone. Fees that somebody typed were read before.
 */
function seenWall(db: Db, seen: ReadonlyArray<ZoneRow>): Statement {
  const rows = seen.flatMap(({ outwardCodes, ...zone }) =>
    (outwardCodes.length > 0 ? outwardCodes : [null]).map((code) => ({ ...zone, code })),
  );
  const there = sql`SELECT z.id, z.name, z.fee_pence, z.free_above_pence, d.outward_code
    FROM ${deliveryZones} AS z LEFT JOIN ${deliveryDistricts} AS d ON d.zone_id = z.id`;
  const known = sql`SELECT value ->> 'id', value ->> 'name', value ->> 'feePence', value ->> 'freeAbovePence', value ->> 'code'
    FROM json_each(${JSON.stringify(rows)})`;
  return db.insert(deliveryZones).select(
    sql`SELECT 'zon_seen', 'zon_seen', -1, NULL, 0, 0, 0
      WHERE EXISTS (SELECT * FROM (${there}) EXCEPT SELECT * FROM (${known}))
      OR EXISTS (SELECT * FROM (${known}) EXCEPT SELECT * FROM (${there}))`,
  );
}
