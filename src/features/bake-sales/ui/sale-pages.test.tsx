import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SalePages } from './sale-pages';

const waysOf = (props: Parameters<typeof SalePages>[0]) =>
  [...renderToStaticMarkup(<SalePages {...props} />).matchAll(/>([^<>]+)<\/a>/g)].map(([, label]) => label);

test('a published sale leads to everything that is worked from, its money too; to the van where one goes out', () => {
  const atTheTable = ['Orders', 'What to bake', 'Packing', 'Collection', 'Money'];
  const place = { slug: '2026-11-28-cressage', state: 'done' } as const;
  const ways = waysOf({ ...place, methods: ['collection'] });
  expect(ways.slice(0, atTheTable.length)).toEqual(atTheTable);
  expect(ways).not.toContain('Delivery');
  expect(waysOf({ ...place, methods: ['collection', 'delivery'] })).toContain('Delivery');
});

test('a draft has no orders to work from yet', () => {
  const ways = waysOf({ slug: 'a-draft', state: 'draft', methods: ['collection'] });
  expect(ways).toContain('Offers');
  for (const label of ['Orders', 'Packing', 'Money']) expect(ways).not.toContain(label);
});
