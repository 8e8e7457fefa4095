import { expect, test } from 'vitest';
import { changesBetween, columnsOf, type Dump, inWords, wayBack } from './dump';

const dump = (tables: Record<string, ReadonlyArray<Record<string, unknown>>>): Dump =>
  new Map(Object.entries(tables).map(([table, rows]) => [table, new Map(rows.map((row) => [Number(row['#']), row]))]));

const before = dump({
  orders: [
    { '#': 1, id: 'ord_1', note: "Doris's", total: 300 },
    { '#': 2, id: 'ord_2', note: null, total: 250 },
  ],
  people: [{ '#': 1, id: 'per_1' }],
});

test('two looks at the same are the same', () => {
  expect(changesBetween(before, before)).toEqual([]);
});

test('a row that changed, one that came and one that went are each found, and there is a way back', () => {
  const after = dump({
    orders: [
      { '#': 1, id: 'ord_1', note: 'gone', total: 300 },
      { '#': 3, id: 'ord_3', note: 'new', total: 1 },
    ],
    people: [{ '#': 1, id: 'per_1' }],
    spies: [{ '#': 1, id: 'x' }],
  });
  const changes = changesBetween(before, after);
  expect(changes.map(inWords)).toEqual([
    'orders: note of row 1',
    'orders: a row went (2)',
    'orders: a row came (3)',
    'spies: a row came (1)',
  ]);
  expect(changes.map(columnsOf)[0]).toEqual(['note']);
  expect(wayBack(changes, { tables: ['people'], newRowsOf: ['spies'] })).toEqual([
    ['PRAGMA defer_foreign_keys = ON'],
    ['DELETE FROM "orders" WHERE rowid = 3'],
    [`UPDATE "orders" SET "note" = 'Doris''s' WHERE rowid = 1`],
    [`INSERT INTO "orders" ("rowid", "id", "note", "total") VALUES (2, 'ord_2', NULL, 250)`],
  ]);
});
