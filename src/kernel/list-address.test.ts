import { expect, test } from 'vitest';
import { listHref, pageOf } from './list-address';

test('what a list is not asked for stands nowhere in its address', () => {
  expect(listHref('/admin/orders', { q: '', state: null })).toBe('/admin/orders');
  expect(listHref('/admin/orders', { q: 'Ann & Co', state: 'ready' })).toBe('/admin/orders?q=Ann+%26+Co&state=ready');
});

test('a page goes on after its last row only where a row was left over', () => {
  expect(pageOf(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], last: 'b' });
  expect(pageOf(['a', 'b'], 2)).toEqual({ shown: ['a', 'b'], last: null });
  expect(pageOf([], 2)).toEqual({ shown: [], last: null });
});
