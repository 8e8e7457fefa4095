import { and, asc, eq, inArray, lte, type SQLWrapper } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AttemptId, OrderId, SaleId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { planSchema, takesSchema } from '../schema/kept-change';
import { type ChangeId, changeStates, type WaitingChange } from '../domain/waiting-change';
import { orderChanges } from '../tables';

function changeOf(row: typeof orderChanges.$inferSelect): WaitingChange {
  const { id, orderId, attemptId, askedVersion, holdEndsAt } = row;
  return {
    ...{ id, orderId, attemptId, askedVersion, holdEndsAt },
    state: z.enum(changeStates).parse(row.state),
    plan: planSchema.parse(row.plan),
    takes: takesSchema.parse(row.takes),
    takeBackPence: pence(row.takeBackPence),
  };
}

/** Reads the change of an order that waits to be paid, or null. */
export function waitingChangeReading(db: Db, orderId: OrderId): Reading<WaitingChange | null> {
  const query = db
    .select()
    .from(orderChanges)
    .where(and(eq(orderChanges.orderId, orderId), eq(orderChanges.state, 'waiting')));
  return reading(query, ([row]) => (row ? changeOf(row) : null));
}

/** Reads the change that a try at paying is for, or null where it pays for an order. */
export async function findChangeOf(db: Db, attemptId: AttemptId): Promise<WaitingChange | null> {
  const row = await db.select().from(orderChanges).where(eq(orderChanges.attemptId, attemptId)).get();
  return row ? changeOf(row) : null;
}

export type OverdueChanges = {
  readonly now: Instant;
  readonly limit: number;
  /** Those of one sale only. */
  readonly saleId?: SaleId;
};

/** Reads which orders have a change whose hold is over, longest overdue first. */
export async function ordersOfOverdueChanges(db: Db, { now, limit, saleId }: OverdueChanges): Promise<OrderId[]> {
  const ofSale = saleId === undefined ? undefined : eq(orderChanges.saleId, saleId);
  const rows = await db
    .select({ orderId: orderChanges.orderId })
    .from(orderChanges)
    .where(and(eq(orderChanges.state, 'waiting'), lte(orderChanges.holdEndsAt, now), ofSale))
    .orderBy(asc(orderChanges.holdEndsAt))
    .limit(limit);
  return rows.map(({ orderId }) => orderId);
}

/** Reads what is held of sales, whose ids a subquery gives, for changes that wait to be paid. */
export function takesOfWaitingReading(db: Db, saleIds: SQLWrapper): Reading<WaitingChange['takes'][]> {
  const query = db
    .select({ takes: orderChanges.takes })
    .from(orderChanges)
    .where(and(eq(orderChanges.state, 'waiting'), inArray(orderChanges.saleId, saleIds)));
  return reading(query, (rows) => rows.map(({ takes }) => takesSchema.parse(takes)));
}

/** Writes a change that waits; the database keeps an order to one. */
export function insertChange(db: Db, change: WaitingChange, askedAt: Instant): Statement {
  return db.insert(orderChanges).values({ ...change, saleId: change.plan.saleId, askedAt });
}

/** Ends a change that waits. */
export function endChange(db: Db, id: ChangeId, state: 'done' | 'ended', endedAt: Instant): Statement {
  return db
    .update(orderChanges)
    .set({ state, endedAt })
    .where(and(eq(orderChanges.id, id), inArray(orderChanges.state, ['waiting', 'ended'])));
}
