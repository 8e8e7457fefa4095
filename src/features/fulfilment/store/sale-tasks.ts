import { and, asc, eq, isNotNull, lte, type SQLWrapper, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { OrderId, SaleId, SaleTaskId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { type SaleTask, saleTaskKinds, type TaskEnd, type TaskOrder, type TaskProgress } from '../domain/sale-task';
import { saleTaskOrders, saleTasks } from '../tables';

type TaskRow = typeof saleTasks.$inferSelect;

/** Writes a task, and a row of work for each order whose id a subquery gives as `id`. */
export function insertTask(db: Db, task: SaleTask, orderIds: SQLWrapper): Statement[] {
  return [db.insert(saleTasks).values(task), addOrders(db, task, orderIds, task.createdAt)];
}

/** Adds the orders a task has not got yet, such as one that somebody put back on its way since. */
export function addOrders(db: Db, task: Pick<SaleTask, 'id'>, orderIds: SQLWrapper, now: Instant): Statement {
  const work = db
    .select({
      taskId: sql<SaleTaskId>`${task.id}`.as('task_id'),
      orderId: sql<OrderId>`concerned.id`.as('order_id'),
      state: sql<string>`'waiting'`.as('state'),
      tries: sql<number>`0`.as('tries'),
      dueAt: sql<Instant>`${now}`.as('due_at'),
      problem: sql<null>`NULL`.as('problem'),
      doneAt: sql<null>`NULL`.as('done_at'),
      answer: sql<null>`NULL`.as('answer'),
      answeredAt: sql<null>`NULL`.as('answered_at'),
    })
    // SQLite reads "ON CONFLICT" after a table as the ON of a join unless a WHERE stands between.
    .from(sql`(${orderIds}) AS concerned`)
    .where(sql`TRUE`);
  return db.insert(saleTaskOrders).select(work).onConflictDoNothing();
}

/** Ends what earlier tasks of a sale still have to do: its orders learn something else now. */
export function endEarlierTasks(db: Db, saleId: SaleId, now: Instant): Statement {
  return db.update(saleTaskOrders).set({ state: 'not_needed', doneAt: now, problem: null }).where(waitingOf(saleId));
}

/** Lets work that was put off be taken at once; what somebody is at just now stays theirs. */
export function hurryWork(db: Db, saleId: SaleId, now: Instant): Statement {
  return db
    .update(saleTaskOrders)
    .set({ dueAt: now })
    .where(and(waitingOf(saleId), isNotNull(saleTaskOrders.problem)));
}

/** Reads the work that is due, the longest due first. */
export async function listDueWork(
  db: Db,
  { now, limit, saleId }: { readonly now: Instant; readonly limit: number; readonly saleId?: SaleId | undefined },
): Promise<TaskOrder[]> {
  const rows = await db
    .select({ task: saleTasks, orderId: saleTaskOrders.orderId })
    .from(saleTaskOrders)
    .innerJoin(saleTasks, eq(saleTaskOrders.taskId, saleTasks.id))
    .where(
      and(
        eq(saleTaskOrders.state, 'waiting'),
        lte(saleTaskOrders.dueAt, now),
        saleId === undefined ? undefined : eq(saleTasks.saleId, saleId),
      ),
    )
    .orderBy(asc(saleTaskOrders.dueAt), asc(saleTaskOrders.orderId))
    .limit(limit);
  return rows.map(({ task, orderId }) => ({ task: taskOf(task), orderId }));
}

/** The statement that takes one row of work until an instant; it answers no row where somebody else was first. */
export function takeWork(db: Db, work: TaskOrder, { now, until }: { readonly now: Instant; readonly until: Instant }) {
  return db
    .update(saleTaskOrders)
    .set({ dueAt: until, problem: null, tries: sql`${saleTaskOrders.tries} + 1` })
    .where(and(isWaiting(work), lte(saleTaskOrders.dueAt, now)))
    .returning({ orderId: saleTaskOrders.orderId });
}

/** The statement that ends one row of work, for the batch of what it was about. */
export function endWork(db: Db, work: TaskOrder, state: TaskEnd, now: Instant): Statement {
  return db.update(saleTaskOrders).set({ state, doneAt: now, problem: null }).where(isWaiting(work));
}

/** The statement that notes why a row of work could not be done, and when it may be tried again. */
export function postponeWork(
  db: Db,
  work: TaskOrder,
  later: { readonly problem: string; readonly dueAt: Instant },
): Statement {
  return db.update(saleTaskOrders).set(later).where(isWaiting(work));
}

/** Reads the tasks of a sale with how far each has come, the newest first. */
export async function listProgress(db: Db, saleId: SaleId): Promise<TaskProgress[]> {
  const rows = await progressQuery(db).where(eq(saleTasks.saleId, saleId)).groupBy(saleTasks.id);
  return rows.map(progressOf).toReversed();
}

/** Reads the tasks that still have orders to see to. */
export function underWayReading(db: Db): Reading<TaskProgress[]> {
  return reading(progressQuery(db).where(hasWaiting).groupBy(saleTasks.id), (rows) => rows.map(progressOf));
}

/** The ids of the sales of such tasks, for somebody else's question. */
export function salesUnderWay(db: Db) {
  return db.select({ id: saleTasks.saleId }).from(saleTasks).where(hasWaiting);
}

const hasWaiting = sql`${saleTasks.id} IN (SELECT ${saleTaskOrders.taskId} FROM ${saleTaskOrders} WHERE ${saleTaskOrders.state} = 'waiting')`;

function progressQuery(db: Db) {
  const count = (condition: SQLWrapper, as: string) => sql<number>`coalesce(sum(${condition}), 0)`.as(as);
  return db
    .select({
      task: saleTasks,
      total: sql<number>`count(${saleTaskOrders.orderId})`.as('orders_in_all'),
      finished: count(sql`${saleTaskOrders.state} <> 'waiting'`, 'orders_finished'),
      stuck: count(sql`${saleTaskOrders.state} = 'waiting' AND ${saleTaskOrders.problem} IS NOT NULL`, 'orders_stuck'),
      refunds: count(sql`${saleTaskOrders.answer} = 'refund'`, 'refunds'),
    })
    .from(saleTasks)
    .leftJoin(saleTaskOrders, eq(saleTaskOrders.taskId, saleTasks.id))
    .$dynamic();
}

function progressOf({ task, ...counts }: Omit<TaskProgress, 'task'> & { readonly task: TaskRow }): TaskProgress {
  return { task: taskOf(task), ...counts };
}

function taskOf(row: TaskRow): SaleTask {
  return { ...row, kind: z.enum(saleTaskKinds).parse(row.kind) };
}

function waitingOf(saleId: SaleId) {
  const tasks = sql`SELECT ${saleTasks.id} FROM ${saleTasks} WHERE ${saleTasks.saleId} = ${saleId}`;
  return and(eq(saleTaskOrders.state, 'waiting'), sql`${saleTaskOrders.taskId} IN (${tasks})`);
}

function isWaiting({ task, orderId }: TaskOrder) {
  return and(
    eq(saleTaskOrders.taskId, task.id),
    eq(saleTaskOrders.orderId, orderId),
    eq(saleTaskOrders.state, 'waiting'),
  );
}
