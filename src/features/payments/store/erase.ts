import { and, inArray, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting } from '@/platform/db/client';
import { refunds, stripeEvents } from '../tables';

type Words = {
  readonly namesShopper: (orderId: SQLWrapper, text: SQLWrapper) => SQL;
  readonly erasedWords: string;
};

/** What takes a shopper out of the reasons of their refunds. */
export function forgetReasons(db: Db, orderIds: SQLWrapper, { namesShopper, erasedWords }: Words): Forgetting {
  const told = and(inArray(refunds.orderId, orderIds), namesShopper(refunds.orderId, refunds.reason));
  return {
    table: 'refunds',
    rows: db.select({ id: refunds.id }).from(refunds).where(told),
    statements: [db.update(refunds).set({ reason: erasedWords }).where(told)],
  };
}

/** Empties what Stripe said in so many events that were done before an instant; that they came stays. */
export async function emptyEvents(db: Db, before: Instant, limit: number): Promise<number> {
  const some = db
    .select({ id: stripeEvents.id })
    .from(stripeEvents)
    .where(and(lt(stripeEvents.doneAt, before), sql`${stripeEvents.payload} <> '{}'`))
    .limit(limit);
  const emptied = await db
    .update(stripeEvents)
    .set({ payload: {} })
    .where(inArray(stripeEvents.id, some))
    .returning({ id: stripeEvents.id });
  return emptied.length;
}
