import type { Context } from '@/platform/context';
import type { Order } from '../domain/order';
import { wholeSale, type WholeSale } from '../store/whole-sale';

/** All of a sale's orders that stand in these states, by surname, for a sheet that leaves nobody out. */
export function listWholeSale(context: Context, wish: WholeSale): Promise<Order[]> {
  return wholeSale(context.db, wish);
}
