import { expect, test } from 'vitest';
import { avoidedIn, type BakeAllergens, bakesWithout, cellsOf } from './allergen-sheet';

const gluten = (name: string) => ({ code: name, fourteen: 'Cereals containing gluten', name });
const milk = { code: 'milk', fourteen: 'Milk', name: 'milk' };
const nuts = (name: string) => ({ code: name, fourteen: 'Tree nuts', name });

const bake = (name: string, facts: Partial<BakeAllergens> = {}): BakeAllergens => ({
  slug: name,
  name,
  category: 'Breads',
  contains: [],
  mayContain: [],
  ...facts,
});

test('a bake has a cell for each of the fourteen, which names the cereal and the nut', () => {
  const cells = cellsOf(
    bake('pistachio pastry', {
      contains: [gluten('wheat'), gluten('oats'), nuts('pistachio')],
      mayContain: [nuts('other tree nuts')],
    }),
  );
  expect(cells).toHaveLength(14);
  expect(cells.filter(({ contains, mayContain }) => contains.length + mayContain.length > 0)).toEqual([
    { slug: 'gluten', contains: ['wheat', 'oats'], mayContain: [] },
    { slug: 'tree-nuts', contains: ['pistachio'], mayContain: ['other tree nuts'] },
  ]);
});

test('who must not have something is shown neither what contains it nor what may', () => {
  const bakes = [
    bake('sourdough', { contains: [gluten('wheat')] }),
    bake('croissant', { contains: [gluten('wheat'), milk], category: 'Pastries' }),
    bake('flapjack', { contains: [gluten('oats')], mayContain: [milk], category: 'Cakes' }),
  ];
  const without = (...slugs: Parameters<typeof bakesWithout>[1]) =>
    [...bakesWithout(bakes, slugs)].map(([category, own]) => [category, own.map(({ name }) => name)]);
  expect(without('milk')).toEqual([['Breads', ['sourdough']]]);
  expect(without('milk', 'gluten')).toEqual([]);
  expect(without()).toEqual([
    ['Breads', ['sourdough']],
    ['Pastries', ['croissant']],
    ['Cakes', ['flapjack']],
  ]);
});

test.each([
  [undefined, []],
  ['milk', ['milk']],
  [
    ['tree-nuts', 'milk', 'milk'],
    ['milk', 'tree-nuts'],
  ],
  [['<script>', 'kale'], []],
])('an address that asks for %j means %j', (asked, slugs) => {
  expect(avoidedIn(asked)).toEqual(slugs);
});
