import type { Instant } from '@/kernel/time';
import { moneyColumns, plannedTables, stages } from './plan';

/** A `page` is a stretch of a long table, whole rows of one order never apart; `closing` is what the last batch copied. */
export type Part = 'page' | 'closing';

/** One object of a backup, as its manifest lists it. */
export type ListedObject = {
  /** Its name inside the backup's folder. */
  readonly name: string;
  readonly stage: string;
  readonly part: Part;
  /** Of the gzipped bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
};

/** Rows per table, and sums of money per column in pence. */
export type Counts = {
  readonly tables: Readonly<Record<string, number>>;
  readonly money: Readonly<Record<string, number>>;
};

/** What a backup says of itself; written last, so that a folder without one is no backup. */
export type Manifest = {
  readonly format: 1;
  readonly id: string;
  readonly startedAt: Instant;
  /** The instant everything in it is true of. */
  readonly closedAt: Instant;
  /** The name of the last migration. */
  readonly schemaVersion: string;
  /** The statements that make the tables, then those that make their indexes. */
  readonly schema: ReadonlyArray<string>;
  /** Counted in the shop's own database, in the closing batch: not what was copied, but what there was. */
  readonly counts: Counts;
  readonly objects: ReadonlyArray<ListedObject>;
};

/** The name of a manifest inside its backup's folder. */
export const manifestName = 'manifest.json';

/** How a sum of money is called in a manifest. */
export const moneyName = ({ table, column }: { readonly table: string; readonly column: string }) =>
  `${table}.${column}`;

/** Nothing counted yet. */
export const noCounts: Counts = {
  tables: Object.fromEntries(plannedTables.map((table) => [table, 0])),
  money: Object.fromEntries(moneyColumns.map((column) => [moneyName(column), 0])),
};

/** Adds what one object holds to what has been counted. */
export function addCounts(counted: Counts, more: Counts): Counts {
  const sum = (a: Counts['tables'], b: Counts['tables']) =>
    Object.fromEntries(Object.keys({ ...a, ...b }).map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
  return { tables: sum(counted.tables, more.tables), money: sum(counted.money, more.money) };
}

/** Where two counts differ, a sentence each; none where they agree. */
export function differences(expected: Counts, found: Counts): string[] {
  const all = { ...expected.tables, ...expected.money };
  const seen: Readonly<Record<string, number>> = { ...found.tables, ...found.money };
  return Object.entries(all)
    .filter(([name, number]) => (seen[name] ?? 0) !== number)
    .map(([name, number]) => `${name}: ${seen[name] ?? 0} instead of ${number}`);
}

/**
 * The objects in the order in which they are restored: stage by stage, and of a stage first what the closing batch copied.
 * An order that was written while the backup ran stands in both; what came first stays, so the newest word counts.
 */
export function inRestoringOrder(objects: ReadonlyArray<ListedObject>): ListedObject[] {
  const rank = new Map(stages.map(({ name }, place) => [name, place]));
  const place = ({ stage, part }: ListedObject) => (rank.get(stage) ?? 0) * 2 + (part === 'closing' ? 0 : 1);
  return objects.toSorted((a, b) => place(a) - place(b));
}
