import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { OfferId, SaleId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { GridOffer, GridPool } from '../domain/offer-cells';
import { offers, pools } from '../tables';

/*
 * Buyers claim while somebody types. So what must not happen to an offer that is claimed is written such that it breaks a
 * CHECK of the row there and then, and the whole batch is undone.
 */

/** Sets the terms of offers of a sale. Its dough changes only for one of which nothing is claimed. */
export function setOffers(db: Db, saleId: SaleId, rows: ReadonlyArray<GridOffer>): Statement[] {
  if (rows.length === 0) return [];
  const poolId = sql`asked.value ->> 'poolId'`;
  return [
    db
      .update(offers)
      .set({
        pricePence: sql`asked.value ->> 'pricePence'`,
        capacity: sql`asked.value ->> 'capacity'`,
        maxPerOrder: sql`asked.value ->> 'maxPerOrder'`,
        poolId,
        poolUnits: sql`CASE WHEN ${offers.claimed} = 0 OR ${offers.poolId} IS ${poolId} THEN ${offers.poolUnits} ELSE 0 END`,
      })
      .from(asked(rows))
      .where(and(sql`${offers.id} = asked.value ->> 'id'`, eq(offers.saleId, saleId))),
  ];
}

/** Sets how much there is of what offers of a sale share. */
export function setPools(db: Db, saleId: SaleId, rows: ReadonlyArray<GridPool>): Statement[] {
  if (rows.length === 0) return [];
  return [
    db
      .update(pools)
      .set({ capacity: sql`asked.value ->> 'capacity'` })
      .from(asked(rows))
      .where(and(sql`${pools.id} = asked.value ->> 'id'`, eq(pools.saleId, saleId))),
  ];
}

/** Finds the offer of a variant that was taken off a sale: what old orders name; null where there was none. */
export async function findWithdrawn(db: Db, saleId: SaleId, variantId: VariantId): Promise<OfferId | null> {
  const [row] = await db
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.saleId, saleId), eq(offers.variantId, variantId), isNotNull(offers.withdrawnAt)));
  return row?.id ?? null;
}

export type NewOffer = {
  readonly id: OfferId;
  readonly saleId: SaleId;
  readonly variantId: VariantId;
  readonly pricePence: Pence;
  readonly capacity: number;
};

/** Puts a variant on offer, after all others; one that was taken off comes back on these terms. */
export function insertOffer(db: Db, offer: NewOffer): Statement {
  const { pricePence, capacity } = offer;
  return insertion(db, offer).onConflictDoUpdate({
    ...wasTakenOff,
    set: { pricePence, capacity, withdrawnAt: null },
  });
}

/** The same, but one that was taken off comes back at the price it had. */
export function bringOffer(db: Db, offer: NewOffer): Statement {
  return insertion(db, offer).onConflictDoUpdate({
    ...wasTakenOff,
    set: { capacity: offer.capacity, withdrawnAt: null },
  });
}

const wasTakenOff = { target: [offers.saleId, offers.variantId], setWhere: isNotNull(offers.withdrawnAt) };

function insertion(db: Db, offer: NewOffer) {
  const last = sql`(SELECT coalesce(max(${offers.position}), 0) + 1 FROM ${offers} WHERE ${eq(offers.saleId, offer.saleId)})`;
  return db.insert(offers).values({ ...offer, position: last });
}

/** Takes an offer off its sale, unless somebody holds or has bought some of it. */
export function withdrawOffer(
  db: Db,
  saleId: SaleId,
  { offerId, at }: { readonly offerId: OfferId; readonly at: Instant },
): Statement {
  return db
    .update(offers)
    .set({ withdrawnAt: at, claimed: sql`CASE WHEN ${offers.claimed} = 0 THEN 0 ELSE -1 END` })
    .where(and(eq(offers.id, offerId), eq(offers.saleId, saleId), isNull(offers.withdrawnAt)));
}

/** Puts an offer that was taken off back, on the terms it had. */
export function restoreOffer(db: Db, saleId: SaleId, offerId: OfferId): Statement {
  return db
    .update(offers)
    .set({ withdrawnAt: null })
    .where(and(eq(offers.id, offerId), eq(offers.saleId, saleId)));
}

/** Says whether the offers or doughs of a sale were to become what their claims forbid. */
export function isAgainstClaims(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'check' && claimWalls.has(constraint.name);
}

const claimWalls = new Set(['offers_capacity', 'offers_pool_units', 'pools_capacity']);

// One JSON parameter, however many rows: D1 allows 100 bound values in a statement.
const asked = (rows: ReadonlyArray<unknown>) => sql`json_each(${JSON.stringify(rows)}) AS asked`;
