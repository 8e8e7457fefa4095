import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf, csvResponse } from './csv';

type Note = { readonly name: string; readonly pence: number | null };
const columns = [
  { header: 'Name', value: ({ name }: Note) => name },
  { header: 'Pence', value: ({ pence }: Note) => pence },
];

test('commas, quotes and line breaks come back as they were typed', () => {
  const rows = [{ name: 'Ann "the loaf", Baker\nof Cressage', pence: 400 }];
  const csv = csvOf(columns, rows);
  expect(csv.startsWith('\ufeffName,Pence\r\n')).toBe(true);
  const read = Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
  expect(read).toEqual([
    ['Name', 'Pence'],
    ['Ann "the loaf", Baker\nof Cressage', '400'],
  ]);
});

test('what a shopper typed is never a formula of the bakery’s spreadsheet', () => {
  for (const name of [
    '=HYPERLINK("https://evil.example")',
    '+44 7700 900123',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '=1+1\nand more',
  ])
    expect(csvOf(columns, [{ name, pence: null }])).not.toMatch(/(?:^|\n)"?[=+@\t-]/);
});

test('a list of nothing is its heads alone', () => {
  expect(csvOf(columns, [])).toBe('\ufeffName,Pence\r\n');
});

test('the file is handed over, and kept by nobody in between', () => {
  const { headers } = csvResponse('orders.csv', 'a');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="orders.csv"');
  expect(headers.get('cache-control')).toBe('no-store');
});
