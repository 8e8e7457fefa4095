import { invariant } from '@/kernel/invariant';
import type { Section } from './archived';
import { addCounts, type Counts, moneyName } from './manifest';
import { moneyColumns, pagedKey, partLink, type Stage } from './plan';

type Row = ReadonlyArray<unknown>;

/** The keys of the long table's rows that some sections hold whole. */
export function keysIn(stage: Stage, sections: ReadonlyArray<Section>): string[] {
  if (stage.kind === 'whole') return [];
  return sections
    .filter(({ table }) => table === stage.table)
    .flatMap(({ columns, lines }) => lines.map((line) => String(rowOf(line)[columns.indexOf(pagedKey)])));
}

/** Leaves out of a page the rows that a later word has replaced, and all that hangs on them. */
export function withoutReplaced(
  stage: Stage,
  sections: ReadonlyArray<Section>,
  replaced: ReadonlySet<string>,
): ReadonlyArray<Section> {
  if (stage.kind === 'whole' || replaced.size === 0) return sections;
  return sections.map((section) => {
    const owner = section.columns.indexOf(section.table === stage.table ? pagedKey : partLink);
    return { ...section, lines: section.lines.filter((line) => !replaced.has(String(rowOf(line)[owner]))) };
  });
}

/** Counts what an object holds. */
export function countObject(sections: ReadonlyArray<Section>): Counts {
  return sections.map(countSection).reduce(addCounts, { tables: {}, money: {} });
}

function countSection({ table, columns, lines }: Section): Counts {
  const money = moneyColumns.filter((each) => each.table === table);
  const sums = money.map((each) => ({ name: moneyName(each), place: columns.indexOf(each.column), pence: 0 }));
  // One row at a time: a page parsed at once would be several times its size.
  if (sums.length > 0) {
    for (const line of lines) {
      const row = rowOf(line);
      for (const sum of sums) sum.pence += Number(row[sum.place]);
    }
  }
  return { tables: { [table]: lines.length }, money: Object.fromEntries(sums.map(({ name, pence }) => [name, pence])) };
}

function rowOf(line: string): Row {
  const row: unknown = JSON.parse(line);
  invariant(isRow(row), 'A row is a list of values');
  return row;
}

function isRow(read: unknown): read is Row {
  return Array.isArray(read);
}
