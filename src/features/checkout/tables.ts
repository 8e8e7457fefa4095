import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { amount, facts, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { bakeSales } from '../bake-sales/tables';
import { orders } from '../orders/tables';
import { attempts } from '../payments/tables';

export const orderChangeStates = sqliteTable('order_change_states', { state: text('state').primaryKey() });

/** A change that makes an order dearer: it is held, and waits until its difference is paid while the order stands. */
export const orderChanges = sqliteTable(
  'order_changes',
  {
    id: idColumn<'chg'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    attemptId: idLink<'att'>('attempt_id')
      .notNull()
      .unique()
      .references(() => attempts.id),
    state: word('state')
      .notNull()
      .references(() => orderChangeStates.state),
    /** The order's version with the event that says it was asked for. */
    askedVersion: integer('asked_version').notNull(),
    /** What the order is to be; nothing personal. */
    plan: facts('plan').notNull(),
    /** What is held for it beyond what the order has. */
    takes: facts('takes').notNull(),
    /** Of what is paid for it, so much had been let off before. */
    takeBackPence: amount('take_back_pence').notNull().default(0),
    holdEndsAt: instant('hold_ends_at').notNull(),
    askedAt: instant('asked_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('order_changes_by_order').on(table.orderId),
    uniqueIndex('order_changes_one_waiting')
      .on(table.orderId)
      .where(sql`${table.state} = 'waiting'`),
    index('order_changes_by_hold').on(table.state, table.holdEndsAt),
    check('order_changes_ended', sql`(${table.state} = 'waiting') = (${table.endedAt} IS NULL)`),
  ],
);
