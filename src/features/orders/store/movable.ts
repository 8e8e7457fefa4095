import { asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import type { SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import type { MovableOrder } from '../domain/bulk-move';
import { ledger, orders } from '../tables';

/** Reads how the orders of a sale stand and what each still owes at the table, the first placed first. */
export async function movableOrders(db: Db, saleId: SaleId): Promise<MovableOrder[]> {
  // What a bank has moved does not count at the table.
  const paid = sql<number>`coalesce(sum(CASE WHEN ${ledger.kind} <> 'dispute' THEN ${ledger.amountPence} END), 0)`;
  const rows = await db
    .select({
      ...{ id: orders.id, reference: orders.reference, state: orders.state, method: orders.method },
      duePence: sql<number>`max(0, ${orders.totalPence} - ${paid})`,
    })
    .from(orders)
    .leftJoin(ledger, eq(ledger.orderId, orders.id))
    .where(eq(orders.saleId, saleId))
    .groupBy(orders.id)
    .orderBy(asc(orders.id));
  return rows.map((row) => ({ ...row, method: z.enum(methods).parse(row.method) }));
}
