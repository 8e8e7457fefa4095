import type { ZodMiniType } from 'zod/mini';
import { catalogueLimits } from '@/config/frontend';
import { isId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { newKindRow } from '../domain/office-product';
import { categorySchema, kindSchema, photoSchema } from './office';

/* Forms of several rows: each row says its name in a field `row`, and each of its fields is called `field-row`. */

/** What is wrong with the rows of a form, by the names of their fields. */
type RowErrors = Readonly<Record<string, string>>;

/** Reads the kinds of a product; a new one only where something of it was typed. */
export function readKinds(form: FormData) {
  const isTyped = (row: string) =>
    row !== newKindRow ||
    ['name', 'unit', 'pricePence', 'netQuantity'].some((field) => valueOf(form, field, row) !== '');
  return readRows(form, { schema: kindSchema, rows: rowsIn(form).filter(isTyped) }, (row, kind) => {
    if (row === newKindRow) return { ...kind, id: null };
    return isId('var', row) ? { ...kind, id: row } : null;
  });
}

/** Reads the sorts of bake, each as it was and as it shall be. */
export function readCategories(form: FormData) {
  return readRows(form, { schema: categorySchema, rows: rowsIn(form) }, (row, sort) => {
    if (!isId('cat', row)) return null;
    const { name, position, isHidden, wasName, wasPosition, wasHidden } = sort;
    return {
      after: { id: row, name, position, isHidden },
      before: { id: row, name: wasName, position: wasPosition, isHidden: wasHidden },
    };
  });
}

/** Reads the photos of a product that stay, in their order. */
export function readPhotos(form: FormData) {
  const rows = readRows(form, { schema: photoSchema, rows: rowsIn(form) }, (row, photo) =>
    isId('pho', row) ? { ...photo, id: row } : null,
  );
  if (!rows.ok) return rows;
  const staying = rows.value.filter(({ isOff }) => !isOff).toSorted((a, b) => a.position - b.position);
  return ok(staying.map(({ id, alt }, position) => ({ id, alt, position })));
}

type Rows<T> = { readonly schema: ZodMiniType<T>; readonly rows: ReadonlyArray<string> };

/** A row that names nothing of ours was not sent by a form of ours. */
function readRows<T, Row>(
  form: FormData,
  { schema, rows }: Rows<T>,
  made: (row: string, typed: T) => Row | null,
): Result<Row[], RowErrors> {
  const errors: [string, string][] = [];
  const read: Row[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(fieldsOf(form, row));
    const value = parsed.success ? made(row, parsed.data) : null;
    if (value !== null) read.push(value);
    else if (parsed.success) errors.push(['row', 'This row is not there any more.']);
    else for (const { path, message } of parsed.error.issues) errors.push([`${String(path[0])}-${row}`, message]);
  }
  return errors.length > 0 ? refused(Object.fromEntries(errors.toReversed())) : ok(read);
}

function rowsIn(form: FormData): string[] {
  const rows = form.getAll('row').flatMap((row) => (typeof row === 'string' ? [row] : []));
  return [...new Set(rows)].slice(0, catalogueLimits.rows);
}

function fieldsOf(form: FormData, row: string): Record<string, string> {
  const end = `-${row}`;
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && name.endsWith(end) ? [[name.slice(0, -end.length), value]] : [],
    ),
  );
}

function valueOf(form: FormData, field: string, row: string): string {
  const value = form.get(`${field}-${row}`);
  return typeof value === 'string' ? value.trim() : '';
}
