import { asc, inArray, notInArray, sql } from 'drizzle-orm';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
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

/** Writes the zones as they shall be; a district that changed its zone is taken out of the old one first. */
export function setZones(db: Db, zones: ReadonlyArray<ZoneRow>, at: Instant): Statement[] {
  const ids = zones.map(({ id }) => id);
  const codes = zones.flatMap(({ id, outwardCodes }) =>
    outwardCodes.map((outwardCode) => ({ outwardCode, zoneId: id })),
  );
  return [
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
    ...codes.map((row) => db.insert(deliveryDistricts).values(row)),
  ];
}
