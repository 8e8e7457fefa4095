import { expect, test } from 'vitest';
import { movesOf, orderMoves } from './moves';
import type { OrderEvent } from './order';
import { addressInWords, eventInWords, moveInWords, stateInWords } from './words';

const missed: OrderEvent = {
  ...{ seq: 4, kind: 'moved', at: 0, actor: { personId: null, name: 'Bea' } },
  ...{ fromState: 'ready', toState: 'missed', reason: null, patch: {} },
};

test('an order nobody came for was not collected; one nobody opened for was at the door', () => {
  const told = (method: 'collection' | 'delivery') => [
    stateInWords({ state: 'missed', method }),
    moveInWords('missed', method),
    eventInWords(missed, method),
  ];
  expect(told('collection')).toEqual(['Not collected', 'Not collected', 'Not collected']);
  expect(told('delivery')).toEqual(['Nobody at the door', 'Nobody at the door', 'Nobody at the door']);
  expect(stateInWords({ state: 'delivered', method: 'delivery' })).toBe('Delivered');
});

test('each way of handing over leaves the other’s end out of the table of moves, and nothing else', () => {
  for (const state of ['confirmed', 'baking', 'ready', 'missed', 'collected', 'delivered', 'cancelled'] as const) {
    const both = [...movesOf({ state, method: 'collection' }), ...movesOf({ state, method: 'delivery' })];
    expect(new Set(both)).toEqual(new Set(orderMoves[state]));
    expect(movesOf({ state, method: 'collection' })).not.toContain('delivered');
    expect(movesOf({ state, method: 'delivery' })).not.toContain('collected');
  }
});

test('a door is told in one line, without an empty part', () => {
  const door = { addressLine1: '3 Sallowfold Lane', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZY' };
  expect(addressInWords(door)).toBe('3 Sallowfold Lane, Harley, SY5 6ZY');
});
