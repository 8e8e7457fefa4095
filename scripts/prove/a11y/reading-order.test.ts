import { describe, expect, test } from 'vitest';
import { againstTheEye, type Stop, wrongTurns } from './reading-order';

const at = (name: string, left: number, top: number, width = 100, height = 40): Stop => ({
  ...{ name, isInFlow: true, box: { left, top, right: left + width, bottom: top + height } },
});

describe('the eye', () => {
  test('goes along a line, then down', () => {
    expect(againstTheEye([at('a', 0, 0), at('b', 200, 2), at('c', 0, 60), at('d', 200, 58)])).toEqual([]);
  });

  test('goes from the foot of one column to the head of the next', () => {
    expect(againstTheEye([at('a', 0, 0), at('b', 0, 400), at('c', 200, 0)])).toEqual([]);
  });

  test('does not go up within a column', () => {
    expect(againstTheEye([at('pay', 0, 400), at('name', 20, 100)])).toEqual(['the focus goes up from pay to name']);
  });

  test('does not go back within a line', () => {
    expect(againstTheEye([at('next', 300, 0), at('back', 0, 5)])).toEqual(['the focus goes back from next to back']);
  });

  test('does not look for what floats or hides', () => {
    const floating = { ...at('basket bar', 0, 800), isInFlow: false };
    expect(againstTheEye([at('a', 0, 0), floating, at('b', 0, 100)])).toEqual([]);
  });
});

describe('the way of the focus', () => {
  test('comes by each stop once, in order', () => {
    expect(wrongTurns([0, 1, 2], 3)).toEqual([]);
  });

  test('may not leave one out', () => {
    expect(wrongTurns([0, 2], 3)).toEqual([{ kind: 'never', stop: 1 }]);
  });

  test('may not be caught in one place', () => {
    expect(wrongTurns([0, 1, 1], 3)).toEqual([
      { kind: 'never', stop: 2 },
      { kind: 'again', stop: 1 },
    ]);
  });

  test('may not go back', () => {
    expect(wrongTurns([1, 0, null], 2)).toEqual([{ kind: 'out of order', stop: 0, before: 1 }]);
  });
});
