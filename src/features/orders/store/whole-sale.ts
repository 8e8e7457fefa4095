import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import type { OrderState } from '../domain/moves';
import type { Order } from '../domain/order';
import { orderLines, orders } from '../tables';
import { orderOf } from './rows';

export type WholeSale = {
  readonly saleId: SaleId;
  readonly states: ReadonlyArray<OrderState>;
  /** Only those that change hands this way. */
  readonly method?: Method;
};

/** Reads all of a sale's orders that stand in these states, with their lines, by surname; one round trip however many. */
export async function wholeSale(db: Db, { saleId, states, method }: WholeSale): Promise<Order[]> {
  const which = and(
    eq(orders.saleId, saleId),
    inArray(orders.state, [...states]),
    method === undefined ? undefined : eq(orders.method, method),
  );
  const [rows, lines] = await db.batch([
    db.select().from(orders).where(which).orderBy(asc(orders.surnameKey), asc(orders.id)),
    db
      .select(getTableColumns(orderLines))
      .from(orders)
      .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
      .where(which)
      .orderBy(asc(orderLines.position)),
  ]);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return rows.map((row) => orderOf(row, linesOf.get(row.id) ?? []));
}
