import { homeShows } from '@/config/frontend';
import { nextSaleOf, shownKept } from '@/features/bake-sales/domain/shown-sale';
import * as front from '@/features/bake-sales/queries/front';
import * as catalogue from '@/features/catalogue/queries';
import * as content from '@/features/content/queries';
import * as reviews from '@/features/reviews/queries';
import * as shop from '@/features/shop/queries';
import type { SaleId } from '@/kernel/ids';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { orLatest, readLatest, readThrough } from '@/platform/kv';
import { keptFront as homeName } from '@/platform/kv-keys';
import type { Home, HomeContent } from '../domain/home';
import { homeContentSchema } from '../schema';

/**
 * The front of the shop; null in a shop that has never had a sale. One round trip where there is a copy of what the areas
 * feed into it, two where not.
 */
export function cachedHome(context: Context): Promise<Home | null> {
  return orLatest(
    context,
    () => liveHome(context),
    () => copiedHome(context),
  );
}

async function liveHome(context: Context): Promise<Home | null> {
  const { revision, now } = await runReading(
    context.db,
    readings({ revision: catalogue.revisionReading(context), now: front.frontReading(context) }),
  );
  if (!now.isSetUp) return null;
  const { sales, next } = now;
  const nextId = next?.sale.id ?? null;
  const kept = await readThrough(context, revision, {
    ...homeName,
    // Which sale is next changes with the time alone; a copy made for another one is none.
    read: (copy) => ofSale(readContent(copy), nextId),
    load: async () => ({ sales, ...(await runReading(context.db, partsReading(context, nextId))) }),
  });
  if (kept === null) return null;
  const { sheet, ...parts } = kept;
  return { ...parts, isLive: true, sales, next: sheet && next && front.shownFrom(sheet, next) };
}

async function copiedHome(context: Context): Promise<Home | null> {
  const kept = await readLatest(context, homeName, readContent);
  if (kept === null) return null;
  const { sheet, ...parts } = kept;
  const today = dayAt(context.now());
  const sales = parts.sales.filter(({ sale }) => sale.bakeDay >= today);
  const isStillNext = sheet !== null && nextSaleOf(sales, context.now())?.sale.id === sheet.sale.id;
  return { ...parts, isLive: false, sales, next: isStillNext ? shownKept(sheet) : null };
}

function partsReading(context: Context, nextId: SaleId | null): Reading<Omit<HomeContent, 'sales'>> {
  const parts = readings({
    favourites: catalogue.favouritesReading(context),
    shelves: catalogue.shelvesReading(context),
    news: content.latestNewsReading(context, homeShows.news),
    reviews: reviews.latestReviewsReading(context, homeShows.reviews),
    settings: shop.settingsReading(context),
  });
  if (nextId === null) return mapReading(parts, (found) => ({ ...found, sheet: null }));
  const withSheet = readings({ parts, sheet: front.sheetContentReading(context, nextId) });
  return mapReading(withSheet, (found) => ({ ...found.parts, sheet: found.sheet }));
}

function readContent(copy: unknown): HomeContent | null {
  return homeContentSchema.safeParse(copy).data ?? null;
}

function ofSale(content: HomeContent | null, saleId: SaleId | null): HomeContent | null {
  return (content?.sheet?.sale.id ?? null) === saleId ? content : null;
}
