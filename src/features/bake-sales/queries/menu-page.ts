import * as catalogue from '@/features/catalogue/queries';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { keepLatest, orLatest, readLatest } from '@/platform/kv';
import { keptSales as listName } from '@/platform/kv-keys';
import { nextSaleOf, type SaleAndPlace, shownKept, type ShownSale, shownLive } from '../domain/shown-sale';
import { saleListSchema } from '../schema';
import * as sales from '../store/sales';
import { sheetRows } from '../store/sheet';
import { contentOfSale, latestSale, shownSale } from './kept-sheet';
import { salesAndPlacesReading } from './readings';

/** What the front of the shop and the menu show. */
export type Menu = {
  /** False where the database did not answer and all this is a copy without stock. */
  readonly isLive: boolean;
  /** False in a shop that has never had a sale. */
  readonly isSetUp: boolean;
  /** The published sales from today on, the nearest bake day first. */
  readonly sales: ReadonlyArray<SaleAndPlace>;
  /** The sale asked for, else the one a shopper most likely comes for. */
  readonly chosen: ShownSale | null;
  /** Where there is no menu to choose from: the last one there was, without stock. */
  readonly last: ShownSale | null;
};

/** The sales to come, and the menu of one: one round trip where there is a copy of the catalogue's part, two where not. */
export function cachedMenu(context: Context, slug: string | null): Promise<Menu> {
  return orLatest(
    context,
    () => liveMenu(context, slug),
    () => latestMenu(context, slug),
  );
}

async function liveMenu(context: Context, slug: string | null): Promise<Menu> {
  const now = context.now();
  const which = slug === null ? sales.nextSale(context.db, now) : sales.publishedSale(slug);
  const { revision, rows, lastSale, ...live } = await runReading(
    context.db,
    readings({
      revision: catalogue.revisionReading(context),
      isSetUp: sales.anySaleReading(context.db),
      sales: salesAndPlacesReading(context, sales.salesFrom(dayAt(now))),
      rows: sheetRows(context.db, which),
      lastSale: sales.lastSaleReading(context.db, now),
    }),
  );
  const place = live.sales.find(({ sale }) => sale.id === rows?.sale.id)?.place;
  if (rows !== null && (rows.offers.length > 0 || !place)) {
    const whenLoading = () => keepLatest(context, listName, live.sales);
    return { ...live, isLive: true, chosen: await shownSale(context, { revision, rows, whenLoading }), last: null };
  }
  // A sale without offers needs nothing of the catalogue: one more round trip is left for the menu before it.
  const chosen = rows && place ? shownLive({ ...rows, place, zones: [], offers: [] }) : null;
  const isSomethingAhead = live.sales.some(({ sale }) => now < sale.closesAt);
  const isWanted = lastSale !== null && (chosen !== null || !isSomethingAhead);
  const last = isWanted ? await contentOfSale(context, { revision, sale: lastSale }) : null;
  return { ...live, isLive: true, chosen, last: last && shownKept(last) };
}

async function latestMenu(context: Context, slug: string | null): Promise<Menu | null> {
  const list = await readLatest(context, listName, (kept) => saleListSchema.safeParse(kept).data ?? null);
  if (list === null) return null;
  const today = dayAt(context.now());
  const toCome = list.filter(({ sale }) => sale.bakeDay >= today);
  const wanted = slug ?? nextSaleOf(toCome, context.now())?.sale.slug;
  const chosen = wanted === undefined ? null : await latestSale(context, wanted);
  return { isLive: false, isSetUp: true, sales: toCome, chosen, last: null };
}
