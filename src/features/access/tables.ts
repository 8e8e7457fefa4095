import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, idLink, instant, word } from '@/platform/db/columns';
import type { Role } from './domain/permissions';

export const roles = sqliteTable('roles', { role: text('role').primaryKey() });

/** Staff and shoppers who have an account; erasure empties the row and keeps it. */
export const people = sqliteTable(
  'people',
  {
    id: idColumn<'per'>(),
    role: word('role')
      .$type<Role>()
      .notNull()
      .references(() => roles.role),
    /** Lower case; null once erased. */
    email: text('email').unique(),
    emailVerifiedAt: instant('email_verified_at'),
    name: text('name').notNull(),
    phone: text('phone'),
    identityUid: text('identity_uid').unique(),
    /** Set when somebody may no longer come in. */
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    erasedAt: instant('erased_at'),
  },
  (table) => [index('people_by_role').on(table.role)],
);

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the token; the token itself is only in the cookie. */
    tokenHash: text('token_hash').primaryKey(),
    personId: idLink<'per'>('person_id')
      .notNull()
      .references(() => people.id),
    device: text('device'),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    idleEndsAt: instant('idle_ends_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sessions_by_person').on(table.personId)],
);

/** Strict counters: how often one key was tried in one window. */
export const counters = sqliteTable(
  'counters',
  {
    key: text('key').notNull(),
    windowStartsAt: instant('window_starts_at').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStartsAt] })],
);

/**
 * Whose sign-in asks for a code from their phone. The secret opens only with a key that is not in here; a row means that a
 * code of it was once typed right.
 */
export const secondFactors = sqliteTable('second_factors', {
  personId: idLink<'per'>('person_id')
    .primaryKey()
    .references(() => people.id),
  sealedSecret: text('sealed_secret').notNull(),
  /** The time step of the last code that was taken: each is taken once. */
  lastStep: integer('last_step'),
  setUpAt: instant('set_up_at').notNull(),
});

/** Secrets that are shown to somebody whose phone has not proved yet that it has them. */
export const secondFactorOffers = sqliteTable('second_factor_offers', {
  personId: idLink<'per'>('person_id')
    .primaryKey()
    .references(() => people.id),
  sealedSecret: text('sealed_secret').notNull(),
  offeredAt: instant('offered_at').notNull(),
});

/** Codes on paper for who has lost their phone, each good once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    codeHash: text('code_hash').primaryKey(),
    personId: idLink<'per'>('person_id')
      .notNull()
      .references(() => people.id),
    usedAt: instant('used_at'),
  },
  (table) => [index('recovery_codes_by_person').on(table.personId)],
);

/** Half a sign-in: who they are is proved, and the code of their phone is still to come. */
export const pendingSignIns = sqliteTable(
  'pending_sign_ins',
  {
    /** SHA-256 of the token in the browser's cookie. */
    tokenHash: text('token_hash').primaryKey(),
    personId: idLink<'per'>('person_id')
      .notNull()
      .references(() => people.id),
    endsAt: instant('ends_at').notNull(),
    tries: integer('tries').notNull().default(0),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    check('pending_sign_ins_tries', sql`${table.tries} >= 0`),
    index('pending_sign_ins_by_end').on(table.endsAt),
  ],
);
