import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, idLink, instant, word } from '@/platform/db/columns';
import { products } from '../catalogue/tables';
import { orders } from '../orders/tables';

export const reviewStates = sqliteTable('review_states', { state: text('state').primaryKey() });

/** What somebody said whose order was collected; one per order, so that nobody speaks twice of one Saturday. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: idColumn<'rev'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .unique()
      .references(() => orders.id),
    /** The bake it is about; null where it is about the whole order. */
    productId: idLink<'prd'>('product_id').references(() => products.id),
    /** As the person wants to be called in public; null once erased. */
    name: text('name'),
    /** Out of five. */
    rating: integer('rating').notNull(),
    text: text('text').notNull(),
    state: word('state')
      .notNull()
      .references(() => reviewStates.state),
    writtenAt: instant('written_at').notNull(),
    publishedAt: instant('published_at'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('reviews_by_state').on(table.state, table.publishedAt),
    index('reviews_by_product').on(table.productId, table.publishedAt),
    check('reviews_rating', sql`${table.rating} BETWEEN 1 AND 5`),
  ],
);
