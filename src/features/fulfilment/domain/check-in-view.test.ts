import { describe, expect, test } from 'vitest';
import type { ListedOrder } from './check-in-list';
import { findAtTable, heardUpTo, type KeptFact, type KeptList, ordersAtDevice, unseenConflicts } from './check-in-view';
import type { HandOverAnswer } from './hand-over-fact';

const listed = (reference: string, over: Partial<ListedOrder> = {}): ListedOrder => ({
  ...{ reference, surname: 'Baker', lines: [], unpaid: 0, allergyNote: null, isHandedOver: false },
  ...over,
});
const listOf = (knows: number, ...orders: ListedOrder[]): KeptList => ({
  ...{ madeAt: 0, forgetAt: 1, sales: [], orders, knows },
});
const said = (outcome: HandOverAnswer['outcome']): HandOverAnswer => ({ outcome, why: null, first: null });
const fact = (n: number, over: Partial<KeptFact> = {}): KeptFact => ({
  ...{ n, order: 'K7P-4QX', at: n, what: 'handed_over', cash: 0, answer: null, isSeen: false },
  ...over,
});
const back = (n: number, over: Partial<KeptFact> = {}) => fact(n, { what: 'taken_back', ...over });
const theOrder = (list: KeptList, ...facts: KeptFact[]) => ordersAtDevice(list, facts)[0];

describe('an order on a device', () => {
  const fresh = listOf(0, listed('K7P-4QX'));

  test('is handed over the moment somebody says so, whether the shop has heard it or not', () => {
    expect(theOrder(fresh)).toMatchObject({ isHandedOver: false, isWaiting: false });
    expect(theOrder(fresh, fact(1))).toMatchObject({ isHandedOver: true, handedOverHereAt: 1, isWaiting: true });
    expect(theOrder(fresh, fact(1, { answer: said('done') }))).toMatchObject({ isHandedOver: true, isWaiting: false });
  });

  test('is to come again the moment it is taken back', () => {
    expect(theOrder(fresh, fact(1), back(2))).toMatchObject({ isHandedOver: false, handedOverHereAt: null });
  });

  test('stands as the shop has it once the shop had heard everything from here', () => {
    const undone = listOf(1, listed('K7P-4QX'));
    expect(theOrder(undone, fact(1, { answer: said('done') }))).toMatchObject({ isHandedOver: false });
    const elsewhere = listOf(2, listed('K7P-4QX', { isHandedOver: true }));
    const taken = [fact(1, { answer: said('conflict') }), back(2, { answer: said('done') })];
    expect(theOrder(elsewhere, ...taken)).toMatchObject({ isHandedOver: true, handedOverHereAt: null });
  });

  test('taken back here stays handed over where another device was first', () => {
    const elsewhere = listOf(1, listed('K7P-4QX', { isHandedOver: true }));
    expect(theOrder(elsewhere, fact(1, { answer: said('conflict') }), back(2))).toMatchObject({ isHandedOver: true });
  });
});

test('the shop has heard everything before the first fact that waits', () => {
  const done = { answer: said('done') };
  expect(heardUpTo([])).toBe(0);
  expect(heardUpTo([fact(1, done), fact(2, done)])).toBe(2);
  expect(heardUpTo([fact(3), fact(1, done), fact(2, done), fact(4)])).toBe(2);
});

test('a conflict is shown until somebody has read it', () => {
  const facts = [fact(1, { answer: said('done') }), fact(2, { answer: said('conflict') }), fact(3)];
  expect(unseenConflicts(facts).map(({ n }) => n)).toEqual([2]);
  expect(unseenConflicts(facts.map((one) => ({ ...one, isSeen: true })))).toEqual([]);
});

describe('finding somebody at the table', () => {
  const orders = [
    listed('K7P-4QX', { surname: 'Tŷ-Bach' }),
    listed('BKR-222', { surname: 'Baker' }),
    listed('K7B-333'),
  ];
  const found = (typed: string) => findAtTable(orders, typed).map(({ reference }) => reference);

  test.each([
    ['', ['K7P-4QX', 'BKR-222', 'K7B-333']],
    ['k7p 4qx', ['K7P-4QX']],
    ['k7', ['K7P-4QX', 'K7B-333']],
    ['tyb', ['K7P-4QX']],
    ['BAKE', ['BKR-222', 'K7B-333']],
    ['nobody', []],
  ])('by “%s”', (typed, expected) => expect(found(typed)).toEqual(expected));
});
