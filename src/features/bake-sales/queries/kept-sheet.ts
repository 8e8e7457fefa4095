import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { readLatest, readThrough } from '@/platform/kv';
import type { KeptName } from '@/platform/kv-keys';
import { offersOf } from '../domain/assemble-sheet';
import type { Sale } from '../domain/offer-sheet';
import { contentOf, type SheetContent, type ShownSale, shownKept, shownLive } from '../domain/shown-sale';
import { sheetContentSchema } from '../schema';
import { saleWithId } from '../store/sales';
import type { SheetRows } from '../store/sheet';
import { offerSheetReading } from './readings';

const nameOf = (slug: string): KeptName => ({ kind: 'sheet', id: slug });

function readContent(kept: unknown): SheetContent | null {
  return sheetContentSchema.safeParse(kept).data ?? null;
}

type JustRead = {
  readonly revision: number;
  readonly rows: SheetRows;
  /** What else is worth keeping whenever there was no copy. */
  readonly whenLoading?: (() => void) | undefined;
};

/** Shows a sale whose own rows, stock and all, have just been read; what the catalogue knows comes from a copy if there is one. */
export async function shownSale(
  context: Context,
  { revision, rows, whenLoading }: JustRead,
): Promise<ShownSale | null> {
  const content = await contentOfSale(context, { revision, sale: rows.sale, whenLoading });
  return content && shownFrom(content, rows);
}

type Wanted = Omit<JustRead, 'rows'> & { readonly sale: Pick<Sale, 'id' | 'slug'> };

/** All of a sale but its stock: the copy of this revision, or else read now and kept. */
export function contentOfSale(context: Context, { revision, sale, whenLoading }: Wanted): Promise<SheetContent | null> {
  return readThrough(context, revision, {
    ...nameOf(sale.slug),
    read: readContent,
    load: async () => {
      whenLoading?.();
      const sheet = await runReading(context.db, offerSheetReading(context, saleWithId(sale.id)));
      return sheet && contentOf(sheet);
    },
  });
}

/** Shows a sale from what the catalogue and the diary know of it, and its own rows, stock and all, as just read. */
export function shownFrom(content: SheetContent, { locationId, offers, ...rest }: SheetRows): ShownSale {
  const facts = new Map(content.offers.map((offer) => [offer.variantId, offer]));
  return shownLive({ ...rest, place: content.place, zones: content.zones, offers: offersOf(offers, facts) });
}

/** Shows a sale from its newest copy, without stock. */
export async function latestSale(context: Context, slug: string): Promise<ShownSale | null> {
  const content = await readLatest(context, nameOf(slug), readContent);
  return content && shownKept(content);
}
