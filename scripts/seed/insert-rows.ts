import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SeedTable } from './seed-table';

/** Writes the rows of every table in one batch: all of them or none. */
export async function insertRows(d1: D1Database, tables: ReadonlyArray<SeedTable>): Promise<void> {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  await d1.batch(filled.map((each) => insertStatement(d1, each)));
}

// One parameter holds all rows of a table: D1 binds a hundred to a statement at most.
function insertStatement(d1: D1Database, { table, rows }: SeedTable): D1PreparedStatement {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => row[key] !== undefined));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const cells = rows.map((row) =>
    columns.map(([key, column]) => {
      const value = row[key] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
  return d1
    .prepare(`INSERT INTO "${getTableName(table)}" (${names}) SELECT ${values} FROM json_each(?)`)
    .bind(JSON.stringify(cells));
}
