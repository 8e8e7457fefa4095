import { expect, test } from 'vitest';
import { freeSlug, isOfStem, slugStem } from './draft-slug';

test('a sale’s address is its day and its town', () => {
  expect(slugStem('2026-11-28', { town: 'Much Wenlock', name: 'The Old Wool Loft' })).toBe('2026-11-28-much-wenlock');
  expect(slugStem('2026-11-28', { town: '', name: 'A barn' })).toBe('2026-11-28-a-barn');
  expect(slugStem('2026-11-28', { town: '', name: '' })).toBe('2026-11-28');
});

test('an address that a sale has, or had before it moved, is not given twice', () => {
  expect(freeSlug('2026-11-28-harley', [])).toBe('2026-11-28-harley');
  expect(freeSlug('2026-11-28-harley', ['2026-11-28-harley', '2026-11-28-harley-2'])).toBe('2026-11-28-harley-3');
});

test('a draft that stays in its town on its day keeps its address', () => {
  expect(isOfStem('2026-11-28-harley', '2026-11-28-harley')).toBe(true);
  expect(isOfStem('2026-11-28-harley-2', '2026-11-28-harley')).toBe(true);
  expect(isOfStem('2026-11-28-harley-green', '2026-11-28-harley')).toBe(false);
});
