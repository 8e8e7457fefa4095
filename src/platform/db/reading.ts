import { type AnyColumn, type GetColumnData, sql, type SQL } from 'drizzle-orm';
import type { Db, Statement } from './client';

/**
 * Questions that one area prepares and another may ask in its own batch: many areas, one round trip.
 * What comes back is made into shop words by the area that prepared it.
 */
export type Reading<T> = {
  readonly statements: ReadonlyArray<Statement>;
  /** Makes the answer of the row sets, one for each statement and in their order. */
  readonly answer: (rowSets: ReadonlyArray<unknown>) => T;
};

type Answers<Parts> = { readonly [Part in keyof Parts]: Parts[Part] extends Reading<infer T> ? T : never };

/** Prepares one question: a select, and what its rows mean. */
export function reading<Query extends Statement, T>(
  query: Query,
  answer: (rows: Query['_']['result']) => T,
): Reading<T> {
  return { statements: [query], answer: ([rows]) => answer(rows) };
}

/** Puts several questions side by side, each answered under its own name. */
export function readings<Parts extends Readonly<Record<string, Reading<unknown>>>>(
  parts: Parts,
): Reading<Answers<Parts>> {
  return {
    statements: Object.values(parts).flatMap((part) => part.statements),
    answer: (rowSets) => {
      let from = 0;
      const answers = Object.entries(parts).map(([name, part]) => {
        const to = from + part.statements.length;
        const answer = part.answer(rowSets.slice(from, to));
        from = to;
        return [name, answer] as const;
      });
      return Object.fromEntries(answers) as Answers<Parts>;
    },
  };
}

/** Gives the answer of a reading another meaning. */
export function mapReading<A, B>(from: Reading<A>, to: (answer: A) => B): Reading<B> {
  return { statements: from.statements, answer: (rowSets) => to(from.answer(rowSets)) };
}

/** Asks everything in one batch: one round trip, and one moment that all answers are true of. */
export async function runReading<T>(db: Db, asked: Reading<T>): Promise<T> {
  const [first, ...rest] = asked.statements;
  if (!first) return asked.answer([]);
  return asked.answer(await db.batch([first, ...rest]));
}

/**
 * Selects a column under a name of its own. Needed wherever a joined select meets the same column name twice: the rows of
 * a D1 batch are objects, and of two columns called `name` only one arrives.
 */
export function named<Column extends AnyColumn>(column: Column, name: string): SQL.Aliased<GetColumnData<Column>> {
  return sql<GetColumnData<Column>>`${column}`.mapWith(column).as(name);
}
