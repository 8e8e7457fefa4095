import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '@/kernel/time';
import { facts, idColumn, idLink, instant, word } from '@/platform/db/columns';
import type { BackupKind, BackupState } from './domain/backup';
import type { DrillState } from './domain/drill';
import type { Part } from './domain/manifest';

export const backupKinds = sqliteTable('backup_kinds', { kind: text('kind').primaryKey() });
export const backupStates = sqliteTable('backup_states', { state: text('state').primaryKey() });
export const drillStates = sqliteTable('drill_states', { state: text('state').primaryKey() });

/** One row per backup: how far it has come, so that any later step continues there. */
export const backups = sqliteTable(
  'backups',
  {
    id: idColumn<'bak'>(),
    kind: word('kind')
      .$type<BackupKind>()
      .notNull()
      .references(() => backupKinds.kind),
    /** The night it is for; null where somebody asked for it. */
    night: text('night').$type<Day>(),
    attempt: integer('attempt').notNull().default(1),
    state: word('state')
      .$type<BackupState>()
      .notNull()
      .references(() => backupStates.state),
    startedAt: instant('started_at').notNull(),
    closedAt: instant('closed_at'),
    endedAt: instant('ended_at'),
    /** The stage of the plan, the object or the picture that comes next, as the state has it. */
    place: integer('place').notNull().default(0),
    /** The last key that is done inside that stage. */
    cursor: text('cursor').notNull().default(''),
    objects: integer('objects').notNull().default(0),
    rows: integer('rows').notNull().default(0),
    bytes: integer('bytes').notNull().default(0),
    /** What the shop's database held at the closing instant, counted there. */
    closing: facts('closing'),
    /** What has been counted so far while reading back. */
    tally: facts('tally'),
    /** Who is at work on it and until when: two at once would write the same page twice. */
    lease: text('lease'),
    leaseEndsAt: instant('lease_ends_at').notNull().default(0),
    /** Beginnings since the last progress. */
    tries: integer('tries').notNull().default(0),
    /** Why it failed, scrubbed. */
    problem: text('problem'),
  },
  (table) => [
    uniqueIndex('backups_once_a_night').on(table.night, table.attempt),
    index('backups_by_state').on(table.state, table.startedAt),
    check('backups_counts', sql`${table.objects} >= 0 AND ${table.rows} >= 0 AND ${table.bytes} >= 0`),
  ],
);

/** What lies in the bucket of a backup that is not old yet: one row per object, as its manifest will say. */
export const backupObjects = sqliteTable(
  'backup_objects',
  {
    backupId: idLink<'bak'>('backup_id')
      .notNull()
      .references(() => backups.id),
    number: integer('number').notNull(),
    key: text('key').notNull(),
    stage: text('stage').notNull(),
    part: text('part').$type<Part>().notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    rows: integer('rows').notNull(),
  },
  (table) => [primaryKey({ columns: [table.backupId, table.number] })],
);

/** The rows of the closing batch, as they were at one instant, until they are in the bucket. */
export const backupRows = sqliteTable('backup_rows', {
  id: integer('id').primaryKey(),
  backupId: idLink<'bak'>('backup_id')
    .notNull()
    .references(() => backups.id),
  stage: integer('stage').notNull(),
  table: text('table_name').notNull(),
  line: text('line').notNull(),
});

/** One row per drill: a backup put into a scratch database, and what came of it. */
export const restoreDrills = sqliteTable(
  'restore_drills',
  {
    id: idColumn<'drl'>(),
    /** The bucket's name for the backup: the database that made it may be another. */
    backup: text('backup').notNull(),
    /** The Monday of its week. */
    week: text('week').$type<Day>().notNull(),
    attempt: integer('attempt').notNull().default(1),
    state: word('state')
      .$type<DrillState>()
      .notNull()
      .references(() => drillStates.state),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    place: integer('place').notNull().default(0),
    rows: integer('rows').notNull().default(0),
    lease: text('lease'),
    leaseEndsAt: instant('lease_ends_at').notNull().default(0),
    tries: integer('tries').notNull().default(0),
    /** What did not agree, a sentence each. */
    problem: text('problem'),
  },
  (table) => [uniqueIndex('restore_drills_once_a_week').on(table.week, table.attempt)],
);
