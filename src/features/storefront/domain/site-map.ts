import type { PageAddress } from '@/kernel/page-address';

/** The pages that come and go with what the bakery sells and tells. */
export type SiteMap = {
  readonly products: ReadonlyArray<PageAddress>;
  readonly sales: ReadonlyArray<PageAddress>;
  readonly news: ReadonlyArray<PageAddress>;
};

export type MappedPage = { readonly path: string; readonly changedAt: number | null };

const plainPages = ['/about', '/find-us', '/faq', '/contact', '/allergens', '/terms', '/privacy', '/accessibility'];

/** Every page that search engines may find, the most wanted first; null where nobody notes when it was changed. */
export function mappedPages({ products, sales, news }: SiteMap): MappedPage[] {
  const below = (folder: string) => (page: PageAddress) => ({
    path: `/${folder}/${page.slug}`,
    changedAt: page.changedAt,
  });
  return [
    { path: '/', changedAt: newestOf([...products, ...sales, ...news]) },
    { path: '/menu', changedAt: newestOf([...products, ...sales]) },
    ...sales.map(below('sales')),
    ...products.map(below('products')),
    { path: '/news', changedAt: newestOf(news) },
    ...news.map(below('news')),
    ...plainPages.map((path) => ({ path, changedAt: null })),
  ];
}

function newestOf(pages: ReadonlyArray<PageAddress>): number | null {
  return pages.length === 0 ? null : Math.max(...pages.map(({ changedAt }) => changedAt));
}
