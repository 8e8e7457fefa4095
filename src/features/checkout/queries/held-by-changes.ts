import { type SQLWrapper, sql } from 'drizzle-orm';
import { heldOfOffersReading } from '@/features/orders/queries/held-of-offers';
import type { OfferId, SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { takesOfWaitingReading } from '../store/changes';

type Held = ReadonlyMap<OfferId, number>;

/** How many of each offer of a sale are held for changes of orders that are being paid for just now. */
export async function listHeldByChanges(context: Context, saleId: SaleId): Promise<Held> {
  return runReading(context.db, heldByChangesReading(context, sql`(SELECT ${saleId})`));
}

/**
 * All that is being paid for just now of each offer, of the sales whose ids a subquery gives: what unpaid orders have, and
 * what orders that stand are to have more of.
 */
export function heldWhilePayingReading(context: Context, saleIds: SQLWrapper): Reading<Held> {
  const parts = readings({
    byOrders: heldOfOffersReading(context, saleIds),
    byChanges: heldByChangesReading(context, saleIds),
  });
  return mapReading(parts, ({ byOrders, byChanges }) => addedUp([...byOrders, ...byChanges]));
}

function heldByChangesReading(context: Context, saleIds: SQLWrapper): Reading<Held> {
  return mapReading(takesOfWaitingReading(context.db, saleIds), (waiting) =>
    addedUp(waiting.flatMap(({ offers }) => offers.map(({ offerId, quantity }) => [offerId, quantity] as const))),
  );
}

function addedUp(parts: ReadonlyArray<readonly [OfferId, number]>): Held {
  const held = new Map<OfferId, number>();
  for (const [offerId, quantity] of parts) held.set(offerId, (held.get(offerId) ?? 0) + quantity);
  return held;
}
