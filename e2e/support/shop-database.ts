import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/* The database of a running shop, beside the shop: to set a scene nobody could click together, and to count what is there. */

const tables = 'v3/d1/miniflare-D1DatabaseObject';
const waitForWritersMs = 5_000;

export type Row = Readonly<Record<string, unknown>>;

/** The database of the shop that runs on a state folder. */
export function openShopDatabase(stateDir: string) {
  const folder = join(stateDir, tables);
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite');
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`There is no database in ${folder}`);
  const database = new DatabaseSync(join(folder, file), { timeout: waitForWritersMs });
  /** Changes several things at once, or none; pages that were kept are read afresh. */
  const change = (...statements: ReadonlyArray<readonly [sql: string, ...values: SQLInputValue[]]>): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const [sql, ...values] of statements) database.prepare(sql).run(...values);
      database.exec('UPDATE catalogue_revision SET revision = revision + 1');
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    /** Every row of a question. */
    all: (sql: string, ...values: SQLInputValue[]): Row[] => database.prepare(sql).all(...values),
    /** The first column of the first row, as a number. */
    count: (sql: string, ...values: SQLInputValue[]): number => {
      const [row] = database.prepare(sql).all(...values);
      return Number(Object.values(row ?? {})[0] ?? 0);
    },
    /** Changes several things at once, or none; pages that were kept are read afresh. */
    change,
    /** The same where rows go that others point to, and come back later. */
    withoutLinks: (statements: ReadonlyArray<string>): void => {
      database.exec('PRAGMA foreign_keys = OFF');
      change(...statements.map((sql) => [sql] as const));
      database.exec('PRAGMA foreign_keys = ON');
    },
    close: () => {
      database.close();
    },
  };
}

export type ShopDatabase = ReturnType<typeof openShopDatabase>;
