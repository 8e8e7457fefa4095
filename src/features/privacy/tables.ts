import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, instant } from '@/platform/db/columns';

/**
 * Which rows no longer name anybody, and since when. A backup made before that still does, so whoever restores one takes the
 * names out again by this list: it is written in the batch of the erasure, one row for each row that was changed.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    id: idColumn<'era'>(),
    /** The table and the key of the row: `orders`, `ord_…`. */
    table: text('table_name').notNull(),
    row: text('row_id').notNull(),
    erasedAt: instant('erased_at').notNull(),
    /** When the backup bucket was told, where it outlives the database; null until then. */
    notedAt: instant('noted_at'),
  },
  (table) => [index('erasures_by_noting').on(table.notedAt)],
);
