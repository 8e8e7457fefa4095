import { describe, expect, test } from 'vitest';
import { day, instantAt } from '@/kernel/time';
import type { Sale } from './offer-sheet';
import { orderingWords, slotWords, stockWords, whyNotWords } from './words';

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

test('a window says how full it is where that is near', () => {
  const slots = [
    { isFull: false, ordersLeft: 40 },
    { isFull: false, ordersLeft: 2 },
    { isFull: false, ordersLeft: 1 },
    { isFull: true, ordersLeft: 3 },
    { isFull: null, ordersLeft: null },
  ];
  expect(slots.map(slotWords)).toEqual([null, '2 places left', '1 place left', 'Full', null]);
});

test.each([
  [sale.opensAt - day, false, 'Opens Monday 8 am'],
  [sale.opensAt, false, null],
  [sale.opensAt, true, 'Fully booked'],
  [sale.closesAt, false, 'Orders closed'],
  [sale.closesAt + 9 * day, true, 'Orders closed'],
])('at %i, fully booked or not (%s), a card says why nothing can be ordered: %s', (now, isDayFull, words) => {
  expect(whyNotWords({ sale, isDayFull }, now)).toBe(words);
});
