import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { p95 } from '../flood/honest';
import { type AskKind, askLimits } from './limits';
import { type Met, type Noted, notedOf } from './measure';
import { type Book, scansOf } from './plans';

/* Whether what somebody met is what was promised. */

export type Judged = {
  readonly name: string;
  readonly kind: AskKind;
  readonly visits: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** The most that one question read, and the most round trips of one visit. */
  readonly rowsRead: number;
  readonly roundTrips: number;
  readonly statements: number;
  readonly scans: number;
  readonly notes: ReadonlyArray<string>;
};

type Judging = {
  readonly database: ShopDatabase;
  readonly book: Book;
  readonly url: string;
  readonly isTimed: boolean;
};

const shownSql = 400;
const shownFaults = 3;

/** Judges all visits of one kind. */
export async function judgeAsk(
  { ask, waits, faults }: Met,
  { database, book, url, isTimed }: Judging,
): Promise<Judged> {
  const { name, kind } = ask;
  const limits = askLimits[kind];
  const { roundTrips, statements } = await notedOf(url, ask);
  const scans = await scansIn(statements, database, book);
  const rowsRead = Math.max(0, ...statements.map(({ rows }) => rows));
  const [p50Ms, p95Ms] = [median(waits), p95(waits)];
  const wrong = [...faults.slice(0, shownFaults), ...scans];
  if (statements.length === 0) wrong.push('nobody has seen it ask the database');
  if (isTimed && p95Ms > limits.p95Ms) wrong.push(`p95 is ${Math.round(p95Ms)} ms, where ${limits.p95Ms} are promised`);
  if (roundTrips > limits.roundTrips) wrong.push(`${roundTrips} round trips, where ${limits.roundTrips} are promised`);
  for (const { sql, rows } of statements.filter(({ rows }) => rows > limits.rowsRead))
    wrong.push(`${rows} rows read, where ${limits.rowsRead} are promised, by ${inShort(sql)}`);
  return {
    ...{ name, kind, visits: waits.length, p50Ms, p95Ms, rowsRead, roundTrips },
    ...{ statements: statements.length, scans: scans.length },
    notes: wrong.map((one) => `${name}: ${one}`),
  };
}

async function scansIn(statements: Noted['statements'], database: ShopDatabase, book: Book): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const scans = await scansOf(database, book, statement);
    if (scans.length > 0) found.push(`${scans.join(', ')} in ${inShort(statement.sql)}`);
  }
  return found;
}

const inShort = (sql: string) => sql.replaceAll(/\s+/g, ' ').slice(0, shownSql);

function median(waits: ReadonlyArray<number>): number {
  return waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0;
}
