import { and, asc, desc, eq, gt, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import type { PersonId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import { standingStates } from '../domain/office';
import { boughtItems, type OpenedOwnOrder, type OwnOrder } from '../domain/own-order';
import { orderLines, orders } from '../tables';

/** Some of the orders in one account, the latest first. */
export type OwnChoice = { readonly personId: PersonId; readonly limit: number } & (
  | { readonly which: 'open' }
  /** Those that ended, from behind the one with this reference on; null from the start. */
  | { readonly which: 'past'; readonly after: string | null }
);

/** The slots a choice of somebody's orders changes hands in. */
export function slotIdsOfOwn(db: Db, choice: OwnChoice): SQL {
  const chosen = db.select({ id: orders.slotId }).from(orders).where(isChosen(choice));
  return sql`(SELECT slot_id FROM (${chosen.orderBy(...latestFirst).limit(choice.limit)}))`;
}

/** Reads some of somebody's orders with what is in them, the latest first. */
export function ownOrdersReading(db: Db, choice: OwnChoice): Reading<OwnOrder[]> {
  const { id, reference, slotId, state, method, totalPence, placedAt } = orders;
  const rows = db.select({ id, reference, slotId, state, method, totalPence, placedAt }).from(orders);
  const ids = db.select({ id: orders.id }).from(orders).where(isChosen(choice));
  const lines = db
    .select({ orderId: orderLines.orderId, name: orderLines.name, quantity: orderLines.quantity })
    .from(orderLines)
    .where(inArray(orderLines.orderId, ids.orderBy(...latestFirst).limit(choice.limit)))
    .orderBy(asc(orderLines.position));
  const chosen = rows
    .where(isChosen(choice))
    .orderBy(...latestFirst)
    .limit(choice.limit);
  const parts = readings({
    orders: reading(chosen, (found) => found),
    lines: reading(lines, (found) => Map.groupBy(found, ({ orderId }) => orderId)),
  });
  return mapReading(parts, (found) =>
    found.orders.map((row) => ({
      ...row,
      method: z.enum(methods).parse(row.method),
      totalPence: pence(row.totalPence),
      // What was taken out of an order keeps its row, and none of its quantity.
      lines: (found.lines.get(row.id) ?? []).filter(({ quantity }) => quantity > 0),
    })),
  );
}

const latestFirst = [desc(orders.placedAt), desc(orders.id)] as const;

function isChosen(choice: OwnChoice): SQL | undefined {
  const isTheirs = eq(orders.personId, choice.personId);
  const open = inArray(orders.state, [...standingStates]);
  if (choice.which === 'open') return and(isTheirs, open);
  return and(
    isTheirs,
    notInArray(orders.state, [...standingStates]),
    choice.after === null ? undefined : isBehind(choice.personId, choice.after),
  );
}

// By a row that must be theirs as well: a reference of somebody else's leads to an empty page, like one that is made up.
function isBehind(personId: PersonId, reference: string): SQL {
  const last = sql`(SELECT last.placed_at, last.id FROM ${orders} AS last WHERE last.reference = ${reference} AND last.person_id = ${personId})`;
  return sql`(${orders.placedAt}, ${orders.id}) < ${last}`;
}

/** Whose order, and which: a look that names only the second could be at somebody else's. */
export type OwnOrderKey = { readonly personId: PersonId; readonly reference: string };

/** Reads one of somebody's orders as far as opening it, or ordering it again, needs; null where it is not theirs. */
export function ownOrderReading(db: Db, { personId, reference }: OwnOrderKey): Reading<OpenedOwnOrder | null> {
  const isIt = and(eq(orders.reference, reference), eq(orders.personId, personId));
  const row = db
    .select({ id: orders.id, reference: orders.reference, linkVersion: orders.linkVersion })
    .from(orders)
    .where(isIt);
  const { variantId, name, quantity, unitPricePence } = orderLines;
  const lines = db
    .select({ variantId, name, quantity, unitPricePence })
    .from(orderLines)
    .where(and(inArray(orderLines.orderId, db.select({ id: orders.id }).from(orders).where(isIt)), gt(quantity, 0)))
    .orderBy(asc(orderLines.position));
  const parts = readings({
    order: reading(row, ([found]) => found ?? null),
    items: reading(lines, (found) =>
      boughtItems(found.map((line) => ({ ...line, unitPricePence: pence(line.unitPricePence) }))),
    ),
  });
  return mapReading(parts, ({ order, items }) => order && { ...order, items });
}

type Joining = { readonly personId: PersonId; readonly email: string; readonly at: Instant };

/** Puts the orders that guests placed with an address into the account of who has proved it. */
export function joinOrders(db: Db, { personId, email, at }: Joining): Statement {
  return db
    .update(orders)
    .set({ personId, changedAt: sql`max(${orders.changedAt}, ${at})` })
    .where(and(eq(orders.email, email), sql`${orders.personId} IS NULL`));
}
