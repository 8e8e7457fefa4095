import { describe, expect, test } from 'vitest';
import { day, instantAt } from '@/kernel/time';
import type { Sale } from './offer-sheet';
import { orderingWords, stockWords } from './words';

const sale: Sale = {
  id: 'sal_1234',
  slug: 'saturday',
  title: 'Saturday bake',
  bakeDay: '2026-11-28',
  opensAt: instantAt('2026-11-23', '08:00'),
  closesAt: instantAt('2026-11-26', '18:00'),
  publishedAt: 0,
  cancelledAt: null,
  payOnCollection: false,
  note: null,
};

describe('when a sale takes orders, in words', () => {
  test.each([
    [sale.opensAt - day, 'Orders open Monday 8 am'],
    [sale.closesAt - day, 'Order by Thursday 6 pm'],
    [sale.closesAt - 20 * day, 'Orders open Monday 23 November, 8 am'],
    [sale.closesAt, 'Orders closed Thu 26 Nov, 6 pm'],
    [sale.closesAt + 9 * day, 'This sale is over'],
  ])('at %i: %s', (now, words) => {
    expect(orderingWords(sale, now)).toBe(words);
  });

  test('a cancelled sale says so', () => {
    expect(orderingWords({ ...sale, cancelledAt: 1 }, sale.opensAt)).toBe('This sale is cancelled');
  });
});

test('stock is told when it runs low, when it is gone, and not when nobody knows', () => {
  expect([40, 7, 6, 1, 0, null].map(stockWords)).toEqual([null, null, '6 left', '1 left', 'Sold out', null]);
});
