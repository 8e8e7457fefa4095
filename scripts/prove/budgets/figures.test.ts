import { describe, expect, test } from 'vitest';
import { atLeast, atMost, below, keeps, median, usedUp } from './figures';

describe('the median', () => {
  test('is the one in the middle, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([7])).toBe(7);
  });

  test('of two is the worse', () => {
    expect(median([1, 2])).toBe(2);
  });

  test('of nothing is asked for by mistake', () => {
    expect(() => median([])).toThrow('nothing');
  });
});

describe('a limit', () => {
  test('holds at its very value where it says “at most” or “at least”, not where it says “below”', () => {
    expect(keeps(25, atMost(25))).toBe(true);
    expect(keeps(25.1, atMost(25))).toBe(false);
    expect(keeps(95, atLeast(95))).toBe(true);
    expect(keeps(94, atLeast(95))).toBe(false);
    expect(keeps(200, below(200))).toBe(false);
  });

  test('is missed by what could not be measured', () => {
    for (const limit of [atMost(1), below(1), atLeast(0)]) expect(keeps(Number.NaN, limit)).toBe(false);
  });

  test('is used up by the share of what it allows', () => {
    expect(usedUp(5, atMost(20))).toBe(0.25);
    expect(usedUp(97, atLeast(95))).toBeCloseTo(0.6);
    expect(usedUp(0, atMost(0))).toBe(0);
    expect(usedUp(1, atMost(0))).toBe(Number.POSITIVE_INFINITY);
    expect(usedUp(Number.NaN, atMost(9))).toBe(Number.POSITIVE_INFINITY);
  });
});
