import { invariant } from '@/kernel/invariant';
import type { Section } from './archived';
import { type Counts, type ListedObject, moneyName } from './manifest';
import { moneyColumns, pagedKey, partLink, type Stage } from './plan';

type Row = ReadonlyArray<unknown>;

/** The keys of the long table's rows that some sections hold whole. */
export function keysIn(stage: Stage, sections: ReadonlyArray<Section>): string[] {
  if (stage.kind === 'whole') return [];
  return sections
    .filter(({ table }) => table === stage.table)
    .flatMap((section) => rowsOf(section).map((row) => String(row[section.columns.indexOf(pagedKey)])));
}

/** Counts what an object adds to a restored database: of a page, all but the rows a later word has replaced. */
export function countObject(
  { stage, part }: { readonly stage: Stage; readonly part: ListedObject['part'] },
  sections: ReadonlyArray<Section>,
  replaced: ReadonlySet<string>,
): Counts {
  const kept = sections.map((section) => {
    const owner = section.columns.indexOf(
      stage.kind === 'paged' && section.table === stage.table ? pagedKey : partLink,
    );
    const rows = rowsOf(section);
    const all = stage.kind === 'whole' || part === 'closing';
    return { section, rows: all ? rows : rows.filter((row) => !replaced.has(String(row[owner]))) };
  });
  return {
    tables: Object.fromEntries(kept.map(({ section, rows }) => [section.table, rows.length])),
    money: Object.fromEntries(kept.flatMap(({ section, rows }) => sumsOf(section, rows))),
  };
}

function sumsOf({ table, columns }: Section, rows: ReadonlyArray<Row>): (readonly [string, number])[] {
  return moneyColumns
    .filter((each) => each.table === table)
    .map((each) => {
      const place = columns.indexOf(each.column);
      return [moneyName(each), rows.reduce((sum, row) => sum + Number(row[place]), 0)] as const;
    });
}

function rowsOf({ lines }: Section): Row[] {
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    invariant(isRow(row), 'A row is a list of values');
    return row;
  });
}

function isRow(read: unknown): read is Row {
  return Array.isArray(read);
}
