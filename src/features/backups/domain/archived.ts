import { invariant } from '@/kernel/invariant';

/** Rows of one table, each a JSON array of its columns' values: SQLite writes them and SQLite reads them. */
export type Section = {
  readonly table: string;
  readonly columns: ReadonlyArray<string>;
  /** The columns of its primary key. */
  readonly key: ReadonlyArray<string>;
  readonly lines: ReadonlyArray<string>;
};

/** The text of an object: for each table a line that names its columns, then a line per row. */
export function writeObject(sections: ReadonlyArray<Section>): string {
  const lines = sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ table, columns, key, lines }) => [JSON.stringify({ table, columns, key }), ...lines]);
  return `${lines.join('\n')}\n`;
}

/** Reads the text of an object. */
export function readObject(text: string): Section[] {
  const sections: (Section & { lines: string[] })[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('{')) sections.push({ ...readHeading(line), lines: [] });
    else {
      const last = sections.at(-1);
      invariant(last, 'Rows without a heading');
      last.lines.push(line);
    }
  }
  return sections;
}

function readHeading(line: string): Omit<Section, 'lines'> {
  const read: unknown = JSON.parse(line);
  invariant(isHeading(read), 'A heading names a table, its columns and its key');
  return { table: read.table, columns: read.columns, key: read.key };
}

function isHeading(read: unknown): read is Omit<Section, 'lines'> {
  if (typeof read !== 'object' || read === null || !('table' in read && 'columns' in read && 'key' in read))
    return false;
  const areNames = (names: unknown) => Array.isArray(names) && names.every((name) => typeof name === 'string');
  return typeof read.table === 'string' && areNames(read.columns) && areNames(read.key);
}
