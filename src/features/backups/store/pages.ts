import { backups } from '@/config/backups';
import { invariant } from '@/kernel/invariant';
import type { Section } from '../domain/archived';
import { type PagedStage, pagedKey, partLink } from '../domain/plan';
import { lineOf, quoted } from './lines';
import { type Shape, shapeIn } from './shape';

/** A stretch of a long table's keys: after the one, up to and with the other. */
export type Stretch = { readonly after: string; readonly upTo: string };

type Rest = { readonly stage: PagedStage; readonly after: string; readonly before: string };

/**
 * Finds how far the next page may reach: as many rows, with all that hangs on each, as fit into one answer; null where there
 * are none left. A row larger than an answer makes a page of its own.
 */
export async function findStretch(
  d1: D1Database,
  shape: Shape,
  { stage, after, before }: Rest,
): Promise<Stretch | null> {
  const found = await d1
    .prepare(
      `SELECT max(key) AS up_to FROM (
         SELECT key, row_number() OVER (ORDER BY key) AS place, sum(size) OVER (ORDER BY key) AS total FROM (
           SELECT root.${pagedKey} AS key, ${sizeOf(shape, stage)} AS size FROM ${quoted(stage.table)} AS root
           WHERE root.${pagedKey} > ?1 AND root.${pagedKey} < ?4 ORDER BY root.${pagedKey} LIMIT ?2))
       WHERE total <= ?3 OR place = 1`,
    )
    .bind(after, stage.parts.length > 0 ? backups.pageOrders : backups.pageRows, backups.pageBytes, before)
    .first<{ up_to: string | null }>();
  return found?.up_to ? { after, upTo: found.up_to } : null;
}

function sizeOf(shape: Shape, { table, parts }: PagedStage): string {
  const own = `octet_length(${lineOf(shapeIn(shape, table).columns, 'root')})`;
  const hanging = parts.map((part) => {
    const line = lineOf(shapeIn(shape, part).columns, 'part');
    const mine = `part.${partLink} = root.${pagedKey}`;
    return `(SELECT coalesce(sum(octet_length(${line})), 0) FROM ${quoted(part)} AS part WHERE ${mine})`;
  });
  return [own, ...hanging].join(' + ');
}

/**
 * Reads a page: the rows of a stretch and all that hangs on them, in one batch. A batch is a transaction, so every order is
 * as it was at one moment: nobody can write between its lines and its events.
 */
export async function readPage(
  d1: D1Database,
  shape: Shape,
  { stage, after, upTo }: Stretch & { readonly stage: PagedStage },
): Promise<Section[]> {
  const tables = [{ table: stage.table, by: pagedKey }, ...stage.parts.map((table) => ({ table, by: partLink }))];
  const answers = await d1.batch<{ line: string }>(
    tables.map(({ table, by }) => {
      const { columns, key } = shapeIn(shape, table);
      const order = [by, ...key].map(quoted).join(', ');
      const line = lineOf(columns, table);
      return d1
        .prepare(`SELECT ${line} AS line FROM ${quoted(table)} WHERE ${by} > ?1 AND ${by} <= ?2 ORDER BY ${order}`)
        .bind(after, upTo);
    }),
  );
  return tables.map(({ table }, place) => sectionOf(shape, table, answers[place]?.results ?? []));
}

/** Rows of a table with the heading they need. */
export function sectionOf(shape: Shape, table: string, rows: ReadonlyArray<{ readonly line: string }>): Section {
  const { columns, key } = shapeIn(shape, table);
  invariant(key.length > 0, `The table ${table} has no key`);
  return { table, columns: columns.map(({ name }) => name), key, lines: rows.map(({ line }) => line) };
}
