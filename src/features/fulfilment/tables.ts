import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import { amount, facts, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import { bakeSales } from '../bake-sales/tables';
import { orders } from '../orders/tables';

export const saleTaskKinds = sqliteTable('sale_task_kinds', { kind: text('kind').primaryKey() });
export const saleTaskStates = sqliteTable('sale_task_states', { state: text('state').primaryKey() });
export const moveAnswers = sqliteTable('move_answers', { answer: text('answer').primaryKey() });

export const handOverKinds = sqliteTable('hand_over_kinds', { kind: text('kind').primaryKey() });
export const handOverOutcomes = sqliteTable('hand_over_outcomes', { outcome: text('outcome').primaryKey() });

/** What devices say happened at the table, as they said it; the key lets each of it in once, however often it is sent. */
export const handOvers = sqliteTable(
  'hand_overs',
  {
    /** Made by the device; says nothing of whose it is. */
    device: text('device').notNull(),
    n: integer('n').notNull(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    /** By the device's own clock. */
    at: instant('at').notNull(),
    kind: word('kind')
      .notNull()
      .references(() => handOverKinds.kind),
    cashPence: amount('cash_pence').notNull(),
    outcome: word('outcome')
      .notNull()
      .references(() => handOverOutcomes.outcome),
    /** What the device was told, to be told again. */
    answer: facts('answer').notNull(),
    /** The order's event it made; null where it changed nothing. */
    seq: integer('seq'),
    /** Which of the same device's it takes back. */
    takesBack: integer('takes_back'),
    receivedAt: instant('received_at').notNull(),
    /** Whoever was signed in where it was sent from. */
    personId: idLink<'per'>('person_id').references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.device, table.n] }),
    index('hand_overs_by_order').on(table.orderId),
    check('hand_overs_n', sql`${table.n} > 0 AND ${table.cashPence} >= 0`),
    check('hand_overs_takes_back', sql`${table.takesBack} IS NULL OR ${table.kind} = 'taken_back'`),
  ],
);

/** What a change of a whole sale (cancelled, moved) means for its orders; one row of work for each of them. */
export const saleTasks = sqliteTable(
  'sale_tasks',
  {
    id: idColumn<'tsk'>(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    kind: word('kind')
      .notNull()
      .references(() => saleTaskKinds.kind),
    personId: idLink<'per'>('person_id').references(() => people.id),
    actor: text('actor').notNull(),
    /** In words for the shoppers. */
    reason: text('reason').notNull(),
    /** How the sale stood before it was moved. */
    facts: facts('facts'),
    /** Until when a shopper may take the money instead; null where there is nothing to choose. */
    answerBy: instant('answer_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('sale_tasks_by_sale').on(table.saleId)],
);

/** The work rows: what one task means for one order, claimed by one worker at a time and done once. */
export const saleTaskOrders = sqliteTable(
  'sale_task_orders',
  {
    taskId: idLink<'tsk'>('task_id')
      .notNull()
      .references(() => saleTasks.id),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    state: word('state')
      .notNull()
      .references(() => saleTaskStates.state),
    tries: integer('tries').notNull().default(0),
    /** When it may be taken (again): whoever takes it moves this ahead. */
    dueAt: instant('due_at').notNull(),
    problem: text('problem'),
    doneAt: instant('done_at'),
    /** What the shopper said to a sale that was moved; null where they said nothing, and so keep their order. */
    answer: word('answer').references(() => moveAnswers.answer),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.orderId] }),
    index('sale_task_orders_by_order').on(table.orderId),
    index('sale_task_orders_by_state').on(table.state, table.dueAt),
    check('sale_task_orders_done', sql`(${table.state} = 'waiting') = (${table.doneAt} IS NULL)`),
  ],
);
