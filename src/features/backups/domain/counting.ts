import { invariant } from '@/kernel/invariant';
import type { Section } from './archived';
import { addCounts, type Counts, type ListedObject, moneyName } from './manifest';
import { moneyColumns, pagedKey, partLink, type Stage } from './plan';

type Row = ReadonlyArray<unknown>;

/** The keys of the long table's rows that some sections hold whole. */
export function keysIn(stage: Stage, sections: ReadonlyArray<Section>): string[] {
  if (stage.kind === 'whole') return [];
  return sections
    .filter(({ table }) => table === stage.table)
    .flatMap(({ columns, lines }) => lines.map((line) => String(rowOf(line)[columns.indexOf(pagedKey)])));
}

/** Counts what an object adds to a restored database: of a page, all but the rows a later word has replaced. */
export function countObject(
  { stage, part }: { readonly stage: Stage; readonly part: ListedObject['part'] },
  sections: ReadonlyArray<Section>,
  replaced: ReadonlySet<string>,
): Counts {
  const isPage = stage.kind === 'paged' && part === 'page';
  const counted = sections.map((section) => {
    const owner = isPage && section.table === stage.table ? pagedKey : partLink;
    return countSection(section, isPage ? { owner: section.columns.indexOf(owner), replaced } : null);
  });
  return counted.reduce(addCounts, { tables: {}, money: {} });
}

type Skipping = { readonly owner: number; readonly replaced: ReadonlySet<string> };

function countSection({ table, columns, lines }: Section, skipping: Skipping | null): Counts {
  const money = moneyColumns.filter((each) => each.table === table);
  const sums = money.map((each) => ({ name: moneyName(each), place: columns.indexOf(each.column), pence: 0 }));
  let rows = 0;
  // One row at a time: a page parsed at once would be several times its size.
  for (const line of lines) {
    const row = rowOf(line);
    if (skipping?.replaced.has(String(row[skipping.owner]))) continue;
    rows += 1;
    for (const sum of sums) sum.pence += Number(row[sum.place]);
  }
  return { tables: { [table]: rows }, money: Object.fromEntries(sums.map(({ name, pence }) => [name, pence])) };
}

function rowOf(line: string): Row {
  const row: unknown = JSON.parse(line);
  invariant(isRow(row), 'A row is a list of values');
  return row;
}

function isRow(read: unknown): read is Row {
  return Array.isArray(read);
}
