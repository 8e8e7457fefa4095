import { and, asc, eq, inArray, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { people } from '@/features/access/tables';
import { bakeSales } from '@/features/bake-sales/tables';
import { bakedStates } from '@/features/orders/domain/office';
import { ledger, orders } from '@/features/orders/tables';
import { refunds } from '@/features/payments/tables';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { Db } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { MoneyRows } from '../domain/sale-money';

/** The id of the sale with a slug, published or not. */
export function saleIdOf(db: Db, slug: string) {
  return db.select({ id: bakeSales.id }).from(bakeSales).where(eq(bakeSales.slug, slug));
}

/** Reads what the books say of the orders of a sale whose id a subquery gives. */
export function moneyRows(db: Db, saleId: SQLWrapper): Reading<MoneyRows> {
  return readings({
    ordered: orderedRows(db, saleId),
    booked: bookedRows(db, saleId),
    unpaid: unpaidRows(db, saleId),
    onTheWayBackPence: onTheWayBack(db, saleId),
  });
}

function orderedRows(db: Db, saleId: SQLWrapper): Reading<MoneyRows['ordered']> {
  const query = db
    .select({
      state: orders.state,
      method: sql<Method>`${orders.method}`.as('by_method'),
      orders: sql<number>`count(*)`.as('orders'),
      totalPence: sql<number>`sum(${orders.totalPence})`.as('total'),
    })
    .from(orders)
    .where(inArray(orders.saleId, saleId))
    .groupBy(orders.state, orders.method);
  return reading(query, (rows) => rows);
}

function bookedRows(db: Db, saleId: SQLWrapper): Reading<MoneyRows['booked']> {
  const query = db
    .select({
      kind: ledger.kind,
      personId: ledger.personId,
      personName: people.name,
      pence: sql<number>`sum(${ledger.amountPence})`.as('pence'),
    })
    .from(orders)
    .innerJoin(ledger, eq(ledger.orderId, orders.id))
    .leftJoin(people, eq(people.id, ledger.personId))
    .where(inArray(orders.saleId, saleId))
    .groupBy(ledger.kind, ledger.personId)
    .orderBy(asc(people.name));
  return reading(query, (rows) => rows);
}

/** What a bank has moved is between it and the shopper: nobody at the table owes that. */
function unpaidRows(db: Db, saleId: SQLWrapper): Reading<MoneyRows['unpaid']> {
  const paid = db
    .select({ sum: sql`coalesce(sum(${ledger.amountPence}), 0)` })
    .from(ledger)
    .where(and(eq(ledger.orderId, orders.id), ne(ledger.kind, 'dispute')));
  const due = sql<number>`${orders.totalPence} - (${paid})`;
  const query = db
    .select({ reference: orders.reference, name: orders.name, state: orders.state, duePence: due.as('due') })
    .from(orders)
    .where(and(inArray(orders.saleId, saleId), inArray(orders.state, bakedStates), sql`${due} > 0`))
    .orderBy(asc(orders.surnameKey), asc(orders.id));
  return reading(query, (rows) => rows);
}

function onTheWayBack(db: Db, saleId: SQLWrapper): Reading<number> {
  const query = db
    .select({ pence: sql<number>`coalesce(sum(${refunds.amountPence}), 0)`.as('pence') })
    .from(orders)
    .innerJoin(refunds, eq(refunds.orderId, orders.id))
    .where(and(inArray(orders.saleId, saleId), inArray(refunds.state, ['asked', 'pending'])));
  return reading(query, ([row]) => row?.pence ?? 0);
}
