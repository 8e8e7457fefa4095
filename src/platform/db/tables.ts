import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

/** How far development has moved the clock; empty in any real shop. */
export const clockOffset = sqliteTable('clock_offset', {
  id: integer('id').primaryKey(),
  offsetMs: integer('offset_ms').notNull(),
});
