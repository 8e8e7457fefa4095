import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { SaleId, SlotId } from '@/kernel/ids';
import { noPence } from '@/kernel/money';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { Method } from '../domain/offer-sheet';
import type { SaleWindows, SlotRow } from '../domain/plan-slots';
import { bakeSales, saleMethods, slots } from '../tables';
import { isBelowClaimed } from './capacities';
import { methodFrom } from './sheet';

/** Reads how and when a sale's orders change hands, in one batch; null where there is no such sale. */
export async function findWindows(db: Db, id: SaleId): Promise<SaleWindows | null> {
  const [[sale], ways, rows] = await db.batch([
    db.select({ bakeDay: bakeSales.bakeDay }).from(bakeSales).where(eq(bakeSales.id, id)),
    db.select({ method: saleMethods.method }).from(saleMethods).where(eq(saleMethods.saleId, id)),
    db.select().from(slots).where(eq(slots.saleId, id)).orderBy(asc(slots.startsAt), asc(slots.id)),
  ]);
  if (!sale) return null;
  return {
    bakeDay: sale.bakeDay,
    methods: ways.map(({ method }) => methodFrom(method)),
    slots: rows.map(({ saleId, method, ...slot }) => ({ ...slot, method: methodFrom(method) })),
  };
}

/** Sets the ways a sale is handed over by; one that goes while somebody has ordered by it breaks a CHECK. */
export function setMethods(db: Db, saleId: SaleId, wanted: ReadonlyArray<Method>): Statement[] {
  const all = [...wanted];
  return [
    db
      .update(slots)
      .set({ capacity: sql`CASE WHEN ${slots.claimed} > 0 THEN -1 ELSE ${slots.capacity} END` })
      .where(and(eq(slots.saleId, saleId), notInArray(slots.method, all))),
    db.delete(saleMethods).where(and(eq(saleMethods.saleId, saleId), notInArray(saleMethods.method, all))),
    ...all.map((method) => db.insert(saleMethods).values({ saleId, method, feePence: noPence }).onConflictDoNothing()),
  ];
}

/** Writes windows anew. One that moves while somebody has been given its time breaks a CHECK, as does one under what is claimed. */
export function setSlots(db: Db, saleId: SaleId, rows: ReadonlyArray<SlotRow>): Statement {
  const moves = sql`(${slots.startsAt} <> wanted.value ->> 'startsAt' OR ${slots.endsAt} <> wanted.value ->> 'endsAt')`;
  return db
    .update(slots)
    .set({
      startsAt: sql`wanted.value ->> 'startsAt'`,
      endsAt: sql`wanted.value ->> 'endsAt'`,
      capacity: sql`CASE WHEN ${slots.claimed} > 0 AND ${moves} THEN -1 ELSE wanted.value ->> 'capacity' END`,
      itemCapacity: sql`wanted.value ->> 'itemCapacity'`,
    })
    .from(sql`json_each(${JSON.stringify(rows)}) AS wanted`)
    .where(and(eq(slots.saleId, saleId), sql`${slots.id} = wanted.value ->> 'id'`));
}

/** Takes windows away; one that an order stands in, or ever stood in, is held by it. */
export function dropSlots(db: Db, saleId: SaleId, ids: ReadonlyArray<SlotId>): Statement {
  return db.delete(slots).where(and(eq(slots.saleId, saleId), inArray(slots.id, [...ids])));
}

/** Says whether orders are in the way of a change of windows. */
export function isInTheWay(error: unknown): boolean {
  return isBelowClaimed(error) || isHeldByOrder(error);
}

/** Says whether a window was to go that an order points to. */
function isHeldByOrder(error: unknown): boolean {
  return constraintOf(error)?.kind === 'foreign_key';
}
