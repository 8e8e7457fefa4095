import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, flag, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import { bakeSales } from '../bake-sales/tables';
import { categories, products } from '../catalogue/tables';

export const voucherKinds = sqliteTable('voucher_kinds', { kind: text('kind').primaryKey() });

/**
 * Codes that take something off an order. One that was given out keeps its terms for good: what is to change is ended and
 * made anew. `used` counts the orders that have it and live; its CHECKs decide who gets the last use.
 */
export const vouchers = sqliteTable(
  'vouchers',
  {
    id: idColumn<'vou'>(),
    /** Capitals and figures, as `parseCode` reads what people type. */
    code: text('code').notNull().unique(),
    kind: word('kind')
      .notNull()
      .references(() => voucherKinds.kind),
    basisPoints: integer('basis_points'),
    amountPence: amount('amount_pence'),
    atMostPence: amount('at_most_pence'),
    minimumPence: amount('minimum_pence').notNull().default(0),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    totalLimit: integer('total_limit'),
    perPersonLimit: integer('per_person_limit'),
    isFirstOrderOnly: flag('is_first_order_only').notNull().default(false),
    used: integer('used').notNull().default(0),
    endedAt: instant('ended_at'),
    createdAt: instant('created_at').notNull(),
    createdBy: idLink<'per'>('created_by').references(() => people.id),
  },
  (table) => [
    index('vouchers_by_creation').on(table.createdAt),
    check(
      'vouchers_discount',
      sql`CASE ${table.kind} WHEN 'percent' THEN coalesce(${table.basisPoints}, 0) BETWEEN 1 AND 10000 AND ${table.amountPence} IS NULL
        ELSE coalesce(${table.amountPence}, 0) > 0 AND ${table.basisPoints} IS NULL AND ${table.atMostPence} IS NULL END`,
    ),
    check(
      'vouchers_pence',
      sql`${table.minimumPence} >= 0 AND (${table.atMostPence} IS NULL OR ${table.atMostPence} > 0)`,
    ),
    check(
      'vouchers_window',
      sql`${table.startsAt} IS NULL OR ${table.endsAt} IS NULL OR ${table.startsAt} < ${table.endsAt}`,
    ),
    check(
      'vouchers_limits',
      sql`(${table.totalLimit} IS NULL OR ${table.totalLimit} > 0) AND (${table.perPersonLimit} IS NULL OR ${table.perPersonLimit} > 0)`,
    ),
    check('vouchers_in_use', sql`${table.used} >= 0`),
    check('vouchers_total', sql`${table.totalLimit} IS NULL OR ${table.used} <= ${table.totalLimit}`),
  ],
);

const voucherId = () =>
  idLink<'vou'>('voucher_id')
    .notNull()
    .references(() => vouchers.id);

/** The sales a voucher is limited to; none: it is good for all. */
export const voucherSales = sqliteTable(
  'voucher_sales',
  {
    voucherId: voucherId(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
  },
  (table) => [primaryKey({ columns: [table.voucherId, table.saleId] })],
);

/** The sorts of bake a voucher is limited to; together with its products, none: it is good for all. */
export const voucherCategories = sqliteTable(
  'voucher_categories',
  {
    voucherId: voucherId(),
    categoryId: idLink<'cat'>('category_id')
      .notNull()
      .references(() => categories.id),
  },
  (table) => [primaryKey({ columns: [table.voucherId, table.categoryId] })],
);

export const voucherProducts = sqliteTable(
  'voucher_products',
  {
    voucherId: voucherId(),
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
  },
  (table) => [primaryKey({ columns: [table.voucherId, table.productId] })],
);
