import { backups } from '@/config/backups';
import { invariant } from '@/kernel/invariant';
import type { Section } from '../domain/archived';
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
  const tables = childrenFirst(await listTables(d1), await listLinks(d1));
  await d1.batch([
    ...tables.map((table) => d1.prepare(`DROP TABLE ${quoted(table)}`)),
    ...schema.map((statement) => d1.prepare(statement)),
  ]);
}

type Link = { readonly child: string; readonly parent: string };

async function listLinks(d1: D1Database): Promise<Link[]> {
  const { results } = await d1
    .prepare(
      `SELECT DISTINCT m.name AS child, f."table" AS parent FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND m.name <> f."table"`,
    )
    .all<Link>();
  return results;
}

// Nothing may point to a table that is gone. In this order no row of a dropped table has to be looked for elsewhere, either.
function childrenFirst(tables: ReadonlyArray<string>, links: ReadonlyArray<Link>): string[] {
  const pointedTo = new Set(links.filter(({ child }) => tables.includes(child)).map(({ parent }) => parent));
  const free = tables.filter((table) => !pointedTo.has(table));
  invariant(free.length > 0 || tables.length === 0, 'Tables point to each other in a circle');
  const rest = tables.filter((table) => pointedTo.has(table));
  return rest.length === 0 ? free : [...free, ...childrenFirst(rest, links)];
}

/**
 * Writes the rows of an object, in one batch and in their own order: what others point to comes first. So no foreign key has
 * to wait for the end; where one does, SQLite looks through every table that might point to a new row, with or without an
 * index, and a hundred thousand orders take an hour. A row whose key is there already came with the same object before.
 */
export async function writeSections(d1: D1Database, sections: ReadonlyArray<Section>): Promise<void> {
  const statements = sections.flatMap((section) => insertions(d1, section));
  if (statements.length > 0) await d1.batch(statements);
}

function isNewKey({ table, columns, key }: Section): string {
  const same = key.map((column) => `known.${quoted(column)} = row.value ->> ${columns.indexOf(column)}`);
  return `NOT EXISTS (SELECT 1 FROM ${quoted(table)} AS known WHERE ${same.join(' AND ')})`;
}

// Many rows to a parameter and few parameters: D1 counts both the queries and the bytes of each value.
function insertions(d1: D1Database, section: Section): D1PreparedStatement[] {
  const { table, columns, lines } = section;
  const values = columns.map((_, place) => `row.value ->> ${place}`).join(', ');
  const sql = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
    SELECT ${values} FROM json_each(?1) AS row WHERE ${isNewKey(section)}`;
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

/** Counts the rows of one table, the sums of some of its columns in their order, and the rows that point to nothing. */
export async function countTable(d1: D1Database, table: string, columns: ReadonlyArray<string>): Promise<TableCount> {
  const sums = columns.map((column, place) => `, coalesce(sum(${quoted(column)}), 0) AS sum${place}`);
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
