import type { SQLWrapper } from 'drizzle-orm';
import type { OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { type Reading, readings } from '@/platform/db/reading';
import type { AttentionOrder } from '../domain/office';
import * as store from '../store/attention';

/** The orders somebody must look at, oldest first, and the books of each. */
export type Flagged = {
  readonly orders: ReadonlyArray<AttentionOrder>;
  readonly booksOf: (id: OrderId) => store.OrderBooks;
};

/** Reads them, for somebody else's batch. */
export function flaggedReading(context: Context, limit: number): Reading<Flagged> {
  return readings({
    orders: store.attentionReading(context.db, limit),
    booksOf: store.flaggedBooksReading(context.db, limit),
  });
}

/** Their ids, for somebody else's question. */
export function idsOfFlagged(context: Context, limit: number): SQLWrapper {
  return store.flaggedIds(context.db, limit);
}
