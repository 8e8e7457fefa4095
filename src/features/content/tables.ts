import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, idColumn, instant } from '@/platform/db/columns';

/** What the bakery has to tell: one post each, shown from the moment it is published. */
export const newsPosts = sqliteTable(
  'news_posts',
  {
    id: idColumn<'nws'>(),
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** Markdown. */
    body: text('body').notNull(),
    /** Where its picture stands in the bucket, and what it shows; null where the post has none. */
    pictureKey: text('picture_key'),
    pictureAlt: text('picture_alt'),
    pictureWidth: integer('picture_width'),
    pictureHeight: integer('picture_height'),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('news_posts_by_publishing').on(table.publishedAt)],
);

/** What people keep asking, and what the bakery answers. */
export const faqs = sqliteTable(
  'faqs',
  {
    id: idColumn<'faq'>(),
    /** What it is about (ordering, collecting …): the questions of one topic stand together. */
    topic: text('topic').notNull(),
    question: text('question').notNull(),
    /** Markdown. */
    answer: text('answer').notNull(),
    position: integer('position').notNull(),
    hidden: flag('hidden').notNull().default(false),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('faqs_by_position').on(table.position)],
);

/** A page whose words are the bakery's own (about us), by its place in the shop. */
export const ownPages = sqliteTable('own_pages', {
  slug: text('slug').primaryKey(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  /** Markdown. */
  body: text('body').notNull(),
  changedAt: instant('changed_at').notNull(),
});
