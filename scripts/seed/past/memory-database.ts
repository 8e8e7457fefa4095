import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/* A D1 that lives as long as the process: SQLite itself, spoken to as a Worker speaks to D1. */

const migrations = new URL('../../../drizzle/', import.meta.url);

/** An empty shop's database in memory, with every migration. */
export function memoryDatabase(): D1Database {
  const sqlite = new DatabaseSync(':memory:');
  const files = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  for (const name of files.sort()) sqlite.exec(readFileSync(new URL(name, migrations), 'utf8'));
  return {
    prepare: (sql: string) => statementOn(sqlite, sql, []),
    batch: (statements: ReadonlyArray<MemoryStatement>) => settled(() => runTogether(sqlite, statements)),
  } as unknown as D1Database;
}

type Answer = {
  readonly success: true;
  readonly results: ReadonlyArray<Record<string, unknown>>;
  readonly meta: object;
};

type MemoryStatement = {
  readonly answer: () => Answer;
  readonly bind: (...values: ReadonlyArray<unknown>) => MemoryStatement;
  readonly all: () => Promise<Answer>;
  readonly run: () => Promise<Answer>;
  readonly raw: () => Promise<unknown[][]>;
  readonly first: () => Promise<Record<string, unknown> | null>;
};

function statementOn(sqlite: DatabaseSync, sql: string, bound: ReadonlyArray<SQLInputValue>): MemoryStatement {
  const answer = (): Answer => ({ success: true, results: sqlite.prepare(sql).all(...bound), meta: {} });
  return {
    answer,
    bind: (...values) => statementOn(sqlite, sql, values.map(inputOf)),
    all: () => settled(answer),
    run: () => settled(answer),
    raw: () => settled(() => rowsAsLists(sqlite, sql, bound)),
    first: () => settled(() => answer().results[0] ?? null),
  };
}

function rowsAsLists(sqlite: DatabaseSync, sql: string, bound: ReadonlyArray<SQLInputValue>): unknown[][] {
  const prepared = sqlite.prepare(sql);
  // By place, not by name: of two columns with one name both arrive.
  prepared.setReturnArrays(true);
  return prepared.all(...bound) as unknown as unknown[][];
}

function runTogether(sqlite: DatabaseSync, statements: ReadonlyArray<MemoryStatement>): Answer[] {
  sqlite.exec('BEGIN');
  try {
    const answers = statements.map((statement) => statement.answer());
    sqlite.exec('COMMIT');
    return answers;
  } catch (error) {
    sqlite.exec('ROLLBACK');
    throw error;
  }
}

// What D1 makes of a Worker's values.
function inputOf(value: unknown): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
}

// D1 answers later, and fails by rejecting.
async function settled<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}
