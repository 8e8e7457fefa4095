import { and, asc, inArray, isNull, type SQL } from 'drizzle-orm';
import { invariant } from '@/kernel/invariant';
import type { LocationId } from '@/kernel/ids';
import { type Pence, pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { OfferTerms } from '../domain/assemble-sheet';
import { type Method, methods, type OfferSheet, type Pool, type Sale } from '../domain/offer-sheet';
import { bakeSales, offers, pools, saleMethods, slots } from '../tables';

/** What bake sales themselves know of one sale, stock and all. */
export type SheetRows = Omit<OfferSheet, 'place' | 'zones' | 'offers'> & {
  readonly locationId: LocationId;
  readonly offers: ReadonlyArray<OfferTerms>;
};

/** The columns a shopper meets of a sale. */
export const saleColumns = {
  id: bakeSales.id,
  slug: bakeSales.slug,
  title: bakeSales.title,
  bakeDay: bakeSales.bakeDay,
  opensAt: bakeSales.opensAt,
  closesAt: bakeSales.closesAt,
  publishedAt: bakeSales.publishedAt,
  cancelledAt: bakeSales.cancelledAt,
  payOnCollection: bakeSales.payOnCollection,
  note: bakeSales.note,
};

/** The ids of the places a choice of sales is held at. */
export function placeIdsOf(db: Db, which: SQL) {
  return db.select({ id: bakeSales.locationId }).from(bakeSales).where(which);
}

/** The ids of the variants a choice of sales offers. */
export function variantIdsOf(db: Db, which: SQL) {
  return db
    .select({ id: offers.variantId })
    .from(offers)
    .where(inArray(offers.saleId, saleIdsOf(db, which)));
}

/** Reads one sale's own rows, or null where there is no such sale. */
export function sheetRows(db: Db, which: SQL): Reading<SheetRows | null> {
  const ids = saleIdsOf(db, which);
  const rows = readings({
    sale: saleRow(db, which),
    methods: methodRows(db, ids),
    slots: slotRows(db, ids),
    pools: poolRows(db, ids),
    offers: offerRows(db, ids),
  });
  return mapReading(rows, ({ sale, ...rest }) => (sale === null ? null : { ...sale, ...rest }));
}

function saleIdsOf(db: Db, which: SQL) {
  return db.select({ id: bakeSales.id }).from(bakeSales).where(which);
}

type Ids = ReturnType<typeof saleIdsOf>;

function saleRow(
  db: Db,
  which: SQL,
): Reading<{ sale: Sale; locationId: LocationId; ordersLeft: number | null } | null> {
  const query = db
    .select({
      ...saleColumns,
      locationId: bakeSales.locationId,
      orderCapacity: bakeSales.orderCapacity,
      ordersClaimed: bakeSales.ordersClaimed,
    })
    .from(bakeSales)
    .where(which);
  return reading(query, ([row]) => {
    if (!row) return null;
    const { locationId, orderCapacity, ordersClaimed, ...sale } = row;
    return { sale, locationId, ordersLeft: orderCapacity === null ? null : orderCapacity - ordersClaimed };
  });
}

function methodRows(db: Db, ids: Ids) {
  const query = db
    .select({ method: saleMethods.method, feePence: saleMethods.feePence, freeAbovePence: saleMethods.freeAbovePence })
    .from(saleMethods)
    .where(inArray(saleMethods.saleId, ids))
    .orderBy(asc(saleMethods.method));
  return reading(query, (rows) =>
    rows.map((row) => ({
      method: methodFrom(row.method),
      feePence: pence(row.feePence),
      freeAbovePence: penceOrNull(row.freeAbovePence),
    })),
  );
}

function slotRows(db: Db, ids: Ids) {
  const query = db.select().from(slots).where(inArray(slots.saleId, ids)).orderBy(asc(slots.startsAt), asc(slots.id));
  return reading(query, (rows) =>
    rows.map((row) => ({
      id: row.id,
      method: methodFrom(row.method),
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      ordersLeft: row.capacity - row.claimed,
      itemsLeft: row.itemCapacity === null ? null : row.itemCapacity - row.itemsClaimed,
    })),
  );
}

function poolRows(db: Db, ids: Ids) {
  const query = db.select().from(pools).where(inArray(pools.saleId, ids)).orderBy(asc(pools.id));
  return reading(query, (rows) => rows.map(poolFrom));
}

function offerRows(db: Db, ids: Ids) {
  const query = db
    .select()
    .from(offers)
    .where(and(inArray(offers.saleId, ids), isNull(offers.withdrawnAt)))
    .orderBy(asc(offers.position), asc(offers.id));
  return reading(query, (rows) => rows.map(offerFrom));
}

/** Makes a pool of its row. */
export function poolFrom({ id, name, capacity, claimed }: typeof pools.$inferSelect): Pool {
  return { id, name, left: capacity - claimed };
}

/** Makes what bake sales know of an offer of its row. */
export function offerFrom(row: typeof offers.$inferSelect): OfferTerms {
  const { id, variantId, maxPerOrder, poolId, poolUnits, capacity, claimed } = row;
  return {
    id,
    variantId,
    pricePence: pence(row.pricePence),
    maxPerOrder,
    poolId,
    poolUnits,
    ownLeft: capacity - claimed,
  };
}

function penceOrNull(amount: number | null): Pence | null {
  return amount === null ? null : pence(amount);
}

/** Makes a fulfilment method of its word in the database. */
export function methodFrom(word: string): Method {
  const method = methods.find((known) => known === word);
  invariant(method, `A fulfilment method the shop has no rules for: ${word}`);
  return method;
}
