import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulkMoves, type MovableOrder, planBulkMove } from './bulk-move';
import { movesOf, orderMoves, type OrderState } from './moves';

const states = Object.keys(orderMoves) as OrderState[];
let orders = 0;
function anOrderIn(state: OrderState, over: Partial<MovableOrder> = {}): MovableOrder {
  orders += 1;
  return { id: `ord_${orders}`, reference: `R${orders}`, state, method: 'collection', duePence: 0, ...over };
}
const gone = (plan: ReturnType<typeof planBulkMove>) => plan.go.map(({ state }) => state);

test('what is baked gets ready together; who has not paid, and who was here already, is told apart', () => {
  const plan = planBulkMove(
    states.map((state) => anOrderIn(state)),
    'ready',
  );
  expect(gone(plan)).toEqual(['confirmed', 'baking']);
  expect(plan.stay).toEqual([
    { why: 'there_already', orders: 1 },
    { why: 'waits_for_payment', orders: 1 },
    { why: 'further_on', orders: 3 },
  ]);
});

test('handed over together is only what is paid for, and what goes that way', () => {
  const [paid, owing] = [anOrderIn('ready'), anOrderIn('ready', { duePence: 400 })];
  const plan = planBulkMove([paid, owing, anOrderIn('ready', { method: 'delivery' })], 'collected');
  expect(plan.go).toEqual([paid]);
  expect(plan.stay).toEqual([
    { why: 'owes', orders: 1 },
    { why: 'other_way', orders: 1 },
  ]);
});

test('an order that was not fetched is not handed over in one go with the others', () => {
  expect(planBulkMove([anOrderIn('missed')], 'collected').stay).toEqual([{ why: 'further_on', orders: 1 }]);
});

test('whatever a sale holds, orders go only where the table lets them, and each is told of once', () => {
  const order = fc.record({
    state: fc.constantFrom(...states),
    method: fc.constantFrom('collection' as const, 'delivery' as const),
    duePence: fc.constantFrom(0, 400),
  });
  fc.assert(
    fc.property(fc.array(order), fc.constantFrom(...bulkMoves), (drawn, to) => {
      const all = drawn.map(({ state, ...rest }) => anOrderIn(state, rest));
      const { go, stay } = planBulkMove(all, to);
      for (const one of go) expect(movesOf(one)).toContain(to);
      const living = all.filter(({ state }) => state !== 'expired' && state !== 'cancelled');
      expect(go.length + stay.reduce((sum, each) => sum + each.orders, 0)).toBe(living.length);
    }),
  );
});
