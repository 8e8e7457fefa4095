import { and, asc, desc, eq, isNotNull, lte, ne } from 'drizzle-orm';
import type { Photo } from '@/features/catalogue/domain/photo';
import { invariant } from '@/kernel/invariant';
import type { PageAddress } from '@/kernel/page-address';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { Faq } from './domain/faq';
import type { NewsItem, PostPage } from './domain/news';
import type { OwnPage } from './domain/own-page';
import { faqs, newsPosts, ownPages } from './tables';

const itemColumns = {
  slug: newsPosts.slug,
  title: newsPosts.title,
  summary: newsPosts.summary,
  pictureKey: newsPosts.pictureKey,
  pictureAlt: newsPosts.pictureAlt,
  pictureWidth: newsPosts.pictureWidth,
  pictureHeight: newsPosts.pictureHeight,
  publishedAt: newsPosts.publishedAt,
};

const isOut = (now: Instant) => and(isNotNull(newsPosts.publishedAt), lte(newsPosts.publishedAt, now));

/** Reads what is published by now, the newest first. */
export function newsReading(db: Db, now: Instant, limit: number): Reading<NewsItem[]> {
  const query = db
    .select(itemColumns)
    .from(newsPosts)
    .where(isOut(now))
    .orderBy(desc(newsPosts.publishedAt))
    .limit(limit);
  return reading(query, (rows) => rows.map(itemFrom));
}

/** Reads which posts are published by now, the newest first. */
export function postAddressesReading(db: Db, now: Instant): Reading<PageAddress[]> {
  const query = db
    .select({ slug: newsPosts.slug, changedAt: newsPosts.changedAt })
    .from(newsPosts)
    .where(isOut(now))
    .orderBy(desc(newsPosts.publishedAt));
  return reading(query, (rows) => rows);
}

type WhichPost = { readonly slug: string; readonly now: Instant; readonly moreCount: number };

/** Reads a published post and the newest of the others, or null. */
export function postReading(db: Db, { slug, now, moreCount }: WhichPost): Reading<PostPage | null> {
  const parts = readings({
    post: reading(
      db
        .select({ ...itemColumns, body: newsPosts.body })
        .from(newsPosts)
        .where(and(eq(newsPosts.slug, slug), isOut(now))),
      ([row]) => (row ? { ...itemFrom(row), body: row.body } : null),
    ),
    more: reading(
      db
        .select(itemColumns)
        .from(newsPosts)
        .where(and(ne(newsPosts.slug, slug), isOut(now)))
        .orderBy(desc(newsPosts.publishedAt))
        .limit(moreCount),
      (rows) => rows.map(itemFrom),
    ),
  });
  return mapReading(parts, ({ post, more }) => post && { post, more });
}

type PictureColumns = {
  readonly pictureKey: string | null;
  readonly pictureAlt: string | null;
  readonly pictureWidth: number | null;
  readonly pictureHeight: number | null;
};
type ItemRow = Omit<NewsItem, 'photo' | 'publishedAt'> & PictureColumns & { readonly publishedAt: Instant | null };

function itemFrom({ slug, title, summary, publishedAt, ...picture }: ItemRow): NewsItem {
  invariant(publishedAt !== null, 'Only what is published is read');
  return { slug, title, summary, photo: photoFrom(picture), publishedAt };
}

function photoFrom(row: PictureColumns): Photo | null {
  const { pictureKey: key, pictureAlt: alt, pictureWidth: width, pictureHeight: height } = row;
  if (key === null || alt === null || width === null || height === null) return null;
  return { key, alt, width, height };
}

/** Reads the questions people keep asking, in the bakery's order. */
export function faqsReading(db: Db): Reading<Faq[]> {
  const query = db
    .select({ topic: faqs.topic, question: faqs.question, answer: faqs.answer })
    .from(faqs)
    .where(eq(faqs.hidden, false))
    .orderBy(asc(faqs.position));
  return reading(query, (rows) => rows);
}

/** Reads a page of the bakery's own words, or null. */
export function ownPageReading(db: Db, slug: string): Reading<OwnPage | null> {
  const query = db
    .select({ title: ownPages.title, summary: ownPages.summary, body: ownPages.body })
    .from(ownPages)
    .where(eq(ownPages.slug, slug));
  return reading(query, ([row]) => row ?? null);
}
