import type { MetadataRoute } from 'next';
import { cachedSiteMap } from '@/features/storefront/queries/site-map';
import { currentContext } from '@/platform/next/context';

/** The map of the shop for search engines. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const context = await currentContext();
  const pages = await cachedSiteMap(context);
  return pages.map(({ path, changedAt }) => ({
    url: new URL(path, context.baseUrl).href,
    ...(changedAt === null ? {} : { lastModified: new Date(changedAt) }),
  }));
}
