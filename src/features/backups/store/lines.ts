import type { Column } from './shape';

// D1 passes a function 32 arguments at most.
const mostArguments = 30;

/** A name as SQL takes it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * The expression that writes a row as one JSON array. SQLite does it, so that no value passes through a number or a text of
 * JavaScript on its way: what is read back is what was there, to the last digit.
 */
export function lineOf(columns: ReadonlyArray<Column>, from: string): string {
  const values = columns.map((column) => valueOf(column, `${quoted(from)}.${quoted(column.name)}`));
  const groups = Array.from({ length: Math.ceil(values.length / mostArguments) }, (_, place) =>
    values.slice(place * mostArguments, (place + 1) * mostArguments),
  );
  const arrays = groups.map((group) => `json_array(${group.join(', ')})`);
  // Several arrays become one: the last bracket of each goes, and the first of the next. Values never end in a bare one.
  return arrays.reduce((line, array) => `rtrim(${line}, ']') || ',' || ltrim(${array}, '[')`);
}

// JSON keeps fifteen digits of a broken number; seventeen tell one from its neighbour.
function valueOf({ type }: Column, value: string): string {
  return type.toUpperCase() === 'REAL' ? `CASE WHEN ${value} IS NOT NULL THEN printf('%!.17g', ${value}) END` : value;
}
