import { describe, expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { isProductSlug, missingOf, productStateOf } from './office-product';
import { missingInWords } from './office-words';

const loaf = {
  id: 'var_loaf',
  name: '',
  unit: 'loaf',
  pricePence: pence(400),
  netQuantity: '800 g',
  position: 0,
  isRetired: false,
} as const;
const flour = { labelText: '*wheat* flour', isReviewed: true };
const whole = { kinds: [loaf], description: 'Slow and sour.', ingredients: [flour] };

describe('what a product needs before anybody may buy it', () => {
  test('is nothing where it is described, comes in a kind, and all that is in it was checked', () => {
    expect(missingOf(whole)).toEqual([]);
  });

  test('is each thing it has not got', () => {
    const retired = { ...loaf, isRetired: true };
    const kinds = missingOf({ kinds: [retired], description: '', ingredients: [] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['description', 'kind', 'ingredients']);
  });

  test('is said with the ingredients nobody has checked, by their names', () => {
    const ingredients = [
      flour,
      { labelText: '*pistachio* paste', isReviewed: false },
      { labelText: 'rose water', isReviewed: false },
    ];
    const [missing] = missingOf({ ...whole, ingredients });
    expect(missing && missingInWords(missing)).toBe(
      'Nobody has checked pistachio paste and rose water for allergens yet.',
    );
  });
});

test('a product is a draft until it is published, and retired whatever it was', () => {
  expect(productStateOf({ publishedAt: null, archivedAt: null })).toBe('draft');
  expect(productStateOf({ publishedAt: 5, archivedAt: null })).toBe('on_the_menu');
  expect(productStateOf({ publishedAt: 5, archivedAt: 6 })).toBe('retired');
  expect(productStateOf({ publishedAt: null, archivedAt: 6 })).toBe('retired');
});

test.each(['sourdough', 'apple-pie-2'])('“%s” can be an address', (word) => {
  expect(isProductSlug(word)).toBe(true);
});

test.each(['', 'Sourdough', 'apple pie', '-apple', 'apple--pie', 'ingredients', '../admin'])(
  '“%s” can be no address',
  (word) => {
    expect(isProductSlug(word)).toBe(false);
  },
);
