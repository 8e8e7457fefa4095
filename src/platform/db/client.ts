import type { SQLWrapper } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';

/** The shop's database, through Drizzle. */
export type Db = DrizzleD1Database;

/** One prepared write or read that an area offers for somebody's batch. */
export type Statement = BatchItem<'sqlite'>;

/** What takes somebody out of the rows of one table, for the batch of an erasure. */
export type Forgetting = {
  readonly table: string;
  /** The rows' own ids (as `id`), to be asked while they still name somebody. */
  readonly rows: SQLWrapper;
  readonly statements: ReadonlyArray<Statement>;
};

/** Opens the database for one request or job. */
export function openDb(d1: D1Database): Db {
  return drizzle(d1);
}

/** Runs statements as one transaction: all of them or none. */
export async function runBatch(db: Db, statements: ReadonlyArray<Statement>): Promise<void> {
  const [first, ...rest] = statements;
  if (first) await db.batch([first, ...rest]);
}
