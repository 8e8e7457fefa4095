import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, facts, flag, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';

/** What the bakery sets for itself (trader's name, VAT mode …), one JSON value per key. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: facts('value').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: idLink<'per'>('changed_by').references(() => people.id),
});

export const locations = sqliteTable('locations', {
  id: idColumn<'loc'>(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  addressLine1: text('address_line1').notNull(),
  addressLine2: text('address_line2'),
  town: text('town').notNull(),
  postcode: text('postcode').notNull(),
  latitude: real('latitude'),
  longitude: real('longitude'),
  howToFind: text('how_to_find').notNull(),
  hidden: flag('hidden').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Where the van goes for one price. */
export const deliveryZones = sqliteTable(
  'delivery_zones',
  {
    id: idColumn<'zon'>(),
    name: text('name').notNull().unique(),
    feePence: amount('fee_pence').notNull(),
    freeAbovePence: amount('free_above_pence'),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    check(
      'delivery_zones_fee',
      sql`${table.feePence} >= 0 AND (${table.freeAbovePence} IS NULL OR ${table.freeAbovePence} > 0)`,
    ),
  ],
);

/** The districts of a zone; the key keeps one district out of two zones. */
export const deliveryDistricts = sqliteTable(
  'delivery_districts',
  {
    outwardCode: text('outward_code').primaryKey(),
    zoneId: idLink<'zon'>('zone_id')
      .notNull()
      .references(() => deliveryZones.id),
  },
  (table) => [index('delivery_districts_by_zone').on(table.zoneId)],
);

export const auditActions = sqliteTable('audit_actions', { action: text('action').primaryKey() });

/** Who did what, and when; only ever added to, as two triggers see to. */
export const audit = sqliteTable(
  'audit',
  {
    id: idColumn<'aud'>(),
    at: instant('at').notNull(),
    action: word('action')
      .notNull()
      .references(() => auditActions.action),
    /** Null where a job or the first set-up did it; `actor` then says which. */
    personId: idLink<'per'>('person_id').references(() => people.id),
    actor: text('actor').notNull(),
    subject: text('subject').notNull(),
    before: facts('before'),
    after: facts('after'),
    reason: text('reason'),
    requestId: text('request_id').notNull(),
  },
  (table) => [
    index('audit_by_subject').on(table.subject, table.id),
    index('audit_by_person').on(table.personId, table.id),
    index('audit_by_action').on(table.action, table.id),
  ],
);

export const jobs = sqliteTable('jobs', { job: text('job').primaryKey() });

export const jobRuns = sqliteTable(
  'job_run',
  {
    id: idColumn<'job'>(),
    job: word('job')
      .notNull()
      .references(() => jobs.job),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    /** How many rows it dealt with. */
    done: integer('done').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    /** What went wrong, scrubbed. */
    problem: text('problem'),
  },
  (table) => [index('job_run_by_job').on(table.job, table.startedAt)],
);
