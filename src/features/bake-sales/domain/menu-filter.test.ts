import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourteen, isFreeOf } from '@/features/catalogue/domain/fourteen';
import { pence } from '@/kernel/money';
import { type ChoosableBake, chooseBakes, type MenuChoice, menuSorts, namesOf, wholeMenu } from './menu-filter';

type Choices = Partial<Omit<ChoosableBake, 'pricePence' | 'label'>> & {
  readonly price?: number;
  readonly ingredients?: string;
  readonly contains?: ReadonlyArray<string>;
  readonly mayContain?: ReadonlyArray<string>;
};

function aBake({
  price = 400,
  ingredients = '',
  contains = [],
  mayContain = [],
  ...rest
}: Choices = {}): ChoosableBake {
  const declared = (names: ReadonlyArray<string>) => names.map((name) => ({ code: name, fourteen: name, name }));
  return {
    name: 'Sourdough',
    description: 'A loaf with a crackling crust.',
    categorySlug: 'breads',
    categoryName: 'Breads',
    pricePence: pence(price),
    left: 12,
    ...rest,
    label: {
      ...{ ingredients, contains: declared(contains), mayContain: declared(mayContain) },
      ...{ netQuantity: '800 g', storage: '', shelfLifeDays: 3 },
    },
  };
}

const chosen = (bakes: ReadonlyArray<ChoosableBake>, choice: Partial<MenuChoice>) =>
  chooseBakes(bakes, { ...wholeMenu, ...choice }).map(({ name }) => name);

describe('a menu is searched', () => {
  const bakes = [
    aBake({ name: 'Victoria sponge', ingredients: 'sugar, lemon juice' }),
    aBake({ name: 'Lemon drizzle cake', description: 'Sharp and sticky.' }),
    aBake({ name: 'Crème brûlée tart', ingredients: '*wheat* flour, *milk*' }),
    aBake({ name: 'Bara brith Pen-y-ŵaun' }),
    aBake({ name: 'Baker’s dozen' }),
  ];

  test.each([
    ['lemon', ['Lemon drizzle cake', 'Victoria sponge']],
    ['LEMON sticky', ['Lemon drizzle cake']],
    ['creme brulee', ['Crème brûlée tart']],
    ['wheat flour', ['Crème brûlée tart']],
    ['Waun', ['Bara brith Pen-y-ŵaun']],
    ['ŵaun', ['Bara brith Pen-y-ŵaun']],
    ["baker's", ['Baker’s dozen']],
    ['aubergine', []],
    ['   ', bakes.map(({ name }) => name)],
  ])('for “%s”', (words, names) => {
    expect(chosen(bakes, { words })).toEqual(names);
  });
});

describe('a menu is read', () => {
  const bakes = [
    aBake({ name: 'Scone', price: 250, left: 0 }),
    aBake({ name: 'Éclair', price: 300, left: 2 }),
    aBake({ name: 'Bun', price: 250, left: null }),
  ];

  test.each([
    ['menu', ['Scone', 'Éclair', 'Bun']],
    ['left', ['Éclair', 'Bun', 'Scone']],
    ['price-up', ['Scone', 'Bun', 'Éclair']],
    ['price-down', ['Éclair', 'Scone', 'Bun']],
    ['name', ['Bun', 'Éclair', 'Scone']],
  ] as const)('in the order “%s”', (sort, names) => {
    expect(chosen(bakes, { sort })).toEqual(names);
  });
});

test('what may contain an allergen is not free of it', () => {
  const bakes = [
    aBake({ name: 'Butter bun', contains: ['Milk'] }),
    aBake({ name: 'Seeded loaf', mayContain: ['Milk'] }),
    aBake({ name: 'Plain loaf' }),
  ];
  expect(chosen(bakes, { free: ['milk'] })).toEqual(['Plain loaf']);
});

describe('whatever the menu and the wishes', () => {
  const names = fourteen.map(({ name }) => name);
  const bake = fc
    .record({
      name: fc.constantFrom('Lemon tart', 'Llŷn loaf', 'Éclair', 'Scone'),
      categorySlug: fc.constantFrom('breads', 'cakes'),
      price: fc.integer({ min: 50, max: 900 }),
      left: fc.option(fc.nat(9)),
      contains: fc.subarray(names, { maxLength: 3 }),
      mayContain: fc.subarray(names, { maxLength: 3 }),
    })
    .map(aBake);
  const menu = fc.array(bake, { maxLength: 20 });
  const choice: fc.Arbitrary<MenuChoice> = fc.record({
    category: fc.constantFrom(null, 'breads', 'cakes', 'pies'),
    free: fc.subarray(
      fourteen.map(({ slug }) => slug),
      { maxLength: 3 },
    ),
    words: fc.constantFrom('', 'lemon', 'llyn', 'loaf crust', 'nowhere'),
    sort: fc.constantFrom(...menuSorts),
  });

  test('nothing is shown that is not on the menu, nothing twice, and nothing against a wish', () => {
    fc.assert(
      fc.property(menu, choice, (bakes, wishes) => {
        const shown = chooseBakes(bakes, wishes);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((one) => bakes.includes(one))).toBe(true);
        expect(shown.every(({ label }) => isFreeOf(label, namesOf(wishes.free)))).toBe(true);
        if (wishes.category !== null)
          expect(shown.every(({ categorySlug }) => categorySlug === wishes.category)).toBe(true);
      }),
    );
  });

  test('an order hides nothing, and a wish less never shows less', () => {
    fc.assert(
      fc.property(menu, choice, (bakes, wishes) => {
        expect(chooseBakes(bakes, { ...wholeMenu, sort: wishes.sort })).toHaveLength(bakes.length);
        const shown = chooseBakes(bakes, wishes);
        for (const fewer of [
          { ...wishes, words: '' },
          { ...wishes, category: null },
          { ...wishes, free: wishes.free.slice(1) },
        ])
          expect(chooseBakes(bakes, fewer)).toEqual(expect.arrayContaining(shown));
      }),
    );
  });

  test('choosing again from what was chosen changes nothing', () => {
    fc.assert(
      fc.property(menu, choice, (bakes, wishes) => {
        const shown = chooseBakes(bakes, wishes);
        expect(chooseBakes(shown, wishes)).toEqual(shown);
      }),
    );
  });
});
