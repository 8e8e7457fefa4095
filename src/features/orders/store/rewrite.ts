import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { Actor, Order, OrderLine, OrderPatch } from '../domain/order';
import { coreOf } from '../domain/replay';
import { orderEvents, orderLines, orders } from '../tables';

export type Rewrite = {
  /** As it was when the change was decided on: a second writer on the same version loses. */
  readonly order: Order;
  readonly after: Order;
  readonly at: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
};

/** Writes what an order now holds and comes to: the event first, whose key lets one of two writers win. */
export function rewriteOrder(db: Db, { order, after, at, actor, reason }: Rewrite): Statement[] {
  const seq = order.version + 1;
  const { saleId, slotId, linesPence, discountPence, deliveryPence, totalPence, attention } = after;
  const set = { saleId, slotId, linesPence, discountPence, deliveryPence, totalPence, attention };
  const patch: OrderPatch = { ...set, lines: coreOf(after).lines };
  return [
    db.insert(orderEvents).values({
      ...{ orderId: order.id, seq, kind: 'changed', at, personId: actor.personId, actor: actor.name },
      ...{ fromState: order.state, toState: order.state, reason, data: patch },
    }),
    db
      .update(orders)
      .set({ ...set, version: seq, changedAt: sql`max(${orders.changedAt}, ${at})` })
      .where(and(eq(orders.id, order.id), eq(orders.version, order.version))),
    ...lineStatements(db, order, after.lines),
  ];
}

function lineStatements(db: Db, { id: orderId, lines: before }: Order, after: ReadonlyArray<OrderLine>): Statement[] {
  const isOld = (line: OrderLine) => before.some(({ id }) => id === line.id);
  const added = after.filter((line) => !isOld(line));
  const kept = after.filter(isOld);
  const ofOrder = eq(orderLines.orderId, orderId);
  const next = sql<number>`(SELECT max(${orderLines.position}) + 1 FROM ${orderLines} WHERE ${ofOrder})`;
  const ids = kept.map(({ id }) => id);
  return [
    // A line is never deleted: one that is no longer wanted stays, and holds nothing.
    db
      .update(orderLines)
      .set({ quantity: 0, discountPence: 0, netPence: 0 })
      .where(and(ofOrder, ids.length > 0 ? notInArray(orderLines.id, ids) : undefined)),
    ...kept.map(({ id, quantity, discountPence, netPence }) =>
      db.update(orderLines).set({ quantity, discountPence, netPence }).where(eq(orderLines.id, id)),
    ),
    ...added.map(({ label, ...line }) => db.insert(orderLines).values({ ...line, ...label, orderId, position: next })),
  ];
}
