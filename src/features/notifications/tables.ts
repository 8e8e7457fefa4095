import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { facts, idColumn, instant, word } from '@/platform/db/columns';
import type { LetterKind, LetterState } from './domain/letter';

export const letterKinds = sqliteTable('letter_kinds', { kind: text('kind').primaryKey() });
export const letterStates = sqliteTable('letter_states', { state: text('state').primaryKey() });

/** The outbox: one letter per cause, written in the batch of the fact it tells. */
export const letters = sqliteTable(
  'letters',
  {
    id: idColumn<'let'>(),
    cause: text('cause').notNull().unique(),
    kind: word('kind')
      .$type<LetterKind>()
      .notNull()
      .references(() => letterKinds.kind),
    /** Lower case; null once erased. */
    to: text('to_email'),
    /** What it is about (an order's id), to show it there. */
    subject: text('subject').notNull(),
    facts: facts('facts').notNull(),
    state: word('state')
      .$type<LetterState>()
      .notNull()
      .references(() => letterStates.state),
    /** Part of the key Resend knows it by; raised only by a person's "send again". */
    attempt: integer('attempt').notNull().default(1),
    tries: integer('tries').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    resendId: text('resend_id').unique(),
    problem: text('problem'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('letters_by_state').on(table.state, table.dueAt),
    index('letters_by_subject').on(table.subject),
    index('letters_by_change').on(table.changedAt),
    index('letters_by_address')
      .on(table.to)
      .where(sql`${table.to} IS NOT NULL`),
    index('letters_by_naming')
      .on(table.createdAt)
      .where(sql`${table.to} IS NOT NULL`),
    // A message to the bakery goes to the bakery: who wrote it stands in its facts.
    index('letters_by_writer')
      .on(sql`${table.facts} ->> '$.email'`)
      .where(sql`${table.kind} = 'contact_message'`),
  ],
);

/** Addresses that letters do not reach, and why. */
export const unreachable = sqliteTable('unreachable_addresses', {
  email: text('email').primaryKey(),
  reason: text('reason').notNull(),
  since: instant('since').notNull(),
});

/** Every event Resend sent, once. */
export const resendEvents = sqliteTable(
  'resend_events',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    resendId: text('resend_id').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    index('resend_events_by_letter').on(table.resendId),
    index('resend_events_by_receipt').on(table.receivedAt),
  ],
);

/** Who asked to be told when orders open: asked, then confirmed by the letter's own link, then perhaps ended. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: idColumn<'sub'>(),
    /** Lower case; null once erased. */
    email: text('email').unique(),
    askedAt: instant('asked_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
    /** Raising it makes every link sent so far a dead one. */
    linkVersion: integer('link_version').notNull().default(1),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('subscriptions_by_confirming').on(table.confirmedAt, table.endedAt)],
);

export const consentPurposes = sqliteTable('consent_purposes', { purpose: text('purpose').primaryKey() });
export const consentActs = sqliteTable('consent_acts', { act: text('act').primaryKey() });

/** What somebody agreed to or took back, when, and in which words; only ever added to. */
export const consents = sqliteTable(
  'consents',
  {
    id: idColumn<'con'>(),
    /** Lower case; null once erased. */
    email: text('email'),
    purpose: word('purpose')
      .notNull()
      .references(() => consentPurposes.purpose),
    act: word('act')
      .notNull()
      .references(() => consentActs.act),
    /** The sentence the person agreed to, as it stood on the page. */
    wording: text('wording').notNull(),
    at: instant('at').notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [index('consents_by_email').on(table.email, table.at)],
);
