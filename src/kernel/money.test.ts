import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPence, pence, roundPence, splitPence, sumPence, timesPence, vatWithin } from './money';

const amounts = fc.integer({ min: 0, max: 1_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 });

describe('splitting an amount', () => {
  test('gives parts that sum to it, each within a penny of its share', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const whole = shares.reduce((sum, share) => sum + share, 0);
        fc.pre(whole > 0);
        const parts = splitPence(pence(amount), shares);
        expect(sumPence(parts)).toBe(amount);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (amount * (shares[index] ?? 0)) / whole)).toBeLessThan(1);
          expect(part).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('gives a share of nothing nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const parts = splitPence(pence(amount), [...shares, 1, 0]);
        expect(parts.at(-1)).toBe(0);
      }),
    );
  });

  test('gives the odd pennies to the largest remainders, and of equals to the first', () => {
    expect(splitPence(pence(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitPence(pence(5), [1, 2, 3])).toEqual([1, 2, 2]);
    expect(splitPence(pence(0), [0, 0])).toEqual([0, 0]);
    // A third and a third: 33⅓ and 133⅓, which are not equal as fractions of a computer.
    expect(splitPence(pence(500), [100, 400, 1000])).toEqual([34, 133, 333]);
  });

  test('over nothing, or of less than nothing, is a bug', () => {
    expect(() => splitPence(pence(1), [0, 0])).toThrow();
    expect(() => splitPence(pence(-1), [1])).toThrow();
    expect(() => splitPence(pence(1), [2, -1])).toThrow();
  });
});

describe('VAT within a price', () => {
  test.each([
    [120, 2000, 20],
    [100, 2000, 17],
    [1, 2000, 0],
    [3, 2000, 1],
    [105, 500, 5],
    [999, 0, 0],
  ])('of %ip at %i basis points is %ip', (gross, basisPoints, vat) => {
    expect(vatWithin(pence(gross), basisPoints)).toBe(vat);
  });

  test('and what is left over it are the price, and a refund holds what the charge held', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 500, 2000), (gross, rate) => {
        const vat = vatWithin(pence(gross), rate);
        // Within half a penny of the exact figure, as HMRC asks of whoever rounds at all.
        expect(Math.abs(vat * (10_000 + rate) - gross * rate) * 2).toBeLessThanOrEqual(10_000 + rate);
        expect(Math.abs(vatWithin(pence(-gross), rate))).toBe(vat);
      }),
    );
  });
});

test('half pennies are rounded away from nothing', () => {
  expect([roundPence(0.5), roundPence(1.5), roundPence(-0.5), roundPence(-1.4), roundPence(2.4999)]).toEqual([
    1, 2, -1, -1, 2,
  ]);
});

test('a fraction of a penny is a bug', () => {
  for (const amount of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) expect(() => pence(amount)).toThrow();
  expect(() => timesPence(pence(255), 1.5)).toThrow();
});

test('amounts are written as people read them', () => {
  expect([0, 5, 400, 123_456, -150].map(formatPence)).toEqual(['£0.00', '£0.05', '£4.00', '£1,234.56', '−£1.50']);
});
