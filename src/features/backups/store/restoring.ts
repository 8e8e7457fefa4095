import { backups } from '@/config/backend';
import type { Section } from '../domain/archived';
import { moneyColumns, pagedKey, type PagedStage, partLink, plannedTables } from '../domain/plan';
import { quoted } from './lines';

/* Writing a backup into another database. Nothing here knows what the rows mean. */

/** The tables of a database that are anybody's: not SQLite's or D1's own. */
export async function listTables(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'`,
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** How many orders a database holds; none where there is no such table. */
export async function countOrders(d1: D1Database): Promise<number> {
  if (!(await listTables(d1)).includes('orders')) return 0;
  return (await d1.prepare('SELECT count(*) AS orders FROM orders').first<number>('orders')) ?? 0;
}

/** Empties a database down to its tables and makes those of a backup. */
export async function remakeTables(d1: D1Database, schema: ReadonlyArray<string>): Promise<void> {
  const rank = (table: string) => plannedTables.indexOf(table);
  // What points to others goes first; tables outside the plan point to planned ones and to each other.
  const tables = (await listTables(d1)).toSorted((a, b) => (rank(a) < 0 ? -1 : rank(b) < 0 ? 1 : rank(b) - rank(a)));
  await d1.batch([
    d1.prepare('PRAGMA defer_foreign_keys = on'),
    ...tables.map((table) => d1.prepare(`DROP TABLE ${quoted(table)}`)),
    ...schema.map((statement) => d1.prepare(statement)),
  ]);
}

/**
 * Writes what the closing batch copied. It comes before everything older, so only a repetition of the same object can find
 * a row of the same key there.
 */
export async function writeClosing(d1: D1Database, sections: ReadonlyArray<Section>): Promise<void> {
  await writeAll(
    d1,
    sections.flatMap((section) => insertions(d1, section, isNewKey(section))),
  );
}

/**
 * Writes a page of orders, each whole or not at all: one that is there already came from the closing batch, which is the
 * newer word, and of it no line is taken. So what hangs on the orders goes in first, while it can still be seen which are
 * there; the foreign keys wait until the batch is over.
 */
export async function writePage(d1: D1Database, stage: PagedStage, sections: ReadonlyArray<Section>): Promise<void> {
  const isNew = (section: Section) => {
    const owner = section.columns.indexOf(section.table === stage.table ? pagedKey : partLink);
    return `NOT EXISTS (SELECT 1 FROM ${quoted(stage.table)} AS known WHERE known.${pagedKey} = row.value ->> ${owner})`;
  };
  const order = sections.toSorted((a, b) => Number(a.table === stage.table) - Number(b.table === stage.table));
  await writeAll(
    d1,
    order.flatMap((section) => insertions(d1, section, isNew(section))),
  );
}

async function writeAll(d1: D1Database, statements: ReadonlyArray<D1PreparedStatement>): Promise<void> {
  if (statements.length > 0) await d1.batch([d1.prepare('PRAGMA defer_foreign_keys = on'), ...statements]);
}

function isNewKey({ table, columns, key }: Section): string {
  const same = key.map((column) => `known.${quoted(column)} = row.value ->> ${columns.indexOf(column)}`);
  return `NOT EXISTS (SELECT 1 FROM ${quoted(table)} AS known WHERE ${same.join(' AND ')})`;
}

// Many rows to a parameter and few parameters: D1 counts both the queries and the bytes of each value.
function insertions(d1: D1Database, { table, columns, lines }: Section, condition: string): D1PreparedStatement[] {
  const values = columns.map((_, place) => `row.value ->> ${place}`).join(', ');
  const sql = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
    SELECT ${values} FROM json_each(?1) AS row WHERE ${condition}`;
  return chunked(lines).map((chunk) => d1.prepare(sql).bind(`[${chunk.join(',')}]`));
}

function chunked(lines: ReadonlyArray<string>): string[][] {
  const chunks: string[][] = [];
  let room = 0;
  for (const line of lines) {
    const last = chunks.at(-1);
    if (last && line.length + 1 <= room) last.push(line);
    else chunks.push([line]);
    room = (last && line.length + 1 <= room ? room : backups.parameterChars) - line.length - 1;
  }
  return chunks;
}

export type TableCount = { readonly rows: number; readonly sums: ReadonlyArray<number>; readonly dangling: number };

/** Counts the rows of one table, the sums of its money columns in their order, and the rows that point to nothing. */
export async function countTable(d1: D1Database, table: string): Promise<TableCount> {
  const columns = moneyColumns.filter((each) => each.table === table);
  const sums = columns.map(({ column }, place) => `, coalesce(sum(${quoted(column)}), 0) AS sum${place}`);
  const [counted, dangling] = await d1.batch<Record<string, number>>([
    d1.prepare(`SELECT count(*) AS rows${sums.join('')} FROM ${quoted(table)}`),
    d1.prepare(`PRAGMA foreign_key_check(${quoted(table)})`),
  ]);
  const found = counted?.results[0] ?? {};
  return {
    rows: found['rows'] ?? 0,
    sums: columns.map((_, place) => found[`sum${place}`] ?? 0),
    dangling: dangling?.results.length ?? 0,
  };
}

/** How many orders are not whole: their last event is not the one their row speaks of, or their lines do not make their total. */
export async function countTorn(d1: D1Database): Promise<number> {
  const found = await d1
    .prepare(
      `SELECT count(*) AS torn FROM orders WHERE
         version <> coalesce((SELECT max(seq) FROM order_events WHERE order_id = orders.id), 0)
         OR total_pence <> delivery_pence
           + coalesce((SELECT sum(net_pence) FROM order_lines WHERE order_id = orders.id), 0)`,
    )
    .first<number>('torn');
  return found ?? 0;
}
