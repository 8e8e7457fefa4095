import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { SaleAndPlace } from '../domain/shown-sale';
import { salesWithIds } from '../store/sales';
import { salesAndPlacesReading } from './readings';

/** The sales with these ids and where they are held, published or not, the nearest bake day first. */
export function listSalesById(context: Context, ids: ReadonlyArray<SaleId>): Promise<SaleAndPlace[]> {
  return runReading(context.db, salesAndPlacesReading(context, salesWithIds(ids)));
}
