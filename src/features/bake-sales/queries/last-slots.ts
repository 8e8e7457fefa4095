import type { SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { lastSlots } from '../store/last-slots';

/** When the last slot of each sale is over; a sale without slots is not among them. */
export function listLastSlots(context: Context, saleIds: ReadonlyArray<SaleId>): Promise<ReadonlyMap<SaleId, Instant>> {
  return lastSlots(context.db, saleIds);
}
