import { and, eq, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { type Pence, pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { payments, refunds } from '../tables';

/** Adds up what of several orders' payments has not gone back and is on no way back; what a bank disputes is left out. */
export async function sumLeft(db: Db, orderIds: SQLWrapper): Promise<Pence> {
  const gone = db
    .select({ pence: sql`coalesce(sum(${refunds.amountPence}), 0)` })
    .from(refunds)
    .where(and(eq(refunds.paymentId, payments.id), ne(refunds.state, 'failed')));
  const [row] = await db
    .select({ left: sql<number>`coalesce(sum(max(0, ${payments.amountPence} - (${gone}))), 0)` })
    .from(payments)
    .where(and(sql`${payments.orderId} IN ${orderIds}`, ne(payments.state, 'disputed')));
  return pence(row?.left ?? 0);
}
