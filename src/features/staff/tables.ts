import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, idLink, instant, word } from '@/platform/db/columns';
import type { StaffRole } from '../access/domain/permissions';
import { people, roles } from '../access/tables';

/** Who was asked to work here. One opens the door once, for so long, and not after it was taken back. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: idColumn<'inv'>(),
    /** Lower case; null once erased. */
    email: text('email'),
    role: word('role')
      .$type<StaffRole>()
      .notNull()
      .references(() => roles.role),
    /** SHA-256 of the token; the token itself stands in the letter and nowhere here. */
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: idLink<'per'>('invited_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    usedAt: instant('used_at'),
    usedBy: idLink<'per'>('used_by').references(() => people.id),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    check('invitations_role', sql`${table.role} <> 'shopper'`),
    check('invitations_end', sql`${table.endsAt} > ${table.createdAt}`),
    // Whoever uses one that is used, dead or taken back is nobody: the batch is undone.
    check('invitations_used', sql`(${table.usedAt} IS NULL) = (${table.usedBy} IS NULL)`),
    index('invitations_by_end').on(table.endsAt),
    index('invitations_by_email').on(table.email),
  ],
);
