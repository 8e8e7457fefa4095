import { expect, test } from 'vitest';
import { type Book, readsWhole } from './plans';

const book: Book = { large: new Map([['orders', 100_000]]), short: new Set(['orders_by_attention']) };
const plain = 'SELECT * FROM "orders" WHERE note IS NULL';
const renamed = 'SELECT 1 FROM products JOIN orders AS "o" ON o.id = products.id';

test.each([
  ['SCAN orders', plain],
  ['SCAN orders USING INDEX orders_by_name', plain],
  ['SCAN orders USING COVERING INDEX orders_by_name', plain],
  ['SCAN o', renamed],
  ['SCAN o LEFT-JOIN', renamed],
])('%s reads all orders', (step, sql) => {
  expect(readsWhole(step, sql, book)).toBe(true);
});

test.each([
  ['SEARCH orders USING INDEX orders_by_name (name=?)', plain],
  ['SCAN orders USING INDEX orders_by_attention', plain],
  ['SCAN products', renamed],
  ['SCAN CONSTANT ROW', plain],
  ['SCAN json_each VIRTUAL TABLE INDEX 1:', plain],
  ['USE TEMP B-TREE FOR ORDER BY', plain],
  // What is called like a table but is none: a question within the question.
  ['SCAN o', 'WITH o AS (SELECT 1) SELECT * FROM o'],
])('%s does not', (step, sql) => {
  expect(readsWhole(step, sql, book)).toBe(false);
});
