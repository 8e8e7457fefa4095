import { describe, expect, test } from 'vitest';
import { newProductSchema, productLabelSchema } from './office';
import { readCategories, readKinds, readPhotos } from './office-rows';

function aForm(fields: Readonly<Record<string, string>>, ...rows: string[]): FormData {
  const form = new FormData();
  for (const row of rows) form.append('row', row);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const kind = (row: string, over: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries({ name: '', unit: 'loaf', pricePence: '4.20', netQuantity: '800 g', position: '0', ...over }).map(
      ([field, value]) => [`${field}-${row}`, value],
    ),
  );

describe('the kinds somebody typed', () => {
  test('are read row by row, a new one only where something was typed for it', () => {
    const nothing = kind('new', { unit: '', pricePence: '', netQuantity: '' });
    expect(readKinds(aForm({ ...kind('var_aaaa'), ...nothing }, 'var_aaaa', 'new'))).toEqual({
      ok: true,
      value: [
        {
          ...{ id: 'var_aaaa', name: '', unit: 'loaf', pricePence: 420, netQuantity: '800 g', position: 0 },
          isRetired: false,
        },
      ],
    });
    const added = readKinds(aForm(kind('new', { isRetired: '' }), 'new'));
    expect(added.ok && added.value).toMatchObject([{ id: null, unit: 'loaf' }]);
  });

  test('are refused by their fields, and a row that names nothing of ours is none', () => {
    const wrong = readKinds(aForm(kind('var_aaaa', { pricePence: 'four pounds', unit: ' ' }), 'var_aaaa'));
    expect(wrong.ok || Object.keys(wrong.problem).toSorted()).toEqual(['pricePence-var_aaaa', 'unit-var_aaaa']);
    const foreign = readKinds(aForm(kind('1 OR 1=1'), '1 OR 1=1'));
    expect(foreign.ok || foreign.problem).toHaveProperty('row');
  });
});

test('sorts of bake are read as they were and as they shall be', () => {
  const fields = {
    ...{ 'name-cat_aaaa': ' Buns ', 'position-cat_aaaa': '3', 'isHidden-cat_aaaa': 'yes' },
    ...{ 'wasName-cat_aaaa': 'Breads', 'wasPosition-cat_aaaa': '1', 'wasHidden-cat_aaaa': '' },
  };
  expect(readCategories(aForm(fields, 'cat_aaaa'))).toEqual({
    ok: true,
    value: [
      {
        before: { id: 'cat_aaaa', name: 'Breads', position: 1, isHidden: false },
        after: { id: 'cat_aaaa', name: 'Buns', position: 3, isHidden: true },
      },
    ],
  });
});

test('photos hang in the order of their places, those that are taken off left out', () => {
  const row = (id: string, position: string, more: Readonly<Record<string, string>> = {}) => ({
    ...{ [`alt-${id}`]: `Seen on ${id}`, [`position-${id}`]: position },
    ...more,
  });
  const fields = {
    ...row('pho_aaaa', '2'),
    ...row('pho_bbbb', '1'),
    ...row('pho_cccc', '3', { 'isOff-pho_cccc': 'yes' }),
  };
  expect(readPhotos(aForm(fields, 'pho_aaaa', 'pho_bbbb', 'pho_cccc'))).toEqual({
    ok: true,
    value: [
      { id: 'pho_bbbb', alt: 'Seen on pho_bbbb', position: 0 },
      { id: 'pho_aaaa', alt: 'Seen on pho_aaaa', position: 1 },
    ],
  });
});

describe('the address of a new product', () => {
  test.each([
    ['Apple & pear tart', '', 'apple-pear-tart'],
    ['Apple tart', 'pommes', 'pommes'],
  ])('of “%s” and “%s” is %s', (name, slug, made) => {
    expect(newProductSchema.safeParse({ name, slug, categoryId: 'cat_aaaa' }).data?.slug).toBe(made);
  });

  test.each(['No Such', 'ingredients', '../admin'])('is not “%s”', (slug) => {
    expect(newProductSchema.safeParse({ name: 'Tart', slug, categoryId: 'cat_aaaa' }).success).toBe(false);
  });
});

test('ingredients stand one on a line; empty lines are none', () => {
  const sent = { productId: 'prd_aaaa', version: '5', ingredients: ' *wheat* flour \r\n\r\n\r\nwater\n' };
  expect(productLabelSchema.safeParse(sent).data?.ingredients).toEqual(['*wheat* flour', 'water']);
  expect(productLabelSchema.safeParse({ ...sent, ingredients: 'x'.repeat(201) }).success).toBe(false);
});
