import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stages } from './plan';

/** What a pattern finds in some files of the code, its first group of each. */
function findIn(files: string, pattern: RegExp): string[] {
  const own = globSync(files).filter((file) => !/\.test\.|src\/testing\//.test(file));
  expect(own.length).toBeGreaterThan(0);
  return own.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, found]) => found ?? ''));
}

// A page that holds a deleted order would bring it back: nothing of what is new says that something old is gone.
test('what is copied by pages is never deleted, neither by a command nor by a migration', () => {
  const named = new Map(
    findIn('src/features/*/tables.ts', /export const (\w+ = sqliteTable\(\s*'\w+)/g).map((found) => {
      const [name = '', table = ''] = found.split(/ = sqliteTable\(\s*'/);
      return [name, table] as const;
    }),
  );
  const deleted = [
    ...findIn('src/**/*.{ts,tsx}', /\.delete\(\s*(\w+)\s*\)/g).map((name) => named.get(name) ?? name),
    ...findIn('{src,drizzle}/**/*.{ts,tsx,sql}', /\bDELETE\s+FROM\s+["'`]?(\w+)/gi),
  ];
  // So that it is seen to find any.
  expect(deleted).toEqual(expect.arrayContaining(['counters', 'backups']));
  const long = stages.flatMap((stage) => (stage.kind === 'paged' ? [stage.table] : []));
  expect(deleted.filter((table) => long.includes(table))).toEqual([]);
});
