import type { OrderId } from '@/kernel/ids';
import { type Pence, pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import type { Order } from '../domain/order';
import * as sums from '../store/ledger-sums';

type Reader = Pick<Context, 'db'>;

/** What is booked of orders under each kind of entry that Stripe brings about. */
export function listLedgerSums({ db }: Reader, orderIds: ReadonlyArray<OrderId>): Promise<sums.LedgerSums[]> {
  return sums.ledgerSums(db, orderIds);
}

/** What orders are called, by their ids. */
export function listReferences(
  { db }: Reader,
  orderIds: ReadonlyArray<OrderId>,
): Promise<ReadonlyMap<OrderId, string>> {
  return sums.references(db, orderIds);
}

/** One page of the entries written in a stretch of time that Stripe brought about, each with its order. */
export function listEntriesMade(
  { db }: Reader,
  range: Parameters<typeof sums.entriesMade>[1],
): ReturnType<typeof sums.entriesMade> {
  return sums.entriesMade(db, range);
}

/** What is still to be paid at the table for orders that stand, by their ids. */
export async function listDueAtTable(
  { db }: Reader,
  orders: ReadonlyArray<Pick<Order, 'id' | 'totalPence'>>,
): Promise<ReadonlyMap<OrderId, Pence>> {
  const paid = await sums.paidSums(
    db,
    orders.map(({ id }) => id),
  );
  return new Map(orders.map(({ id, totalPence }) => [id, pence(Math.max(0, totalPence - (paid.get(id) ?? 0)))]));
}
