import type { SaleId } from '@/kernel/ids';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import { contentOf, type SaleAndPlace, type SheetContent } from '../domain/shown-sale';
import * as sales from '../store/sales';
import { type SheetRows, sheetRows } from '../store/sheet';
import { offerSheetReading, salesAndPlacesReading } from './readings';

export { shownFrom } from './kept-sheet';

/** What changes by the minute at the front of the shop. */
export type Front = {
  /** False in a shop that has never had a sale. */
  readonly isSetUp: boolean;
  /** The published sales from today on, the nearest bake day first. */
  readonly sales: ReadonlyArray<SaleAndPlace>;
  /** The rows, stock and all, of the sale a shopper most likely comes for. */
  readonly next: SheetRows | null;
};

/** Reads the sales to come and the stock of the next one, for somebody else's batch. */
export function frontReading(context: Context): Reading<Front> {
  const now = context.now();
  return readings({
    isSetUp: sales.anySaleReading(context.db),
    sales: salesAndPlacesReading(context, sales.salesFrom(dayAt(now))),
    next: sheetRows(context.db, sales.nextSale(context.db, now)),
  });
}

/** Reads all of a sale but its stock, for somebody else's batch. */
export function sheetContentReading(context: Context, saleId: SaleId): Reading<SheetContent | null> {
  const sheet = offerSheetReading(context, sales.saleWithId(saleId));
  return mapReading(sheet, (found) => found && contentOf(found));
}
