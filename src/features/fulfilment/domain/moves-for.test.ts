import { describe, expect, test } from 'vitest';
import { movesFor } from './moves-for';

const collection = { method: 'collection' } as const;

describe('the moves offered beside an order', () => {
  test('a baker may make it ready, hand it over or say nobody came, and cancels nothing', () => {
    expect(movesFor({ ...collection, state: 'confirmed' }, 'baker')).toEqual({
      forward: ['baking', 'ready', 'collected', 'missed'],
      back: [],
      canCancel: false,
    });
  });

  test('a manager may cancel it as well', () => {
    expect(movesFor({ ...collection, state: 'confirmed' }, 'manager').canCancel).toBe(true);
  });

  test('one that was handed over has only a step back', () => {
    expect(movesFor({ ...collection, state: 'collected' }, 'owner')).toEqual({
      forward: [],
      back: ['ready'],
      canCancel: false,
    });
  });

  test('one nobody came for can still be handed over', () => {
    expect(movesFor({ ...collection, state: 'missed' }, 'baker')).toEqual({
      forward: ['collected'],
      back: ['ready'],
      canCancel: false,
    });
  });

  test('no button confirms what only a payment confirms', () => {
    expect(movesFor({ ...collection, state: 'awaiting_payment' }, 'owner')).toEqual({
      forward: [],
      back: [],
      canCancel: true,
    });
    expect(movesFor({ ...collection, state: 'expired' }, 'owner').forward).toEqual([]);
  });

  test('one that is delivered is not collected', () => {
    expect(movesFor({ method: 'delivery', state: 'ready' }, 'baker').forward).toEqual(['delivered', 'missed']);
  });

  test('a cancelled order goes nowhere', () => {
    expect(movesFor({ ...collection, state: 'cancelled' }, 'owner')).toEqual({
      forward: [],
      back: [],
      canCancel: false,
    });
  });
});
