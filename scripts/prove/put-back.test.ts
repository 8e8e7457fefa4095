import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Row, ShopDatabase, Statement } from '../../e2e/support/shop-database';
import { changesOf, lookAt, putBack } from './watch';

/* On a small database in memory, asked as the shop's is. */

function aShop() {
  const file = new DatabaseSync(':memory:');
  file.exec(`CREATE TABLE catalogue_revision (revision INTEGER); INSERT INTO catalogue_revision VALUES (1);
    CREATE TABLE orders (id TEXT PRIMARY KEY, note TEXT);
    CREATE TABLE order_lines (order_id TEXT REFERENCES orders (id), quantity INTEGER);
    INSERT INTO orders VALUES ('ord_1', 'Doris''s'), ('ord_2', NULL);
    INSERT INTO order_lines VALUES ('ord_1', 2), ('ord_2', 1);`);
  const run = ([sql, ...values]: Statement): Row[] => file.prepare(sql).all(...values);
  const together = (...statements: ReadonlyArray<Statement>): Promise<Row[][]> => {
    file.exec('BEGIN');
    const rows = statements.map(run);
    file.exec('COMMIT');
    return Promise.resolve(rows);
  };
  const database: ShopDatabase = {
    all: async (...statement) => (await together(statement))[0] ?? [],
    read: together,
    exchange: together,
    count: async (...statement) => Number(Object.values((await together(statement))[0]?.[0] ?? {})[0]),
    change: async (...statements) => {
      await together(...statements);
    },
  };
  return { database, run: (sql: string) => void run([sql]) };
}

const revisionOf = async ({ database }: ReturnType<typeof aShop>) =>
  database.count('SELECT revision FROM catalogue_revision');

test('what came, what went and what is otherwise are put back, and the pages that were kept stay', async () => {
  const shop = aShop();
  const before = await lookAt(shop.database);
  for (const sql of [
    `INSERT INTO orders VALUES ('ord_3', 'new')`,
    `INSERT INTO order_lines VALUES ('ord_3', 9)`,
    `UPDATE orders SET note = 'gone' WHERE id = 'ord_1'`,
    `DELETE FROM order_lines WHERE order_id = 'ord_2'`,
  ])
    shop.run(sql);
  const seen = await lookAt(shop.database, before);
  expect(changesOf(before, seen)).toHaveLength(4);
  const back = await putBack(before, shop.database, seen);
  expect(changesOf(before, back)).toEqual([]);
  expect(await lookAt(shop.database, back)).toBe(back);
  expect(changesOf(before, { ...(await lookAt(shop.database)) })).toEqual([]);
  expect(await revisionOf(shop)).toBe(1);
});

test('where pages were told to be read afresh, they are told so again: they may show what is taken back', async () => {
  const shop = aShop();
  const before = await lookAt(shop.database);
  shop.run(`UPDATE orders SET note = 'gone'`);
  shop.run('UPDATE catalogue_revision SET revision = 2');
  await putBack(before, shop.database, await lookAt(shop.database, before));
  expect(await revisionOf(shop)).toBe(3);
});

test('what is written between the look and the putting back is not overlooked', async () => {
  const shop = aShop();
  const before = await lookAt(shop.database);
  shop.run(`UPDATE orders SET note = 'gone' WHERE id = 'ord_1'`);
  const seen = await lookAt(shop.database, before);
  shop.run('UPDATE order_lines SET quantity = 5');
  const back = await putBack(before, shop.database, seen);
  expect(changesOf(before, back).map(({ table }) => table)).toEqual(['order_lines', 'order_lines']);
});
