import type { OfferId, SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { takesOfWaiting } from '../store/changes';

/** How many of each offer of a sale are held for changes of orders that are being paid for just now. */
export async function listHeldByChanges(context: Context, saleId: SaleId): Promise<ReadonlyMap<OfferId, number>> {
  const held = new Map<OfferId, number>();
  for (const { offers } of await takesOfWaiting(context.db, saleId))
    for (const { offerId, quantity } of offers) held.set(offerId, (held.get(offerId) ?? 0) + quantity);
  return held;
}
