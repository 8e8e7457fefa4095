import { expect, test } from 'vitest';
import type { Label } from '@/features/catalogue/domain/label';
import { bakeLabel } from './bake-label';

const milk = { code: 'milk', fourteen: 'Milk', name: 'milk' };
const walnut = { code: 'walnut', fourteen: 'Tree nuts', name: 'walnuts' };
const sourdough: Label = {
  ingredients: '*wheat* flour, dŵr, salt',
  contains: [milk],
  mayContain: [milk, walnut],
  netQuantity: '800 g',
  storage: 'Keep in a bread bin.',
  shelfLifeDays: 2,
};

const wordsOf = (label: Label) =>
  bakeLabel({ name: 'Sourdough', label }, '2026-11-28').paragraphs.map((runs) =>
    runs.map(({ text, emphasised }) => (emphasised ? `*${text}*` : text)).join(''),
  );

test('a label says all that the copy of its line says, with the allergens emphasised', () => {
  expect(wordsOf(sourdough)).toEqual([
    'Ingredients: *wheat* flour, dŵr, salt',
    'May contain: *milk and walnuts*',
    'Net quantity: 800 g',
    'Storage: Keep in a bread bin.',
    'Packed on: 28 November 2026',
    'Use by: 30 November 2026',
  ]);
});

test('a label leaves out what there is nothing to say of', () => {
  expect(wordsOf({ ...sourdough, ingredients: '', mayContain: [], storage: '' })).toEqual([
    'Net quantity: 800 g',
    'Packed on: 28 November 2026',
    'Use by: 30 November 2026',
  ]);
});

test('what keeps for no day is used on the day it is baked, also where a month ends', () => {
  expect(wordsOf({ ...sourdough, shelfLifeDays: 0 }).at(-1)).toBe('Use by: 28 November 2026');
  expect(wordsOf({ ...sourdough, shelfLifeDays: 3 }).at(-1)).toBe('Use by: 1 December 2026');
});
