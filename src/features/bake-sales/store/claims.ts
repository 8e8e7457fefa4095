import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Claim, type ClaimProblem, itemCount, quantityByOffer, unitsByPool } from '../domain/claim';
import { bakeSales, offers, pools, saleMethods, slots } from '../tables';
import { openSales } from './sales';

/*
 * A statement that changes no row does not abort a batch; one that runs into a CHECK does. So whatever a claim relies on
 * is written such that, where it does not hold, a row breaks the rule of its own table, and the whole batch is undone.
 * Each rule broken is a different CHECK, and its name says why.
 */

/** Counts one more order of the day, and only while the sale is open: a closed one would close before it opens. */
export function openSaleWall(db: Db, saleId: SaleId, now: Instant): Statement {
  return db
    .update(bakeSales)
    .set({
      opensAt: sql`CASE WHEN ${openSales(now)} THEN ${bakeSales.opensAt} ELSE ${bakeSales.closesAt} END`,
      ordersClaimed: sql`${bakeSales.ordersClaimed} + 1`,
    })
    .where(eq(bakeSales.id, saleId));
}

/**
 * Takes what is ordered of each offer. One of another sale, withdrawn or moved to another pool has none left, nor has
 * one for an order that holds more of it than a single order may.
 */
export function claimOffers(
  db: Db,
  claim: Claim,
  limit: 'most_per_order' | 'beyond_limit' = 'most_per_order',
): Statement {
  const asked = askedOffers(claim);
  const isOnOffer = sql`${offers.saleId} = ${claim.saleId} AND ${offers.withdrawnAt} IS NULL AND ${offers.poolId} IS asked.value ->> 'poolId' AND ${offers.poolUnits} = asked.value ->> 'poolUnits'`;
  const isWithinLimit =
    limit === 'beyond_limit'
      ? sql`TRUE`
      : sql`(${offers.maxPerOrder} IS NULL OR (asked.value ->> 'quantity') <= ${offers.maxPerOrder})`;
  return db
    .update(offers)
    .set({
      claimed: sql`CASE WHEN ${isOnOffer} AND ${isWithinLimit} THEN ${offers.claimed} + (asked.value ->> 'quantity') ELSE ${offers.capacity} + 1 END`,
    })
    .from(asked)
    .where(sql`${offers.id} = asked.value ->> 'offerId'`);
}

/** Takes what the offers share. */
export function claimPools(db: Db, claim: Claim): Statement {
  const asked = askedPools(claim);
  return db
    .update(pools)
    .set({
      claimed: sql`CASE WHEN ${pools.saleId} = ${claim.saleId} THEN ${pools.claimed} + (asked.value ->> 'units') ELSE ${pools.capacity} + 1 END`,
    })
    .from(asked)
    .where(sql`${pools.id} = asked.value ->> 'poolId'`);
}

/** Takes a place in the slot; one of another sale, of another method than the order's, or of one the sale has not got, is full. */
export function claimSlot(db: Db, claim: Claim): Statement {
  const methodsOfSale = db
    .select({ method: saleMethods.method })
    .from(saleMethods)
    .where(eq(saleMethods.saleId, claim.saleId));
  const isOfSale = and(
    eq(slots.saleId, claim.saleId),
    eq(slots.method, claim.method),
    inArray(slots.method, methodsOfSale),
  );
  return db
    .update(slots)
    .set({
      claimed: sql`CASE WHEN ${isOfSale} THEN ${slots.claimed} + 1 ELSE ${slots.capacity} + 1 END`,
      itemsClaimed: sql`${slots.itemsClaimed} + ${itemCount(claim)}`,
    })
    .where(eq(slots.id, claim.slotId));
}

/** Gives back what a claim took. Giving back more than was taken breaks a CHECK, so nothing is freed twice. */
export function releaseClaim(db: Db, claim: Claim): Statement[] {
  return [
    db
      .update(bakeSales)
      .set({ ordersClaimed: sql`${bakeSales.ordersClaimed} - 1` })
      .where(eq(bakeSales.id, claim.saleId)),
    db
      .update(slots)
      .set({ claimed: sql`${slots.claimed} - 1`, itemsClaimed: sql`${slots.itemsClaimed} - ${itemCount(claim)}` })
      .where(eq(slots.id, claim.slotId)),
    db
      .update(offers)
      .set({ claimed: sql`${offers.claimed} - (asked.value ->> 'quantity')` })
      .from(askedOffers(claim))
      .where(sql`${offers.id} = asked.value ->> 'offerId'`),
    db
      .update(pools)
      .set({ claimed: sql`${pools.claimed} - (asked.value ->> 'units')` })
      .from(askedPools(claim))
      .where(sql`${pools.id} = asked.value ->> 'poolId'`),
  ];
}

/** Reads which wall a claim ran into, or null where something else went wrong. */
export function claimProblemOf(error: unknown): ClaimProblem | null {
  const constraint = constraintOf(error);
  if (constraint?.kind !== 'check') return null;
  return walls.get(constraint.name) ?? null;
}

const walls: ReadonlyMap<string, ClaimProblem> = new Map([
  ['bake_sales_window', { kind: 'sale_not_open' }],
  ['bake_sales_orders', { kind: 'day_full' }],
  ['offers_capacity', { kind: 'sold_out' }],
  ['pools_capacity', { kind: 'sold_out' }],
  ['slots_capacity', { kind: 'slot_full' }],
  ['slots_items', { kind: 'slot_full' }],
]);

// One JSON parameter, however many lines: D1 allows 100 bound values in a statement.
const askedOffers = (claim: Claim) => sql`json_each(${JSON.stringify(quantityByOffer(claim))}) AS asked`;
const askedPools = (claim: Claim) => sql`json_each(${JSON.stringify(unitsByPool(claim))}) AS asked`;
