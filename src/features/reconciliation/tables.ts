import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '@/kernel/time';
import { amount, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import type { DifferenceKind } from './domain/difference';
import type { RunState } from './domain/run';

export const reconciliationStates = sqliteTable('reconciliation_states', { state: text('state').primaryKey() });
export const differenceKinds = sqliteTable('difference_kinds', { kind: text('kind').primaryKey() });

/** One comparison of Stripe's books with ours over so many days. */
export const reconciliations = sqliteTable(
  'reconciliations',
  {
    id: idColumn<'rec'>(),
    /** The night it was made in by itself; null where somebody asked for it. */
    night: text('night').$type<Day>().unique(),
    askedBy: idLink<'per'>('asked_by').references(() => people.id),
    /** Both days belong to it. */
    fromDay: text('from_day').$type<Day>().notNull(),
    toDay: text('to_day').$type<Day>().notNull(),
    state: word('state')
      .$type<RunState>()
      .notNull()
      .references(() => reconciliationStates.state),
    tries: integer('tries').notNull().default(0),
    /** Until when whoever is at work on it has it for themselves. */
    leaseEndsAt: instant('lease_ends_at').notNull().default(0),
    askedAt: instant('asked_at').notNull(),
    endedAt: instant('ended_at'),
    /** How many of Stripe's objects were compared. */
    charges: integer('charges').notNull().default(0),
    refunds: integer('refunds').notNull().default(0),
    disputes: integer('disputes').notNull().default(0),
    differences: integer('differences').notNull().default(0),
    problem: text('problem'),
  },
  (table) => [
    index('reconciliations_by_state').on(table.state, table.askedAt),
    check('reconciliations_days', sql`${table.fromDay} <= ${table.toDay}`),
  ],
);

/** One thing that Stripe's books and ours tell differently. */
export const differences = sqliteTable(
  'reconciliation_differences',
  {
    id: idColumn<'dif'>(),
    reconciliationId: idLink<'rec'>('reconciliation_id')
      .notNull()
      .references(() => reconciliations.id),
    kind: word('kind')
      .$type<DifferenceKind>()
      .notNull()
      .references(() => differenceKinds.kind),
    /** Stripe's own id of what it is about; of the ledger, the kind of entry. */
    object: text('object').notNull(),
    /** The order it belongs to as people say it, where one is known. */
    reference: text('reference'),
    theirsPence: amount('theirs_pence'),
    theirsState: text('theirs_state'),
    oursPence: amount('ours_pence'),
    oursState: text('ours_state'),
  },
  (table) => [index('differences_by_reconciliation').on(table.reconciliationId, table.id)],
);
