import type { Pence } from '@/kernel/money';
import { pence } from '@/kernel/money';
import type { LedgerEntry } from './order';

/** The ways money is taken at the table: notes and coins, or the bakery's own card reader. */
export const tableWays = ['cash', 'reader'] as const;
export type TableWay = (typeof tableWays)[number];

/** What was taken at the table and stands, by the way it came. */
export function takenAtTable(
  entries: ReadonlyArray<LedgerEntry>,
): ReadonlyArray<{ way: TableWay; amountPence: Pence }> {
  return tableWays.flatMap((way) => {
    const amountPence = entries.reduce((sum, entry) => (entry.kind === way ? sum + entry.amountPence : sum), 0);
    return amountPence > 0 ? [{ way, amountPence: pence(amountPence) }] : [];
  });
}
