import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import type { OpenShelf } from '../domain/open-shelf';
import { isFullyBooked } from '../domain/slot-room';
import { stockOfSales } from '../store/product-offers';
import { openSales } from '../store/sales';
import { salesAndPlacesReading } from './readings';

/** Reads what the sales that take orders now have left, the nearest bake day first, for somebody else's batch. */
export function openShelvesReading(context: Context): Reading<OpenShelf[]> {
  const open = openSales(context.now());
  const parts = readings({ sales: salesAndPlacesReading(context, open), stock: stockOfSales(context.db, open) });
  return mapReading(parts, ({ sales, stock }) =>
    sales.flatMap((found) => {
      const shelf = stock.get(found.sale.id);
      return shelf ? [{ ...found, offers: shelf.offers, isFullyBooked: isFullyBooked(shelf) }] : [];
    }),
  );
}
