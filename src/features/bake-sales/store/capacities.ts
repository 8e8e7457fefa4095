import { and, eq, sql } from 'drizzle-orm';
import type { SaleId } from '@/kernel/ids';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Claim, itemCount, quantityByOffer, unitsByPool } from '../domain/claim';
import type { Resource } from '../domain/sale-change';
import { bakeSales, offers, pools, slots } from '../tables';

export type Capacity = { readonly capacity: number | null; readonly claimed: number };

/** Reads how much of something a sale has and how much of it is held and sold, or null where it has no such thing. */
export async function findCapacity(db: Db, saleId: SaleId, resource: Resource): Promise<Capacity | null> {
  const [row] = await capacityQuery(db, saleId, resource);
  return row ?? null;
}

function capacityQuery(db: Db, saleId: SaleId, resource: Resource): PromiseLike<Capacity[]> {
  switch (resource.kind) {
    case 'offer':
      return db
        .select({ capacity: offers.capacity, claimed: offers.claimed })
        .from(offers)
        .where(and(eq(offers.id, resource.id), eq(offers.saleId, saleId)));
    case 'pool':
      return db
        .select({ capacity: pools.capacity, claimed: pools.claimed })
        .from(pools)
        .where(and(eq(pools.id, resource.id), eq(pools.saleId, saleId)));
    case 'slot_orders':
      return db
        .select({ capacity: slots.capacity, claimed: slots.claimed })
        .from(slots)
        .where(and(eq(slots.id, resource.id), eq(slots.saleId, saleId)));
    case 'slot_items':
      return db
        .select({ capacity: slots.itemCapacity, claimed: slots.itemsClaimed })
        .from(slots)
        .where(and(eq(slots.id, resource.id), eq(slots.saleId, saleId)));
    case 'day':
      return db
        .select({ capacity: bakeSales.orderCapacity, claimed: bakeSales.ordersClaimed })
        .from(bakeSales)
        .where(eq(bakeSales.id, saleId));
  }
}

/** Sets how much there is of something; `all_claimed` is exactly what is held and sold, at that very moment. */
export function setCapacity(db: Db, saleId: SaleId, resource: Resource, to: number | 'all_claimed'): Statement {
  const isAll = to === 'all_claimed';
  switch (resource.kind) {
    case 'offer':
      return db
        .update(offers)
        .set({ capacity: isAll ? sql`${offers.claimed}` : to })
        .where(eq(offers.id, resource.id));
    case 'pool':
      return db
        .update(pools)
        .set({ capacity: isAll ? sql`${pools.claimed}` : to })
        .where(eq(pools.id, resource.id));
    case 'slot_orders':
      return db
        .update(slots)
        .set({ capacity: isAll ? sql`${slots.claimed}` : to })
        .where(eq(slots.id, resource.id));
    case 'slot_items':
      return db
        .update(slots)
        .set({ itemCapacity: isAll ? sql`${slots.itemsClaimed}` : to })
        .where(eq(slots.id, resource.id));
    case 'day':
      return db
        .update(bakeSales)
        .set({ orderCapacity: isAll ? sql`${bakeSales.ordersClaimed}` : to })
        .where(eq(bakeSales.id, saleId));
  }
}

/** Raises exactly what a claim lacks, and nothing that has room for it. */
export function raiseForClaim(db: Db, claim: Claim): Statement[] {
  const { saleId, slotId } = claim;
  const items = itemCount(claim);
  return [
    db
      .update(bakeSales)
      .set({
        orderCapacity: sql`CASE WHEN ${bakeSales.orderCapacity} IS NULL THEN NULL ELSE max(${bakeSales.orderCapacity}, ${bakeSales.ordersClaimed} + 1) END`,
      })
      .where(eq(bakeSales.id, saleId)),
    db
      .update(slots)
      .set({
        capacity: sql`max(${slots.capacity}, ${slots.claimed} + 1)`,
        itemCapacity: sql`CASE WHEN ${slots.itemCapacity} IS NULL THEN NULL ELSE max(${slots.itemCapacity}, ${slots.itemsClaimed} + ${items}) END`,
      })
      .where(and(eq(slots.id, slotId), eq(slots.saleId, saleId))),
    db
      .update(offers)
      .set({ capacity: sql`max(${offers.capacity}, ${offers.claimed} + (asked.value ->> 'quantity'))` })
      .from(sql`json_each(${JSON.stringify(quantityByOffer(claim))}) AS asked`)
      .where(and(sql`${offers.id} = asked.value ->> 'offerId'`, eq(offers.saleId, saleId))),
    db
      .update(pools)
      .set({ capacity: sql`max(${pools.capacity}, ${pools.claimed} + (asked.value ->> 'units'))` })
      .from(sql`json_each(${JSON.stringify(unitsByPool(claim))}) AS asked`)
      .where(and(sql`${pools.id} = asked.value ->> 'poolId'`, eq(pools.saleId, saleId))),
  ];
}

/** Says whether a capacity was to go under what is claimed of it. */
export function isBelowClaimed(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'check' && capacityWalls.has(constraint.name);
}

const capacityWalls = new Set([
  'offers_capacity',
  'pools_capacity',
  'slots_capacity',
  'slots_items',
  'bake_sales_orders',
]);
