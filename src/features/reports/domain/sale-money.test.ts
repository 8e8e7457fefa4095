import { expect, test } from 'vitest';
import { moneyOfSale } from './sale-money';

const nothing = { ordered: [], booked: [], unpaid: [], onTheWayBackPence: 0 } as const;

test('what is being paid for, ran out or was cancelled is not ordered', () => {
  const of = (state: 'confirmed' | 'missed' | 'awaiting_payment' | 'expired' | 'cancelled') =>
    ({ state, method: 'collection', orders: 1, totalPence: 100 }) as const;
  const all = (['confirmed', 'missed', 'awaiting_payment', 'expired', 'cancelled'] as const).map(of);
  expect(moneyOfSale({ ...nothing, ordered: all }).ordered).toEqual({ orders: 2, pence: 200 });
});

test('each way of handing over has its own sum, and all together the whole', () => {
  const ordered = [
    { state: 'confirmed', method: 'delivery', orders: 2, totalPence: 900 },
    { state: 'delivered', method: 'delivery', orders: 1, totalPence: 300 },
    { state: 'ready', method: 'collection', orders: 4, totalPence: 1000 },
  ] as const;
  expect(moneyOfSale({ ...nothing, ordered })).toMatchObject({
    ordered: { orders: 7, pence: 2200 },
    byMethod: [
      { method: 'delivery', orders: 3, pence: 1200 },
      { method: 'collection', orders: 4, pence: 1000 },
    ],
  });
});

test('what a person took at the table and took off again is what their till holds', () => {
  const bea = { personId: 'per_1', personName: 'Bea' } as const;
  const booked = [
    { kind: 'cash', ...bea, pence: 1200 - 400 },
    { kind: 'reader', ...bea, pence: 500 },
    { kind: 'charge', personId: null, personName: null, pence: 900 },
    { kind: 'dispute', personId: null, personName: null, pence: -900 },
  ];
  expect(moneyOfSale({ ...nothing, booked })).toMatchObject({
    ...{ charged: 900, disputed: -900, cash: 800, reader: 500, kept: 1300 },
    byPerson: [{ personId: 'per_1', name: 'Bea', cash: 800, reader: 500 }],
  });
});
