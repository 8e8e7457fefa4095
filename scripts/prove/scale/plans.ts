import type { ShopDatabase } from '../../../e2e/support/shop-database';

/* How the database goes about a question, asked of the database itself and read without knowing who asked. */

/** A table is large where it has a row for every so many orders: one that grows for as long as the shop trades. */
const ordersPerRow = 20;
/** An index with a condition that holds so few rows is read whole for good reason: they are the question. */
const fewRows = 200;

export type Book = {
  readonly large: ReadonlyMap<string, number>;
  /** The indexes that hold only a few of a table's rows. */
  readonly short: ReadonlySet<string>;
};

/** Reads which tables are large, and which of the indexes on them short. */
export async function readBook(database: ShopDatabase): Promise<Book> {
  const schema = await database.all(
    `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`,
  );
  const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => String(name));
  const counted = await countAll(
    database,
    tables.map((name) => `"${name}"`),
  );
  const rows = new Map(tables.map((name, place) => [name, counted[place] ?? 0]));
  const orders = rows.get('orders') ?? 0;
  const partial = schema.flatMap(({ type, name, tbl_name: table, sql }) => {
    const condition = type === 'index' ? /\bWHERE\b([^]*)$/i.exec(String(sql))?.[1] : undefined;
    return condition === undefined ? [] : [{ name: String(name), of: `"${String(table)}" WHERE ${condition}` }];
  });
  const held = await countAll(
    database,
    partial.map(({ of }) => of),
  );
  return {
    large: new Map([...rows].filter(([, count]) => count * ordersPerRow >= orders)),
    short: new Set(partial.filter((_, place) => (held[place] ?? 0) <= fewRows).map(({ name }) => name)),
  };
}

async function countAll(database: ShopDatabase, sources: ReadonlyArray<string>): Promise<number[]> {
  const counts = await database.read(...sources.map((source) => [`SELECT count(*) AS rows FROM ${source}`] as const));
  return counts.map(([row]) => Number(row?.['rows']));
}

export type Asked = { readonly sql: string; readonly params: ReadonlyArray<string | number | null> };

/** The steps of a question's plan that read a large table, or a long index of one, from end to end. */
export async function scansOf(database: ShopDatabase, book: Book, { sql, params }: Asked): Promise<string[]> {
  const plan = await database.all(`EXPLAIN QUERY PLAN ${sql}`, ...params.map((value) => value ?? ''));
  return plan.map(({ detail }) => String(detail)).filter((step) => readsWhole(step, sql, book));
}

/** Says whether a step of a plan reads a large table from end to end. */
export function readsWhole(step: string, sql: string, { large, short }: Book): boolean {
  const [, called, index = ''] = /^SCAN (\w+)(?:.* USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? [];
  return called !== undefined && large.has(tableCalled(called, sql)) && !short.has(index);
}

/** A plan calls a table as the statement does, which may have given it another name: `FROM "orders" "o"`. */
function tableCalled(called: string, sql: string): string {
  const other = new RegExp(`\\b(?:FROM|JOIN)\\s+"?(\\w+)"?\\s+(?:AS\\s+)?"?${called}"?(?!\\w)`, 'i').exec(sql)?.[1];
  return other ?? called;
}
