import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourteen } from '@/features/catalogue/domain/fourteen';
import { textLimits } from '@/config/frontend';
import { addressOfFields, type MenuAsked, menuAddress, wishesOf } from './domain/menu-address';
import { menuSorts, wholeMenu } from './domain/menu-filter';
import { wishWords } from './domain/menu-words';
import { menuAskedSchema } from './schema';

const nothing: MenuAsked = { ...wholeMenu, saleSlug: null };
const read = (said: unknown) => menuAskedSchema.parse(said);

/** What Next makes of the address of a page. */
function saidIn(address: string): Record<string, string | string[]> {
  const query = new URL(address, 'https://shop.example').searchParams;
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = '', ...more] = query.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

const aSlug = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const aMenu: fc.Arbitrary<MenuAsked> = fc.record({
  saleSlug: fc.option(aSlug),
  category: fc.option(aSlug),
  free: fc.subarray(fourteen.map(({ slug }) => slug)),
  words: fc.constantFrom('', 'lemon', 'crème brûlée', 'bara brith ŵ', '50% rye & oats', 'a+b=c#?'),
  sort: fc.constantFrom(...menuSorts),
});

describe('the address of a menu', () => {
  test('says what is asked for and nothing else', () => {
    const asked: MenuAsked = {
      saleSlug: 'sat',
      category: 'cakes',
      free: ['milk', 'eggs'],
      words: 'le mon',
      sort: 'name',
    };
    expect(menuAddress(asked)).toBe('/menu?sale=sat&category=cakes&q=le%20mon&sort=name&free=eggs&free=milk');
    expect(menuAddress(nothing)).toBe('/menu');
  });

  test('leads back to what was asked for, whatever that was', () => {
    fc.assert(
      fc.property(aMenu, (asked) => {
        expect(read(saidIn(menuAddress(asked)))).toEqual({ ...asked, isFreeUnclear: false });
      }),
    );
  });

  test('is the one a form filled in the same way leads to', () => {
    fc.assert(
      fc.property(aMenu, (asked) => {
        const fields: [string, string][] = [
          ['sale', asked.saleSlug ?? ''],
          ['category', asked.category ?? ''],
          ['q', asked.words],
          ['sort', asked.sort],
          ...asked.free.map((slug): [string, string] => ['free', slug]),
        ];
        expect(addressOfFields(fields)).toBe(menuAddress(asked));
      }),
    );
  });
});

const oddText = fc.string({ unit: 'binary', maxLength: 90 });
const anything = fc.oneof(oddText, fc.array(oddText, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }));

describe('what makes no sense in an address', () => {
  const senseless: ReadonlyArray<Record<string, unknown>> = [
    { sort: 'cheapest' },
    { sort: ['name', 'menu'] },
    { q: ['a', 'b'] },
    { sale: ['a', 'b'] },
    { category: '' },
    { q: '\u202e \u0000 ' },
    { constructor: 'y', page: '2' },
  ];

  test.each(senseless)('counts as not said: %j', (said) => {
    expect(read(said)).toEqual({ ...nothing, isFreeUnclear: false });
  });

  test('an allergen that is none of the fourteen is left out, and told', () => {
    expect(read({ free: ['nuts', 'milk', 'milk'] })).toEqual({ ...nothing, free: ['milk'], isFreeUnclear: true });
    expect(read({ free: 'dairy' })).toMatchObject({ free: [], isFreeUnclear: true });
    expect(read({ free: '' })).toMatchObject({ free: [], isFreeUnclear: false });
  });

  test('no address, however it is bent, gives more than a menu', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('sale', 'category', 'free', 'q', 'sort', 'x'), anything), (said) => {
        const asked = read(said);
        const { words, sort, free } = asked;
        expect(read(saidIn(menuAddress(asked)))).toMatchObject({ words, sort, free });
        expect(words.length).toBeLessThanOrEqual(textLimits.search);
        expect(menuSorts).toContain(sort);
        expect(free.every((slug) => fourteen.some((one) => one.slug === slug))).toBe(true);
      }),
    );
  });
});

test('each wish can be taken back on its own', () => {
  const asked: MenuAsked = { saleSlug: 'sat', category: 'cakes', free: ['milk', 'eggs'], words: 'lemon', sort: 'name' };
  expect(wishesOf(asked, 'Cakes').map((wish) => [wishWords(wish), menuAddress(wish.without)])).toEqual([
    ['Cakes', '/menu?sale=sat&q=lemon&sort=name&free=eggs&free=milk'],
    ['“lemon”', '/menu?sale=sat&category=cakes&sort=name&free=eggs&free=milk'],
    ['Free of eggs', '/menu?sale=sat&category=cakes&q=lemon&sort=name&free=milk'],
    ['Free of milk', '/menu?sale=sat&category=cakes&q=lemon&sort=name&free=eggs'],
  ]);
  expect(wishesOf(nothing, null)).toEqual([]);
});
