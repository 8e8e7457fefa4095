import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOf, mostPerOrder } from './left';
import type { Pool } from './offer-sheet';

const dough: Pool = { id: 'poo_1234', name: 'Dough', left: 7 };
const loaf = { ownLeft: 10, poolId: null, poolUnits: 1, maxPerOrder: null };

describe('what is left of a bake', () => {
  test('by itself: its own', () => {
    expect(leftOf(loaf, [])).toBe(10);
  });

  test('of a shared dough: no more than the dough gives', () => {
    expect(leftOf({ ...loaf, poolId: dough.id }, [dough])).toBe(7);
    expect(leftOf({ ...loaf, poolId: dough.id, poolUnits: 2 }, [dough])).toBe(3);
  });

  test('a pool that is not on the sheet is a bug', () => {
    expect(() => leftOf({ ...loaf, poolId: 'poo_9999' }, [dough])).toThrow('pool of its own sale');
  });

  test('one order may hold what is left, or less where the bake says so', () => {
    expect(mostPerOrder(loaf, [])).toBe(10);
    expect(mostPerOrder({ ...loaf, maxPerOrder: 4 }, [])).toBe(4);
    expect(mostPerOrder({ ...loaf, maxPerOrder: 40 }, [])).toBe(10);
  });
});

test('what is left always fits, and one more never does', () => {
  const facts = fc.record({
    own: fc.integer({ min: -3, max: 40 }),
    pool: fc.integer({ min: -3, max: 40 }),
    units: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(facts, ({ own, pool, units }) => {
      const left = leftOf({ ownLeft: own, poolId: dough.id, poolUnits: units }, [{ ...dough, left: pool }]);
      expect(left).toBeGreaterThanOrEqual(0);
      const fits = (quantity: number) => quantity <= own && quantity * units <= pool;
      if (left > 0) expect(fits(left)).toBe(true);
      expect(fits(left + 1)).toBe(false);
    }),
  );
});
