import { and, asc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { deadStates, type HoldingOrder, standingStates } from '../domain/office';
import { orderLines, orders } from '../tables';

/** The ids of a sale's orders that stand and are still to be handed over, for a subquery. */
export function standingIds(db: Db, saleId: SaleId) {
  return db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.saleId, saleId), inArray(orders.state, [...standingStates])));
}

/** Raises the instant of the last write of all of a sale's orders, which no clock that runs behind may lower. */
export function touchOrdersOf(db: Db, saleId: SaleId, at: Instant): Statement {
  return db
    .update(orders)
    .set({ changedAt: sql`max(${orders.changedAt}, ${at})` })
    .where(eq(orders.saleId, saleId));
}

type Holding = { readonly saleId: SaleId; readonly of: Resource; readonly limit: number };

/** Reads who holds something of a sale, by surname: every order that has not died keeps what it claimed. */
export async function ordersHolding(db: Db, { saleId, of, limit }: Holding): Promise<HoldingOrder[]> {
  const { units, which } = holdingOf(of);
  return db
    .select({ reference: orders.reference, name: orders.name, state: orders.state, units: sql<number>`${units}` })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(eq(orders.saleId, saleId), notInArray(orders.state, [...deadStates]), which))
    .groupBy(orders.id)
    .having(sql`${units} > 0`)
    .orderBy(asc(orders.surnameKey), asc(orders.id))
    .limit(limit);
}

function holdingOf(of: Resource): { readonly units: SQL; readonly which: SQL | undefined } {
  const items = sql`sum(${orderLines.quantity})`;
  switch (of.kind) {
    case 'offer':
      return { units: items, which: eq(orderLines.offerId, of.id) };
    case 'pool':
      return {
        units: sql`sum(${orderLines.quantity} * ${orderLines.poolUnits})`,
        which: eq(orderLines.poolId, of.id),
      };
    case 'slot_items':
      return { units: items, which: eq(orders.slotId, of.id) };
    case 'slot_orders':
      return { units: sql`1`, which: eq(orders.slotId, of.id) };
    case 'day':
      return { units: sql`1`, which: undefined };
  }
}
