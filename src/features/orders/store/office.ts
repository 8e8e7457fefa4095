import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { parseReference, type SaleId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import type { Db } from '@/platform/db/client';
import type { OrderState } from '../domain/moves';
import { type BakeTotal, bakedStates, type StateCount, type SurnameCursor } from '../domain/office';
import type { Order } from '../domain/order';
import { orderLines, orders } from '../tables';
import { withLines } from './lists';

export type OrderSearch = {
  readonly saleId: SaleId;
  readonly states: ReadonlyArray<OrderState> | null;
  /** Only those that change hands this way. */
  readonly method?: Method;
  /** A reference, an e-mail address or part of a name; empty for all. */
  readonly text: string;
  readonly after: SurnameCursor | null;
  readonly limit: number;
};

/** Reads one page of a sale's orders by surname. */
export async function searchOrders(db: Db, search: OrderSearch): Promise<Order[]> {
  const { after } = search;
  const conditions = [
    eq(orders.saleId, search.saleId),
    search.states && inArray(orders.state, [...search.states]),
    search.method && eq(orders.method, search.method),
    search.text === '' ? null : textCondition(search.text),
    after &&
      or(
        gt(orders.surnameKey, after.surnameKey),
        and(eq(orders.surnameKey, after.surnameKey), gt(orders.id, after.id)),
      ),
  ];
  const rows = await db
    .select()
    .from(orders)
    .where(and(...conditions.filter((condition) => condition !== null && condition !== undefined)))
    .orderBy(asc(orders.surnameKey), asc(orders.id))
    .limit(search.limit);
  return withLines(db, rows);
}

function textCondition(text: string): SQL | undefined {
  const reference = parseReference(text);
  const byName = sql`instr(lower(${orders.name}), ${text.toLocaleLowerCase('en-GB')}) > 0`;
  if (reference) return or(eq(orders.reference, reference), byName);
  return text.includes('@') ? eq(orders.email, emailKey(text)) : byName;
}

/** Adds up what a sale's orders come to, by variant. */
export async function bakeTotals(db: Db, saleId: SaleId): Promise<BakeTotal[]> {
  const isBaked = inArray(orders.state, [...bakedStates]);
  const sum = (condition: SQL) => sql<number>`coalesce(sum(CASE WHEN ${condition} THEN ${orderLines.quantity} END), 0)`;
  return db
    .select({
      variantId: orderLines.variantId,
      name: sql<string>`max(${orderLines.name})`,
      unit: sql<string>`max(${orderLines.unit})`,
      ordered: sum(isBaked),
      held: sum(eq(orders.state, 'awaiting_payment')),
    })
    .from(orderLines)
    .innerJoin(orders, eq(orderLines.orderId, orders.id))
    .where(
      and(
        eq(orders.saleId, saleId),
        inArray(orders.state, [...bakedStates, 'awaiting_payment']),
        // What was taken out of an order keeps its row, and is not baked.
        gt(orderLines.quantity, 0),
      ),
    )
    .groupBy(orderLines.variantId)
    .orderBy(asc(sql`max(${orderLines.name})`));
}

/** Counts a sale's orders by state. */
export async function stateCounts(db: Db, saleId: SaleId): Promise<StateCount[]> {
  return db
    .select({
      state: orders.state,
      orders: sql<number>`count(*)`,
      totalPence: sql<number>`coalesce(sum(${orders.totalPence}), 0)`,
    })
    .from(orders)
    .where(eq(orders.saleId, saleId))
    .groupBy(orders.state);
}
