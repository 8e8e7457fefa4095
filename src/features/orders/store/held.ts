import { and, asc, desc, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Whose } from '@/features/access/domain/whose';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { OpenOrder } from '../domain/held-order';
import { standingStates } from '../domain/office';
import type { LedgerEntry, Order } from '../domain/order';
import { ledger, orderLines, orders } from '../tables';
import { isNamed, namedIds } from './naming';
import { entryOf, orderOf } from './rows';

export type OrderAndMoney = { readonly order: Order; readonly entries: ReadonlyArray<LedgerEntry> };

/** Reads every order that names somebody, the newest first, with its money. */
export function heldOrdersReading(db: Db, whose: Whose): Reading<OrderAndMoney[]> {
  const ids = namedIds(db, whose);
  const rows = db.select().from(orders).where(isNamed(whose)).orderBy(desc(orders.placedAt), desc(orders.id));
  const lines = db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).orderBy(asc(orderLines.position));
  const money = db.select().from(ledger).where(inArray(ledger.orderId, ids)).orderBy(asc(ledger.id));
  const parts = readings({
    rows: reading(rows, (found) => found),
    lines: reading(lines, (found) => Map.groupBy(found, ({ orderId }) => orderId)),
    money: reading(money, (found) => Map.groupBy(found, ({ orderId }) => orderId)),
  });
  return mapReading(parts, (found) =>
    found.rows.map((row) => ({
      order: orderOf(row, found.lines.get(row.id) ?? []),
      entries: (found.money.get(row.id) ?? []).map(entryOf),
    })),
  );
}

const openColumns = {
  id: orders.id,
  reference: orders.reference,
  state: orders.state,
  attention: orders.attention,
  placedAt: orders.placedAt,
};

const isOpen = sql`(${inArray(orders.state, [...standingStates])} OR ${isNotNull(orders.attention)})`;

/** Reads the orders of somebody that are not at their end, or that somebody still has to look at. */
export function openOrdersReading(db: Db, whose: Whose): Reading<OpenOrder[]> {
  const query = db
    .select(openColumns)
    .from(orders)
    .where(and(isNamed(whose), isOpen))
    .orderBy(asc(orders.placedAt), asc(orders.id));
  return reading(query, (rows) => rows);
}

/** Says whether any order names somebody. */
export async function hasNamed(db: Db, whose: Whose): Promise<boolean> {
  return (await namedIds(db, whose).limit(1)).length > 0;
}

export type OldOrders = {
  readonly after: { readonly placedAt: Instant; readonly orderId: string };
  /** Guests who have not ordered since are forgotten, … */
  readonly guestsBefore: Instant;
  /** … and so is whoever placed an order before this one. */
  readonly anyBefore: Instant;
  readonly limit: number;
};

/** The next orders that are old and still name somebody, and which of them have done so long enough. */
export async function oldOrders(db: Db, { after, guestsBefore, anyBefore, limit }: OldOrders) {
  const cameBack = sql`EXISTS (SELECT 1 FROM ${orders} AS later WHERE later.email = ${orders.email} AND later.placed_at >= ${guestsBefore})`;
  const isLongGone = or(lt(orders.placedAt, anyBefore), and(isNull(orders.personId), sql`NOT ${cameBack}`));
  const isForgotten = sql<number>`(NOT ${isOpen} AND ${isLongGone})`;
  const rows = await db
    .select({ id: orders.id, placedAt: orders.placedAt, isForgotten: isForgotten.as('is_forgotten') })
    .from(orders)
    .where(
      and(
        isNull(orders.erasedAt),
        lt(orders.placedAt, guestsBefore),
        sql`(${orders.placedAt}, ${orders.id}) > (${after.placedAt}, ${after.orderId})`,
      ),
    )
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, isForgotten: row.isForgotten === 1 }));
}

/** Counts the orders of somebody that are not at their end, for a statement that must not be run while there are any. */
export function openCount(whose: Whose): SQL {
  return sql`(SELECT count(*) FROM ${orders} WHERE ${and(isNamed(whose), isOpen)})`;
}
