import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '@/kernel/time';
import { idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import type { DataRequestState } from './domain/data-request';

/**
 * Which rows no longer name anybody, and since when. A backup made before that still does, so whoever restores one takes the
 * names out again by this list: it is written in the batch of the erasure, one row for each row that was changed.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    id: idColumn<'era'>(),
    /** The table and the key of the row: `orders`, `ord_…`. */
    table: text('table_name').notNull(),
    row: text('row_id').notNull(),
    erasedAt: instant('erased_at').notNull(),
    /** When the backup bucket was told, where it outlives the database; null until then. */
    notedAt: instant('noted_at'),
  },
  (table) => [index('erasures_by_noting').on(table.notedAt)],
);

export const dataRequestStates = sqliteTable('data_request_states', { state: text('state').primaryKey() });

/** Who asked what we hold of them, and whether they want it erased: one row for an address, or for an account. */
export const dataRequests = sqliteTable(
  'data_requests',
  {
    id: idColumn<'ask'>(),
    /** Lower case, of a guest; null for an account, and once erased. */
    email: text('email').unique(),
    personId: idLink<'per'>('person_id')
      .unique()
      .references(() => people.id),
    state: word('state')
      .$type<DataRequestState>()
      .notNull()
      .references(() => dataRequestStates.state),
    askedAt: instant('asked_at').notNull(),
    linkEndsAt: instant('link_ends_at').notNull(),
    erasureAskedAt: instant('erasure_asked_at'),
    erasedAt: instant('erased_at'),
    /** Counted in the batch that erases: an order that was placed a moment ago undoes it. */
    openOrders: integer('open_orders').notNull().default(0),
  },
  (table) => [
    index('data_requests_by_state').on(table.state, table.erasureAskedAt),
    index('data_requests_by_link').on(table.linkEndsAt),
    check('data_requests_settled', sql`${table.state} <> 'erased' OR ${table.openOrders} = 0`),
    check('data_requests_erased', sql`(${table.state} = 'erased') = (${table.erasedAt} IS NOT NULL)`),
    check(
      'data_requests_whose',
      sql`${table.state} = 'erased' OR (${table.email} IS NULL) <> (${table.personId} IS NULL)`,
    ),
  ],
);

/** The nights in which the shop looked for what it has kept long enough, and how far it has come tonight. */
export const retentionSweeps = sqliteTable('retention_sweeps', {
  day: text('day').$type<Day>().primaryKey(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  /** The last order that was looked at. */
  placedAt: instant('placed_at').notNull().default(0),
  orderId: text('order_id').notNull().default(''),
  forgotten: integer('forgotten').notNull().default(0),
});
