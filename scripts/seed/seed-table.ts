import type { InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** The first rows of one table. */
export type SeedTable = {
  readonly table: SQLiteTable;
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
};

/** Puts rows beside their table, checked against its columns. */
export function rowsOf<T extends SQLiteTable>(table: T, rows: ReadonlyArray<InferInsertModel<T>>): SeedTable {
  return { table, rows };
}
