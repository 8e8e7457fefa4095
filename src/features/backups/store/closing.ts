import { backups } from '@/config/backups';
import type { IdPrefix } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';
import type { Section } from '../domain/archived';
import type { BackupId } from '../domain/backup';
import { type Counts, moneyName } from '../domain/manifest';
import { moneyColumns, type PagedStage, pagedKey, partLink, plannedTables, type Stage, stages } from '../domain/plan';
import { lineOf, quoted } from './lines';
import { sectionOf } from './pages';
import { type Shape, shapeIn } from './shape';

/** Stands in `stage` where a row is a count and no copy. */
const counted = -1;

export type Closing = {
  readonly id: BackupId;
  readonly lease: string;
  readonly now: Instant;
  /** Whatever was written after this is copied again. */
  readonly since: Instant;
  /** The smallest id of a kind that anybody can have made since then. */
  readonly firstIdSince: (prefix: IdPrefix) => string;
};

/**
 * Closes a backup: in one transaction it sets aside the short tables whole, every order (and letter, and so on) written since
 * the backup began, and counts everything there is. It sets them aside inside the database, so that its answer is empty and
 * the companion's memory does not grow with what changed; from there they go to the bucket piece by piece.
 */
export async function closeBackup(d1: D1Database, shape: Shape, closing: Closing): Promise<void> {
  const { id, lease, now } = closing;
  const ours = d1
    // Where somebody else has the lease, this is NULL in a column that may not be, and nothing of the batch happens.
    .prepare(
      `INSERT INTO backup_rows (backup_id, stage, table_name, line)
       SELECT CASE WHEN state = 'paging' AND lease = ?2 THEN id END, ${counted}, '', '' FROM backups WHERE id = ?1`,
    )
    .bind(id, lease);
  await d1.batch([
    ours,
    ...stages.flatMap((stage, place) => copies(d1, shape, { stage, place, closing })),
    ...counts(d1, id),
    d1
      .prepare(
        `UPDATE backups SET state = 'uploading', closed_at = ?2, place = 0, cursor = '', tries = 0 WHERE id = ?1`,
      )
      .bind(id, now),
  ]);
}

type Copying = { readonly stage: Stage; readonly place: number; readonly closing: Closing };

function copies(d1: D1Database, shape: Shape, { stage, place, closing }: Copying): D1PreparedStatement[] {
  const copy = (table: string, where: string, ...bound: ReadonlyArray<unknown>) => {
    const { columns, key } = shapeIn(shape, table);
    return d1
      .prepare(
        `INSERT INTO backup_rows (backup_id, stage, table_name, line)
         SELECT ?1, ${place}, '${table}', ${lineOf(columns, table)} FROM ${quoted(table)} ${where}
         ORDER BY ${key.map(quoted).join(', ')}`,
      )
      .bind(closing.id, ...bound);
  };
  if (stage.kind === 'whole') return stage.tables.map((table) => copy(table, ''));
  const { where, bound } = changedSince(stage, closing);
  return [
    copy(stage.table, `WHERE ${where}`, ...bound),
    ...stage.parts.map((part) =>
      copy(part, `WHERE ${partLink} IN (SELECT id FROM ${quoted(stage.table)} WHERE ${where})`, ...bound),
    ),
  ];
}

type Condition = { readonly where: string; readonly bound: ReadonlyArray<unknown> };

// Each of these finds rows that no page holds, or holds as they no longer are.
function changedSince({ table, prefix, changed }: PagedStage, closing: Closing): Condition {
  const any: { readonly sql: string; readonly value: string | number }[] = [];
  if (changed.by === 'instant') any.push({ sql: `${quoted(changed.column)} >=`, value: closing.since });
  if (changed.by === 'instant' && changed.open)
    any.push({ sql: `${quoted(changed.open.column)} =`, value: changed.open.is });
  // What the pages left out by its id is found by its id: its instant may come from a clock that was behind.
  if (prefix) any.push({ sql: `${pagedKey} >=`, value: closing.firstIdSince(prefix) });
  invariant(any.length > 0, `Nothing tells which rows of ${table} are new`);
  // The first parameter is the backup's id.
  return {
    where: `(${any.map(({ sql }, place) => `${sql} ?${place + 2}`).join(' OR ')})`,
    bound: any.map(({ value }) => value),
  };
}

function counts(d1: D1Database, id: BackupId): D1PreparedStatement[] {
  const count = (name: string, from: string) =>
    d1
      .prepare(`INSERT INTO backup_rows (backup_id, stage, table_name, line) SELECT ?1, ${counted}, '${name}', ${from}`)
      .bind(id);
  return [
    ...plannedTables.map((table) => count(table, `count(*) FROM ${quoted(table)}`)),
    ...moneyColumns.map((each) =>
      count(moneyName(each), `coalesce(sum(${quoted(each.column)}), 0) FROM ${quoted(each.table)}`),
    ),
  ];
}

/** Reads what the closing batch counted. */
export async function readCounts(d1: D1Database, id: BackupId): Promise<Counts> {
  const { results } = await d1
    .prepare(
      `SELECT table_name, line FROM backup_rows WHERE backup_id = ?1 AND stage = ${counted} AND table_name <> ''`,
    )
    .bind(id)
    .all<{ table_name: string; line: string }>();
  const numbers = results.map(({ table_name, line }) => [table_name, Number(line)] as const);
  const isMoney = ([name]: readonly [string, number]) => name.includes('.');
  return {
    tables: Object.fromEntries(numbers.filter((each) => !isMoney(each))),
    money: Object.fromEntries(numbers.filter(isMoney)),
  };
}

type SetAside = { readonly id: number; readonly stage: number; readonly table_name: string; readonly line: string };
export type NextRows = { readonly stage: Stage; readonly sections: Section[]; readonly upTo: string };

/** Reads the next rows the closing batch set aside: of one stage, as many as fit into one answer. Null where all are read. */
export async function readSetAside(
  d1: D1Database,
  shape: Shape,
  { id, after }: { readonly id: BackupId; readonly after: string },
): Promise<NextRows | null> {
  const { results } = await d1
    .prepare(
      `SELECT id, stage, table_name, line FROM (
         SELECT *, row_number() OVER (ORDER BY id) AS place, sum(octet_length(line)) OVER (ORDER BY id) AS total FROM (
           SELECT * FROM backup_rows WHERE id > ?2 AND backup_id = ?1 AND stage > ${counted} ORDER BY id LIMIT ?3))
       WHERE total <= ?4 OR place = 1 ORDER BY id`,
    )
    .bind(id, Number(after), backups.pageRows, backups.pageBytes)
    .all<SetAside>();
  const [first] = results;
  const stage = first && stages[first.stage];
  if (!stage) return null;
  const rows = results.filter((row) => row.stage === first.stage);
  const tables = Map.groupBy(rows, ({ table_name }) => table_name);
  const sections = [...tables].map(([table, lines]) => sectionOf(shape, table, lines));
  return { stage, sections, upTo: String(rows.at(-1)?.id ?? after) };
}
