import type { SaleId } from '@/kernel/ids';
import type { Day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { SaleGrid } from '../domain/offer-cells';
import { comingSaleIds, saleGridReading } from '../store/sale-grid';
import { saleWithId } from '../store/sales';

/** The ids of the sales from a day on that are not cancelled, published or not, the nearest first. */
export function listComingSaleIds(
  context: Context,
  { from, limit }: { readonly from: Day; readonly limit: number },
): Promise<ReadonlyArray<{ readonly id: SaleId; readonly bakeDay: Day }>> {
  return comingSaleIds(context.db, { from, limit });
}

/** What these sales have on offer, in their order; what is not there is left out. */
export async function listSaleGrids(context: Context, ids: ReadonlyArray<SaleId>): Promise<SaleGrid[]> {
  const parts = ids.map((id) => [id, saleGridReading(context.db, saleWithId(id))] as const);
  const found = await runReading(context.db, readings(Object.fromEntries(parts)));
  return ids.flatMap((id) => found[id] ?? []);
}
