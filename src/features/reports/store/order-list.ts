import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { bakeSales, slots } from '@/features/bake-sales/tables';
import { products } from '@/features/catalogue/tables';
import { orderLines, orders } from '@/features/orders/tables';
import type { Db } from '@/platform/db/client';
import { named, type Reading, reading } from '@/platform/db/reading';
import type { OrderListWish, OrderSort } from '../domain/order-list';
import { bakesMeant, conditionsOf } from './order-conditions';

/** One order of the list as the books have it, with what the list may be ordered by. */
export type OrderListRead = Awaited<ReturnType<typeof orderListQuery>>[number];

/** The orders somebody looks for, so many of them, in the order they ask for. */
export function orderListReading(db: Db, wish: OrderListWish, limit: number): Reading<OrderListRead[]> {
  return reading(orderListQuery(db, wish, limit), (rows) => rows);
}

function orderListQuery(db: Db, wish: OrderListWish, limit: number) {
  return (
    db
      .select({
        ...{ id: orders.id, reference: orders.reference, name: orders.name, surnameKey: orders.surnameKey },
        ...{ email: orders.email, phone: orders.phone, state: orders.state, attention: orders.attention },
        ...{ note: orders.note, allergyNote: orders.allergyNote, method: orders.method },
        ...{ paymentWay: orders.paymentWay, totalPence: orders.totalPence, placedAt: orders.placedAt },
        lines: linesInWords.as('lines'),
        saleSlug: named(bakeSales.slug, 'sale_slug'),
        bakeDay: named(bakeSales.bakeDay, 'bake_day'),
        slotStartsAt: named(slots.startsAt, 'slot_starts_at'),
        slotEndsAt: named(slots.endsAt, 'slot_ends_at'),
      })
      .from(orders)
      // Left, though none is ever missing: what comes first in the question is looked up first.
      .leftJoin(bakeSales, eq(bakeSales.id, orders.saleId))
      .leftJoin(slots, eq(slots.id, orders.slotId))
      .where(and(...conditionsOf(wish, limit)))
      .orderBy(...orderOf(wish.sort))
      .limit(limit)
  );
}

// The index gives an order's lines as they stand in it.
const linesInWords = sql<string>`(SELECT coalesce(group_concat(${orderLines.quantity} || ' × ' || ${orderLines.name}, ', '), '')
  FROM ${orderLines} WHERE ${orderLines.orderId} = ${orders.id} AND ${orderLines.quantity} > 0)`;

function orderOf(sort: OrderSort): SQL[] {
  switch (sort) {
    case 'newest':
      return [desc(orders.id)];
    case 'oldest':
      return [asc(orders.id)];
    case 'name':
      return [asc(sql`coalesce(${orders.surnameKey}, '')`), asc(orders.id)];
    case 'total':
      return [desc(orders.totalPence), desc(orders.id)];
  }
}

const mostSales = 80;

/** The sales a list of orders may be narrowed to, the latest first; one that is chosen is among them, however old. */
export function saleChoicesReading(db: Db, chosen: string | null) {
  const query = db
    .select({ slug: bakeSales.slug, bakeDay: bakeSales.bakeDay, title: bakeSales.title })
    .from(bakeSales)
    .where(isNotNull(bakeSales.publishedAt))
    .orderBy(desc(sql`${bakeSales.slug} = ${chosen ?? ''}`), desc(bakeSales.bakeDay), desc(bakeSales.id))
    .limit(mostSales);
  return reading(query, (rows) => rows);
}

/** The windows of the sale that is chosen; none where none is. */
export function slotChoicesReading(db: Db, sale: string | null) {
  const ofSale = sql`(SELECT ${bakeSales.id} FROM ${bakeSales} WHERE ${bakeSales.slug} = ${sale ?? ''})`;
  const query = db
    .select({ id: slots.id, method: slots.method, startsAt: slots.startsAt, endsAt: slots.endsAt })
    .from(slots)
    .where(eq(slots.saleId, ofSale))
    .orderBy(asc(slots.startsAt));
  return reading(query, (rows) => rows);
}

/** What the bakes are called that a part of a name means. */
export function bakesMeantReading(db: Db, bake: string) {
  const query = db
    .select({ name: products.name })
    .from(products)
    .where(sql`${products.id} IN ${bakesMeant(bake)}`)
    .orderBy(asc(products.name));
  return reading(query, (rows) => rows.map(({ name }) => name));
}
