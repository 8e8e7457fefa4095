import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '@/kernel/time';
import { amount, facts, flag, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import { variants } from '../catalogue/tables';
import { locations } from '../shop/tables';

export const fulfilmentMethods = sqliteTable('fulfilment_methods', { method: text('method').primaryKey() });

export const bakeSales = sqliteTable(
  'bake_sales',
  {
    id: idColumn<'sal'>(),
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    bakeDay: text('bake_day').$type<Day>().notNull(),
    locationId: idLink<'loc'>('location_id')
      .notNull()
      .references(() => locations.id),
    /** The wall-clock rule (`-2d 18:00`, or empty where somebody set the instant by hand) beside the instant it gave. */
    opensRule: text('opens_rule').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesRule: text('closes_rule').notNull(),
    closesAt: instant('closes_at').notNull(),
    publishedAt: instant('published_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    note: text('note'),
    payOnCollection: flag('pay_on_collection').notNull().default(false),
    /** How many orders the day can take; null where only offers and slots decide. */
    orderCapacity: integer('order_capacity'),
    ordersClaimed: integer('orders_claimed').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('bake_sales_by_day').on(table.bakeDay),
    index('bake_sales_by_closing').on(table.closesAt),
    check('bake_sales_window', sql`${table.opensAt} < ${table.closesAt}`),
    check(
      'bake_sales_orders',
      sql`${table.ordersClaimed} >= 0 AND (${table.orderCapacity} IS NULL OR ${table.ordersClaimed} <= ${table.orderCapacity})`,
    ),
  ],
);

export const saleMethods = sqliteTable(
  'sale_methods',
  {
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    method: word('method')
      .notNull()
      .references(() => fulfilmentMethods.method),
    feePence: amount('fee_pence').notNull().default(0),
    freeAbovePence: amount('free_above_pence'),
  },
  (table) => [primaryKey({ columns: [table.saleId, table.method] })],
);

export const pools = sqliteTable(
  'pools',
  {
    id: idColumn<'poo'>(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    name: text('name').notNull(),
    capacity: integer('capacity').notNull(),
    claimed: integer('claimed').notNull().default(0),
  },
  (table) => [
    index('pools_by_sale').on(table.saleId),
    check('pools_capacity', sql`${table.claimed} >= 0 AND ${table.claimed} <= ${table.capacity}`),
  ],
);

export const offers = sqliteTable(
  'offers',
  {
    id: idColumn<'off'>(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    variantId: idLink<'var'>('variant_id')
      .notNull()
      .references(() => variants.id),
    pricePence: amount('price_pence').notNull(),
    capacity: integer('capacity').notNull(),
    /** Held and sold together; an order gives back what it claimed when it dies. */
    claimed: integer('claimed').notNull().default(0),
    maxPerOrder: integer('max_per_order'),
    poolId: idLink<'poo'>('pool_id').references(() => pools.id),
    poolUnits: integer('pool_units').notNull().default(1),
    position: integer('position').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('offers_once_per_sale').on(table.saleId, table.variantId),
    index('offers_by_variant').on(table.variantId),
    check('offers_capacity', sql`${table.claimed} >= 0 AND ${table.claimed} <= ${table.capacity}`),
    check('offers_price', sql`${table.pricePence} >= 0`),
    check('offers_pool_units', sql`${table.poolUnits} > 0`),
  ],
);

export const slots = sqliteTable(
  'slots',
  {
    id: idColumn<'slt'>(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    method: word('method')
      .notNull()
      .references(() => fulfilmentMethods.method),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    capacity: integer('capacity').notNull(),
    claimed: integer('claimed').notNull().default(0),
    /** How many items may be handed over in it; null where orders alone decide. */
    itemCapacity: integer('item_capacity'),
    itemsClaimed: integer('items_claimed').notNull().default(0),
  },
  (table) => [
    index('slots_by_sale').on(table.saleId, table.startsAt),
    check('slots_window', sql`${table.startsAt} < ${table.endsAt}`),
    check('slots_capacity', sql`${table.claimed} >= 0 AND ${table.claimed} <= ${table.capacity}`),
    check(
      'slots_items',
      sql`${table.itemsClaimed} >= 0 AND (${table.itemCapacity} IS NULL OR ${table.itemsClaimed} <= ${table.itemCapacity})`,
    ),
  ],
);

export const saleEventKinds = sqliteTable('sale_event_kinds', { kind: text('kind').primaryKey() });

/** What happened to a sale: published, closed now, reopened, cancelled; two writers, one winner. */
export const saleEvents = sqliteTable(
  'sale_events',
  {
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    seq: integer('seq').notNull(),
    kind: word('kind')
      .notNull()
      .references(() => saleEventKinds.kind),
    at: instant('at').notNull(),
    personId: idLink<'per'>('person_id').references(() => people.id),
    reason: text('reason'),
    data: facts('data'),
  },
  (table) => [primaryKey({ columns: [table.saleId, table.seq] })],
);

/** The sales whose opening has been told to everyone who asked. */
export const saleOpeningsTold = sqliteTable('sale_openings_told', {
  saleId: idLink<'sal'>('sale_id')
    .primaryKey()
    .references(() => bakeSales.id),
  toldAt: instant('told_at').notNull(),
});
