import { expect, test } from 'vitest';
import { askedFor, isNarrowed, meaningOf, type OrderListWish, wishWithin, writeOrderCursor } from './order-list';

const anything: OrderListWish = {
  ...{ q: '', bake: '', sale: null, slot: null, state: null, payment: null, method: null },
  ...{ sort: 'newest', after: null },
};
const nothing = { reference: null, email: null, phone: null, name: null };

test('what is typed is taken for what it can be', () => {
  expect(meaningOf('k7p 4qx')).toEqual({ ...nothing, reference: 'K7P-4QX', name: 'k7p 4qx' });
  expect(meaningOf('Ann@Example.org')).toEqual({ ...nothing, email: 'ann@example.org' });
  expect(meaningOf('Ann Baker')).toEqual({ ...nothing, name: 'Ann Baker' });
  expect(meaningOf('A')).toEqual(nothing);
  expect(meaningOf('')).toEqual(nothing);
});

test('a phone is the same phone with and without its country, and however it is spaced', () => {
  for (const typed of ['07700 900123', '+44 7700 900123', '(07700) 900-123'])
    expect(meaningOf(typed).phone).toBe('700900123');
  expect(meaningOf('900123').phone).toBeNull();
});

test('without a sale nothing is asked that only a sale can answer', () => {
  const after = { id: 'ord_01jd0000', key: 'baker' } as const;
  const wish: OrderListWish = { ...anything, slot: 'slt_01jd0000', payment: 'owed', sort: 'name', after };
  expect(wishWithin(wish)).toEqual(anything);
  expect(wishWithin({ ...wish, sale: 'harvest' })).toEqual({ ...wish, sale: 'harvest' });
  expect(wishWithin({ ...anything, payment: 'card', sort: 'oldest' })).toMatchObject({
    payment: 'card',
    sort: 'oldest',
  });
});

test('an address holds what is asked for, and not the page it is on', () => {
  const wish: OrderListWish = { ...anything, q: 'ann', sort: 'oldest', after: { id: 'ord_01jd0000', key: '' } };
  expect(Object.entries(askedFor(wish)).filter(([, value]) => value)).toEqual([
    ['q', 'ann'],
    ['sort', 'oldest'],
  ]);
  expect(isNarrowed(wish)).toBe(true);
  expect(isNarrowed({ ...anything, q: 'ann', bake: 'rye', sale: 'harvest' })).toBe(false);
});

test('a cursor says after which order, and by what the list was ordered there', () => {
  expect(writeOrderCursor({ id: 'ord_01jd0000', key: '' })).toBe('ord_01jd0000');
  expect(writeOrderCursor({ id: 'ord_01jd0000', key: 'o’neill' })).toBe('ord_01jd0000.o’neill');
});
