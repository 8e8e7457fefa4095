import { invariant } from '@/kernel/invariant';

/* The tables as the database itself describes them: what is backed up is what is there, whatever the code says. */

export type Column = { readonly name: string; readonly type: string };
export type TableShape = { readonly columns: ReadonlyArray<Column>; readonly key: ReadonlyArray<string> };
export type Shape = ReadonlyMap<string, TableShape>;

type Row = { readonly table: string; readonly column: string; readonly type: string; readonly place: number };

/** Reads the columns and keys of every table. */
export async function readShape(d1: D1Database): Promise<Shape> {
  const { results } = await d1
    // D1 lets nobody look at its own tables.
    .prepare(
      `SELECT m.name AS "table", p.name AS "column", p.type AS type, p.pk AS place
       FROM sqlite_master m JOIN pragma_table_info(m.name) p
       WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' ORDER BY m.name, p.cid`,
    )
    .all<Row>();
  const tables = Map.groupBy(results, ({ table }) => table);
  return new Map([...tables].map(([table, columns]) => [table, shapeOf(columns)]));
}

function shapeOf(rows: ReadonlyArray<Row>): TableShape {
  const key = rows.filter(({ place }) => place > 0).toSorted((a, b) => a.place - b.place);
  return {
    columns: rows.map(({ column, type }) => ({ name: column, type })),
    key: key.map(({ column }) => column),
  };
}

/** The shape of one table, which must be there. */
export function shapeIn(shape: Shape, table: string): TableShape {
  const found = shape.get(table);
  invariant(found, `There is no table ${table}`);
  return found;
}

/** Reads the statements that make the tables and indexes as they are. */
export async function readSchema(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    // Tables first: an index needs its table. What SQLite and D1 keep for themselves they make again.
    .prepare(
      `SELECT sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY type = 'table' DESC, rowid`,
    )
    .all<{ sql: string }>();
  return results.map(({ sql }) => sql);
}
