import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, idLink, instant, word } from '@/platform/db/columns';
import type { Role } from './domain/permissions';

export const roles = sqliteTable('roles', { role: text('role').primaryKey() });

/** Staff and shoppers who have an account; erasure empties the row and keeps it. */
export const people = sqliteTable('people', {
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
});

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
