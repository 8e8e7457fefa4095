import { expect, test } from 'vitest';
import { readObject, writeObject } from './archived';
import { countObject, keysIn, withoutReplaced } from './counting';
import { addCounts, type Counts, differences, inRestoringOrder, type ListedObject, noCounts } from './manifest';
import { stages } from './plan';

const listed = (stage: string, part: ListedObject['part'], name: string): ListedObject => ({
  ...{ name, stage, part, sha256: '', bytes: 1, rows: 1 },
});

test('what the closing batch copied is restored before the pages of its table, and orders after the people they name', () => {
  const written = [
    listed('people', 'page', 'a'),
    listed('orders', 'page', 'b'),
    listed('orders', 'page', 'c'),
    listed('words', 'closing', 'd'),
    listed('people', 'closing', 'e'),
    listed('shop', 'closing', 'f'),
    listed('orders', 'closing', 'g'),
  ];
  expect(inRestoringOrder(written).map(({ name }) => name)).toEqual(['d', 'e', 'a', 'f', 'g', 'b', 'c']);
});

const orders = {
  table: 'orders',
  columns: ['id', 'total_pence', 'note'],
  key: ['id'],
  lines: ['["ord_1",500,"[Ann]\\n{x}"]', '["ord_2",250,null]'],
};
const lines = {
  table: 'order_lines',
  columns: ['id', 'order_id', 'net_pence'],
  key: ['id'],
  lines: ['["lin_1","ord_1",300]', '["lin_2","ord_1",200]', '["lin_3","ord_2",250]'],
};

test('an object read back is the object that was written, whatever stands in its rows', () => {
  const empty = { ...lines, table: 'refunds', lines: [] };
  expect(readObject(writeObject([orders, lines, empty]))).toEqual([orders, lines]);
  expect(() => readObject('["ord_1"]\n')).toThrow('without a heading');
  expect(() => readObject('{"table":"orders"}\n')).toThrow('heading');
});

test('an order that the closing batch copied again counts once, with all its lines', () => {
  const stage = stages.find(({ name }) => name === 'orders');
  if (!stage) throw new Error('Orders are not in the plan');
  expect(keysIn(stage, [orders, lines])).toEqual(['ord_1', 'ord_2']);
  const all = countObject([orders, lines]);
  expect(all.tables).toEqual({ orders: 2, order_lines: 3 });
  expect(all.money).toEqual({ 'orders.total_pence': 750, 'order_lines.net_pence': 750 });
  const rest = countObject(withoutReplaced(stage, [orders, lines], new Set(['ord_1'])));
  expect(rest.tables).toEqual({ orders: 1, order_lines: 1 });
  expect(rest.money).toEqual({ 'orders.total_pence': 250, 'order_lines.net_pence': 250 });
});

test('what does not agree is said by its name; a table nobody counted has no rows', () => {
  const expected: Counts = { tables: { orders: 2, letters: 1 }, money: { 'orders.total_pence': 750 } };
  const found = addCounts(noCounts, { tables: { orders: 2 }, money: { 'orders.total_pence': 749 } });
  expect(differences(expected, found)).toEqual(['letters: 0 instead of 1', 'orders.total_pence: 749 instead of 750']);
  expect(differences(expected, expected)).toEqual([]);
});
