import type { Row, ShopDatabase } from '../../e2e/support/shop-database';

/* Everything a shop's database holds, what changed between two looks at it, and the way back. */

/** Every row of every table, by table and row number. */
export type Dump = ReadonlyMap<string, ReadonlyMap<number, Row>>;

/** A row that came, went or became another. */
export type Change = {
  readonly table: string;
  readonly rowid: number;
  readonly before: Row | null;
  readonly after: Row | null;
};

const rowNumber = '#';

/** Looks at everything. */
export async function dumpOf(database: ShopDatabase): Promise<Dump> {
  const tables = (
    await database.all(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'`,
    )
  ).map(({ name }) => String(name));
  return dumpFrom(tables, await database.read(...tables.map(wholeTable)));
}

/** The question for every row of a table. */
export const wholeTable = (table: string) => [`SELECT rowid AS "${rowNumber}", * FROM "${table}"`] as const;

/** The rows of some tables, as they were read in the order of their names. */
export function dumpFrom(tables: ReadonlyArray<string>, read: ReadonlyArray<ReadonlyArray<Row>>): Dump {
  return new Map(
    tables.map((table, place) => [table, new Map((read[place] ?? []).map((row) => [Number(row[rowNumber]), row]))]),
  );
}

/** What is otherwise in the second look than in the first. */
export function changesBetween(before: Dump, after: Dump): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((table) => {
    const [was, is] = [before.get(table) ?? new Map<number, Row>(), after.get(table) ?? new Map<number, Row>()];
    if (was === is) return [];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((rowid) => {
      const change = { table, rowid, before: was.get(rowid) ?? null, after: is.get(rowid) ?? null };
      return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
    });
  });
}

/** The columns of a changed row that are otherwise now; all of a row that came or went. */
export function columnsOf({ before, after }: Change): string[] {
  const columns = Object.keys(before ?? after ?? {}).filter((column) => column !== rowNumber);
  return before && after ? columns.filter((column) => before[column] !== after[column]) : columns;
}

/** A change in words: names, and no values that anybody might know somebody by. */
export function inWords(change: Change): string {
  const { table, rowid, before, after } = change;
  if (before === null) return `${table}: a row came (${rowid})`;
  if (after === null) return `${table}: a row went (${rowid})`;
  return `${table}: ${columnsOf(change).join(', ')} of row ${rowid}`;
}

/** What is not taken back: anything in some tables, and in others the rows that came. */
export type Staying = { readonly tables: ReadonlyArray<string>; readonly newRowsOf: ReadonlyArray<string> };

/** The statements that take changes back. */
export function wayBack(changes: ReadonlyArray<Change>, { tables, newRowsOf }: Staying): (readonly [string])[] {
  const undone = changes.filter(
    ({ table, before }) => !tables.includes(table) && !(before === null && newRowsOf.includes(table)),
  );
  if (undone.length === 0) return [];
  // What came goes first: what went may have to stand in its place.
  const [came, others] = [undone.filter((one) => one.before === null), undone.filter((one) => one.before !== null)];
  return [['PRAGMA defer_foreign_keys = ON'], ...[...came, ...others].map((change) => [takenBack(change)] as const)];
}

function takenBack(change: Change): string {
  const { table, rowid, before, after } = change;
  if (before === null) return `DELETE FROM "${table}" WHERE rowid = ${rowid}`;
  const columns = columnsOf(change);
  // Under its old number: the next look shall find it where it was.
  if (after === null)
    return insertion(table, { rowid, ...Object.fromEntries(columns.map((column) => [column, before[column]])) });
  const set = columns.map((column) => `${quoted(column)} = ${literal(before[column])}`);
  return `UPDATE "${table}" SET ${set.join(', ')} WHERE rowid = ${rowid}`;
}

/** The statement that adds a row. */
export function insertion(table: string, row: Row): string {
  const columns = Object.keys(row);
  const values = columns.map((column) => literal(row[column]));
  return `INSERT INTO "${table}" (${columns.map(quoted).join(', ')}) VALUES (${values.join(', ')})`;
}

const quoted = (column: string) => `"${column}"`;

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : 'NULL';
}
