import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DataTable, type DataColumn } from './data-table';

type Loaf = { readonly name: string; readonly pence: number };
const columns: ReadonlyArray<DataColumn<Loaf>> = [
  { key: 'name', header: 'Name', isHeading: true, cell: ({ name }) => name, sorts: { ascending: 'name' } },
  {
    key: 'price',
    header: 'Price',
    align: 'end',
    cell: ({ pence }) => pence,
    sorts: { ascending: 'cheapest', descending: 'dearest' },
  },
];
const rows = [{ name: 'Rye', pence: 400 }];
const list = { caption: 'Loaves', columns, rows, rowKey: ({ name }: Loaf) => name, path: '/admin/loaves' };

const shown = (over: { sort: string; after?: string | null; next?: string | null }) =>
  renderToStaticMarkup(
    <DataTable
      {...list}
      asked={{ q: 'rye', state: null, sort: over.sort }}
      after={over.after ?? null}
      next={over.next ?? null}
    />,
  );

test('a column that leads says so to those who listen, and its head leads to the other way round', () => {
  const html = shown({ sort: 'cheapest' });
  expect(html).toMatch(/<th[^>]*aria-sort="ascending"[^>]*>.*?href="\/admin\/loaves\?q=rye&amp;sort=dearest"/);
  expect(html).toContain('href="/admin/loaves?q=rye&amp;sort=name"');
  expect(html.match(/aria-sort/g)).toHaveLength(1);
});

test('turned round once more it leads back', () => {
  expect(shown({ sort: 'dearest' })).toContain('href="/admin/loaves?q=rye&amp;sort=cheapest"');
});

test('the pages of a list keep what it is asked for, and a list of one page has none', () => {
  expect(shown({ sort: 'name' })).not.toContain('Pages of this list');
  const middle = shown({ sort: 'name', after: 'one', next: 'two' });
  expect(middle).toContain('href="/admin/loaves?q=rye&amp;sort=name">Back to the first page');
  expect(middle).toContain('href="/admin/loaves?q=rye&amp;sort=name&amp;after=two">Next page');
});

test('a phone hears and sees no link in a head that is not shown', () => {
  expect(shown({ sort: 'name' })).not.toMatch(/stacking-label"[^>]*>\s*<a/);
});
