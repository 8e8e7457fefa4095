import { and, asc, inArray, isNull, type SQL } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import { leftOf } from '../domain/left';
import type { Slot } from '../domain/offer-sheet';
import type { OfferInSale } from '../domain/shown-sale';
import type { DayRoom } from '../domain/slot-room';
import { bakeSales, offers, pools, slots } from '../tables';
import { methodFrom, offerFrom, poolFrom } from './sheet';

/** What one sale has on its shelves, and room for. */
export type SaleStock = DayRoom & { readonly offers: ReadonlyArray<OfferInSale>; readonly slots: ReadonlyArray<Slot> };

/** Reads what a choice of sales has on its shelves, and how much room each has for orders. */
export function stockOfSales(db: Db, which: SQL): Reading<ReadonlyMap<SaleId, SaleStock>> {
  const parts = readings({
    rooms: roomRows(db, which),
    offers: offersInSales(db, which),
    slots: slotRows(db, saleIdsOf(db, which)),
  });
  return mapReading(parts, (found) => {
    const offersOf = Map.groupBy(found.offers, ({ saleId }) => saleId);
    const slotsOf = Map.groupBy(found.slots, ({ saleId }) => saleId);
    return new Map(
      found.rooms.map(({ id, ordersLeft }) => {
        const own = (slotsOf.get(id) ?? []).map(({ slot }) => slot);
        return [id, { ordersLeft, offers: offersOf.get(id) ?? [], slots: own }];
      }),
    );
  });
}

function saleIdsOf(db: Db, which: SQL) {
  return db.select({ id: bakeSales.id }).from(bakeSales).where(which);
}

function roomRows(db: Db, which: SQL) {
  const query = db
    .select({ id: bakeSales.id, capacity: bakeSales.orderCapacity, claimed: bakeSales.ordersClaimed })
    .from(bakeSales)
    .where(which);
  return reading(query, (rows) =>
    rows.map(({ id, capacity, claimed }) => ({ id, ordersLeft: capacity === null ? null : capacity - claimed })),
  );
}

function offersInSales(db: Db, which: SQL): Reading<OfferInSale[]> {
  const chosen = and(inArray(offers.saleId, saleIdsOf(db, which)), isNull(offers.withdrawnAt));
  const shared = db.select({ id: offers.poolId }).from(offers).where(chosen);
  const parts = readings({
    offers: reading(db.select().from(offers).where(chosen).orderBy(asc(offers.position)), (rows) => rows),
    pools: reading(db.select().from(pools).where(inArray(pools.id, shared)), (rows) => rows.map(poolFrom)),
  });
  return mapReading(parts, (found) =>
    found.offers.map((row) => {
      const terms = offerFrom(row);
      return { saleId: row.saleId, terms, left: leftOf(terms, found.pools) };
    }),
  );
}

function slotRows(db: Db, ids: ReturnType<typeof saleIdsOf>) {
  const query = db.select().from(slots).where(inArray(slots.saleId, ids)).orderBy(asc(slots.startsAt), asc(slots.id));
  return reading(query, (rows) => rows.map((row) => ({ saleId: row.saleId, slot: slotFrom(row) })));
}

function slotFrom(row: typeof slots.$inferSelect): Slot {
  const { id, method, startsAt, endsAt, capacity, claimed, itemCapacity, itemsClaimed } = row;
  return {
    ...{ id, method: methodFrom(method), startsAt, endsAt },
    ordersLeft: capacity - claimed,
    itemsLeft: itemCapacity === null ? null : itemCapacity - itemsClaimed,
  };
}
