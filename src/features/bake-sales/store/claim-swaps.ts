import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { ClaimPart } from '../domain/claim-swap';
import { bakeSales, offers, pools, saleMethods, slots } from '../tables';
import { openSales } from './sales';

/* The same walls as a claim's own: what does not hold breaks the CHECK that says why, and undoes the whole batch. */

/** Stands only while the sale is open; counts no order. */
export function stillOpenWall(db: Db, saleId: SaleId, now: Instant): Statement {
  return db
    .update(bakeSales)
    .set({ opensAt: sql`CASE WHEN ${openSales(now)} THEN ${bakeSales.opensAt} ELSE ${bakeSales.closesAt} END` })
    .where(eq(bakeSales.id, saleId));
}

/** Takes a part of a claim. The most of one order binds what the order then holds in all, unless staff say otherwise. */
export function takePart(db: Db, part: ClaimPart, limit: 'most_per_order' | 'beyond_limit'): Statement[] {
  const isOnOffer = sql`${offers.saleId} = ${part.saleId} AND ${offers.withdrawnAt} IS NULL AND ${offers.poolId} IS asked.value ->> 'poolId' AND ${offers.poolUnits} = asked.value ->> 'poolUnits'`;
  const isWithinLimit =
    limit === 'beyond_limit'
      ? sql`TRUE`
      : sql`(${offers.maxPerOrder} IS NULL OR (asked.value ->> 'inAll') <= ${offers.maxPerOrder})`;
  return [
    db
      .update(offers)
      .set({
        claimed: sql`CASE WHEN ${isOnOffer} AND ${isWithinLimit} THEN ${offers.claimed} + (asked.value ->> 'quantity') ELSE ${offers.capacity} + 1 END`,
      })
      .from(asked(part.offers))
      .where(sql`${offers.id} = asked.value ->> 'offerId'`),
    db
      .update(pools)
      .set({
        claimed: sql`CASE WHEN ${pools.saleId} = ${part.saleId} THEN ${pools.claimed} + (asked.value ->> 'units') ELSE ${pools.capacity} + 1 END`,
      })
      .from(asked(part.pools))
      .where(sql`${pools.id} = asked.value ->> 'poolId'`),
    ...takeSlot(db, part),
  ];
}

function takeSlot(db: Db, { saleId, method, slot }: ClaimPart): Statement[] {
  if (!slot) return [];
  const methodsOfSale = db
    .select({ method: saleMethods.method })
    .from(saleMethods)
    .where(eq(saleMethods.saleId, saleId));
  const isOfSale = and(eq(slots.saleId, saleId), eq(slots.method, method), inArray(slots.method, methodsOfSale));
  return [
    db
      .update(slots)
      .set({
        claimed: sql`CASE WHEN ${isOfSale} THEN ${slots.claimed} + ${slot.orders} ELSE ${slots.capacity} + 1 END`,
        itemsClaimed: sql`${slots.itemsClaimed} + ${slot.items}`,
      })
      .where(eq(slots.id, slot.slotId)),
  ];
}

/** Gives a part of a claim back. More than was taken breaks a CHECK, so nothing is freed twice. */
export function givePart(db: Db, { offers: items, pools: units, slot }: ClaimPart): Statement[] {
  return [
    db
      .update(offers)
      .set({ claimed: sql`${offers.claimed} - (asked.value ->> 'quantity')` })
      .from(asked(items))
      .where(sql`${offers.id} = asked.value ->> 'offerId'`),
    db
      .update(pools)
      .set({ claimed: sql`${pools.claimed} - (asked.value ->> 'units')` })
      .from(asked(units))
      .where(sql`${pools.id} = asked.value ->> 'poolId'`),
    ...(slot
      ? [
          db
            .update(slots)
            .set({
              claimed: sql`${slots.claimed} - ${slot.orders}`,
              itemsClaimed: sql`${slots.itemsClaimed} - ${slot.items}`,
            })
            .where(eq(slots.id, slot.slotId)),
        ]
      : []),
  ];
}

// One JSON parameter, however many lines: D1 allows 100 bound values in a statement.
const asked = (rows: ReadonlyArray<unknown>) => sql`json_each(${JSON.stringify(rows)}) AS asked`;
