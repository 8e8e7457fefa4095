import { asc, inArray, isNull } from 'drizzle-orm';
import { datedErasures, erasedColumns, erasedKeys, erasedTable } from '@/features/privacy/domain/erased';
import { erasures } from '@/features/privacy/tables';
import { invariant } from '@/kernel/invariant';
import type { Id } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import type { Erasure } from '../schema';
import { quoted } from './lines';
import { readShape, type TableShape } from './shape';

/** Reads the erasures the bucket has not been told of. */
export async function listUnnoted(db: Db, limit: number) {
  return db.select().from(erasures).where(isNull(erasures.notedAt)).orderBy(asc(erasures.id)).limit(limit);
}

/** Keeps that the bucket has been told. */
export async function markNoted(db: Db, ids: Id<'era'>[], now: Instant): Promise<void> {
  await db.update(erasures).set({ notedAt: now }).where(inArray(erasures.id, ids));
}

/** Takes the names out of rows again; a row, a column or a table that the backup had not got yet is none. */
export async function eraseRows(d1: D1Database, all: ReadonlyArray<Erasure>): Promise<void> {
  const shape = await readShape(d1);
  const entries = Map.groupBy(all, ({ table }) => table);
  const statements = [...entries].flatMap(([entry, rows]) => {
    const found = shape.get(erasedTable(entry));
    return found ? [eraseStatement(d1, { entry, has: columnsOf(found) }, rows)] : [];
  });
  if (statements.length > 0) await d1.batch([...statements, d1.prepare(forgetUnnamed)]);
}

/** An address that letters did not reach is its own key, so nothing else can say whose it was: no letter names it any more. */
const forgetUnnamed =
  'DELETE FROM unreachable_addresses WHERE NOT EXISTS (SELECT 1 FROM letters WHERE to_email = unreachable_addresses.email)';

const columnsOf = ({ columns }: TableShape): ReadonlySet<string> => new Set(columns.map(({ name }) => name));

type Target = { readonly entry: string; readonly has: ReadonlySet<string> };

function eraseStatement(d1: D1Database, { entry, has }: Target, rows: ReadonlyArray<Erasure>): D1PreparedStatement {
  const naming = erasedColumns[entry];
  invariant(naming, `Nobody says what of ${entry} names a person`);
  const table = erasedTable(entry);
  const key = erasedKeys[entry] ?? 'id';
  const columns = Object.entries(naming).filter(([column]) => has.has(column));
  const set = columns.map(([column], place) => `${quoted(column)} = ?${place + 2}`);
  const dated = `erased_at = (SELECT value ->> 1 FROM json_each(?1) WHERE value ->> 0 = ${quoted(table)}.id)`;
  const all = datedErasures.includes(table) ? [...set, dated] : set;
  return d1
    .prepare(`UPDATE ${quoted(table)} SET ${all.join(', ')} WHERE ${key} IN (SELECT value ->> 0 FROM json_each(?1))`)
    .bind(JSON.stringify(rows.map(({ row, erasedAt }) => [row, erasedAt])), ...columns.map(([, value]) => value));
}
