import type { PageAddress } from '@/kernel/page-address';
import type { Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import { readPlain } from '@/platform/kv';
import type { Faq } from './domain/faq';
import type { NewsItem, PostPage } from './domain/news';
import type { OwnPage } from './domain/own-page';
import { faqsSchema, newsListSchema, ownPageSchema, postPageSchema } from './schema';
import * as store from './store';

// Two years of a post a week.
const mostNews = 100;
const moreNews = 3;

/** The newest news, for the batch of another page. */
export function latestNewsReading(context: Context, limit: number): Reading<NewsItem[]> {
  return store.newsReading(context.db, context.now(), limit);
}

/** Reads which posts have a page, for the batch of another area. */
export function postAddressesReading(context: Context): Reading<PageAddress[]> {
  return store.postAddressesReading(context.db, context.now());
}

/** What the bakery has to tell, the newest first. */
export async function cachedNews(context: Context): Promise<NewsItem[]> {
  const news = await readPlain<NewsItem[]>(context, {
    kind: 'news',
    id: 'all',
    read: (kept) => newsListSchema.safeParse(kept).data ?? null,
    load: () => runReading(context.db, latestNewsReading(context, mostNews)),
  });
  return news ?? [];
}

/** A published post, and more news beside it; null where there is none of that name. */
export function cachedPost(context: Context, slug: string): Promise<PostPage | null> {
  const which = { slug, now: context.now(), moreCount: moreNews };
  return readPlain<PostPage>(context, {
    kind: 'post',
    id: slug,
    read: (kept) => postPageSchema.safeParse(kept).data ?? null,
    load: () => runReading(context.db, store.postReading(context.db, which)),
  });
}

/** What people keep asking, in the bakery's order. */
export async function cachedFaqs(context: Context): Promise<Faq[]> {
  const faqs = await readPlain<Faq[]>(context, {
    kind: 'faqs',
    id: 'all',
    read: (kept) => faqsSchema.safeParse(kept).data ?? null,
    load: () => runReading(context.db, store.faqsReading(context.db)),
  });
  return faqs ?? [];
}

/** A page of the bakery's own words; null where the bakery has written none. */
export function cachedOwnPage(context: Context, slug: string): Promise<OwnPage | null> {
  return readPlain<OwnPage>(context, {
    kind: 'own-page',
    id: slug,
    read: (kept) => ownPageSchema.safeParse(kept).data ?? null,
    load: () => runReading(context.db, store.ownPageReading(context.db, slug)),
  });
}
