import * as sales from '@/features/bake-sales/queries/addresses';
import * as catalogue from '@/features/catalogue/queries';
import * as content from '@/features/content/queries';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { readPlain } from '@/platform/kv';
import { type MappedPage, mappedPages, type SiteMap } from '../domain/site-map';
import { siteMapSchema } from '../schema';

const nothing: SiteMap = { products: [], sales: [], news: [] };

/**
 * Every page that search engines may find. Nobody forgets the copy when something is published: search engines come once
 * in a while, and the copy is gone in minutes.
 */
export async function cachedSiteMap(context: Context): Promise<MappedPage[]> {
  const map = await readPlain<SiteMap>(context, {
    kind: 'site-map',
    id: 'all',
    read: (copy) => siteMapSchema.safeParse(copy).data ?? null,
    load: () =>
      runReading(
        context.db,
        readings({
          products: catalogue.productAddressesReading(context),
          sales: sales.saleAddressesReading(context),
          news: content.postAddressesReading(context),
        }),
      ),
  });
  return mappedPages(map ?? nothing);
}
