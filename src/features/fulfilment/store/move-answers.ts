import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { OrderId, SaleTaskId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { type MoveAnswer, moveAnswers } from '../domain/moved-sale';
import type { SaleTask } from '../domain/sale-task';
import { saleTaskOrders, saleTasks } from '../tables';

/** Reads the latest move of an order's sale, and what its shopper said to it; null where it was never moved. */
export async function findMoveTask(
  db: Db,
  orderId: OrderId,
): Promise<{ readonly task: SaleTask; readonly answer: MoveAnswer | null } | null> {
  const [row] = await db
    .select({ task: saleTasks, answer: saleTaskOrders.answer })
    .from(saleTaskOrders)
    .innerJoin(saleTasks, eq(saleTaskOrders.taskId, saleTasks.id))
    .where(and(eq(saleTaskOrders.orderId, orderId), eq(saleTasks.kind, 'rescheduled')))
    .orderBy(desc(saleTasks.id))
    .limit(1);
  if (!row) return null;
  const answer = row.answer === null ? null : z.enum(moveAnswers).parse(row.answer);
  return { task: { ...row.task, kind: 'rescheduled' }, answer };
}

export type Answered = {
  readonly taskId: SaleTaskId;
  readonly orderId: OrderId;
  readonly answer: MoveAnswer;
  readonly at: Instant;
};

/** The statement that keeps what a shopper said to the move of their sale; their last word counts. */
export function keepAnswer(db: Db, { taskId, orderId, answer, at }: Answered): Statement {
  return db
    .update(saleTaskOrders)
    .set({ answer, answeredAt: at })
    .where(and(eq(saleTaskOrders.taskId, taskId), eq(saleTaskOrders.orderId, orderId)));
}
