import { and, inArray, isNotNull, type SQLWrapper, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting, Statement } from '@/platform/db/client';
import type { Actor } from '../domain/order';
import { ledger, orderEvents, orders, orderVouchers } from '../tables';
import { isNamed, type Named, namedIds, saysWhose } from './naming';

/** What an order says of its shopper once they are erased. */
const nobody = {
  ...{ name: null, surnameKey: null, email: null, phone: null, note: null, allergyNote: null },
  ...{ addressLine1: null, addressLine2: null, town: null, postcode: null },
} as const;

/** Stands where somebody's own words named the shopper. */
export const erasedWords = 'Erased';

type Erasing = { readonly at: Instant; readonly by: Actor };

/** What takes the shopper out of orders and out of what hangs on them. The orders come last: the others are found by them. */
export function forgetOrders(db: Db, named: Named, erasing: Erasing): Forgetting[] {
  const ids = namedIds(db, named);
  const ofThem = and(inArray(orderVouchers.orderId, ids), isNotNull(orderVouchers.customer));
  return [
    {
      table: 'order_vouchers',
      rows: db.select({ id: orderVouchers.id }).from(orderVouchers).where(ofThem),
      statements: [db.update(orderVouchers).set({ customer: null }).where(ofThem)],
    },
    ...forgetReasons(db, ids),
    { table: 'orders', rows: ids, statements: orderStatements(db, named, erasing) },
  ];
}

/** What was written by hand about orders, and names their shopper. */
function forgetReasons(db: Db, ids: SQLWrapper): Forgetting[] {
  const told = and(inArray(orderEvents.orderId, ids), saysWhose(orderEvents.orderId, orderEvents.reason));
  const booked = and(inArray(ledger.orderId, ids), saysWhose(ledger.orderId, ledger.reason));
  const eventKey = sql<string>`${orderEvents.orderId} || ':' || ${orderEvents.seq}`.as('id');
  return [
    {
      table: 'order_events',
      rows: db.select({ id: eventKey }).from(orderEvents).where(told),
      statements: [db.update(orderEvents).set({ reason: erasedWords }).where(told)],
    },
    {
      table: 'ledger',
      rows: db.select({ id: ledger.id }).from(ledger).where(booked),
      statements: [db.update(ledger).set({ reason: erasedWords }).where(booked)],
    },
  ];
}

/**
 * The event first, as for every change of an order: whoever decided on it as it was a moment ago loses, and writes no
 * letter to somebody who is erased. The links that were sent open nothing any more.
 */
function orderStatements(db: Db, named: Named, { at, by }: Erasing): [Statement, Statement] {
  const which = isNamed(named);
  const event = {
    orderId: orders.id,
    seq: sql<number>`${orders.version} + 1`.as('seq'),
    kind: sql<string>`'erased'`.as('kind'),
    at: sql<Instant>`${at}`.as('at'),
    personId: sql<PersonId | null>`${by.personId}`.as('person_id'),
    actor: sql<string>`${by.name}`.as('actor'),
    fromState: sql<null>`${orders.state}`.as('from_state'),
    toState: sql<null>`${orders.state}`.as('to_state'),
    reason: sql<null>`NULL`.as('reason'),
    data: sql<unknown>`json_object('linkVersion', ${orders.linkVersion} + 1)`.as('data'),
  };
  return [
    db.insert(orderEvents).select(db.select(event).from(orders).where(which)),
    db
      .update(orders)
      .set({
        ...nobody,
        version: sql`${orders.version} + 1`,
        linkVersion: sql`${orders.linkVersion} + 1`,
        changedAt: sql`max(${orders.changedAt}, ${at})`,
        erasedAt: at,
      })
      .where(which),
  ];
}
