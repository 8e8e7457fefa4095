import type { OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
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
