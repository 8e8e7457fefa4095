import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { OrderId, SaleId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { OrderAtTable } from '../domain/at-table';
import { surnameOf } from '../domain/draft-order';
import { collectableStates } from '../domain/office';
import { ledger, orderLines, orders } from '../tables';

export type AtTableWish = { readonly saleIds: ReadonlyArray<SaleId>; readonly limit: number };

const shown = [...collectableStates, 'missed', 'collected'] as const;

/** Reads the orders of some sales as the table needs to know them, in one round trip and without what else they hold. */
export function atTableReading(db: Db, { saleIds, limit }: AtTableWish): Reading<OrderAtTable[]> {
  const sales = sql`(SELECT value FROM json_each(${JSON.stringify(saleIds)}))`;
  const which = and(inArray(orders.saleId, sales), inArray(orders.state, [...shown]), eq(orders.method, 'collection'));
  const ids = db.select({ id: orders.id }).from(orders).where(which);
  const { id, reference, name, state, totalPence, allergyNote } = orders;
  const rows = db
    .select({ id, reference, name, state, totalPence, allergyNote })
    .from(orders)
    .where(which)
    .orderBy(asc(orders.surnameKey), asc(orders.id))
    .limit(limit);
  const lines = db
    .select({ orderId: orderLines.orderId, quantity: orderLines.quantity, name: orderLines.name })
    .from(orderLines)
    // What was taken out of an order keeps its row, and is not handed over.
    .where(and(inArray(orderLines.orderId, ids), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
  const paid = db
    .select({ orderId: ledger.orderId, pence: sql<number>`sum(${ledger.amountPence})` })
    .from(ledger)
    // What a bank has taken back is not asked for at the table.
    .where(and(inArray(ledger.orderId, ids), ne(ledger.kind, 'dispute')))
    .groupBy(ledger.orderId);
  const parts = readings({
    rows: reading(rows, (found) => found),
    lines: reading(lines, (found) => grouped(found)),
    paid: reading(paid, (found) => new Map(found.map(({ orderId, pence }) => [orderId, pence]))),
  });
  return mapReading(parts, (found) =>
    found.rows.map((row) => ({
      ...{ reference: row.reference, state: row.state, allergyNote: row.allergyNote },
      surname: row.name === null ? null : surnameOf(row.name),
      lines: found.lines.get(row.id) ?? [],
      unpaid: Math.max(0, row.totalPence - (found.paid.get(row.id) ?? 0)),
    })),
  );
}

type Line = OrderAtTable['lines'][number];

function grouped(found: ReadonlyArray<Line & { readonly orderId: OrderId }>): ReadonlyMap<OrderId, Line[]> {
  const lines = new Map<OrderId, Line[]>();
  for (const { orderId, quantity, name } of found)
    lines.set(orderId, [...(lines.get(orderId) ?? []), { quantity, name }]);
  return lines;
}
