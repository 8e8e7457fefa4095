import * as catalogue from '@/features/catalogue/queries';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { orLatest } from '@/platform/kv';
import type { ShownSale } from '../domain/shown-sale';
import { publishedSale } from '../store/sales';
import { sheetRows } from '../store/sheet';
import { latestSale, shownSale } from './kept-sheet';

/** What a sale's own page shows; not live where the database did not answer and this is a copy without stock. */
export type SalePage = { readonly isLive: boolean; readonly shown: ShownSale };

/** A published sale, in whatever state it is; null where there is none of that name. */
export function cachedSale(context: Context, slug: string): Promise<SalePage | null> {
  return orLatest(
    context,
    () => liveSale(context, slug),
    () => copiedSale(context, slug),
  );
}

async function liveSale(context: Context, slug: string): Promise<SalePage | null> {
  const { revision, rows } = await runReading(
    context.db,
    readings({ revision: catalogue.revisionReading(context), rows: sheetRows(context.db, publishedSale(slug)) }),
  );
  const shown = rows && (await shownSale(context, { revision, rows }));
  return shown && { isLive: true, shown };
}

async function copiedSale(context: Context, slug: string): Promise<SalePage | null> {
  const shown = await latestSale(context, slug);
  return shown && { isLive: false, shown };
}
