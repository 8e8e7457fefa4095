import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFullyBooked, slotTakes } from './slot-room';

const roomy = { ordersLeft: 3, itemsLeft: null };

describe('a slot', () => {
  test('takes an order while it has a place, and room for all that is in it', () => {
    expect(slotTakes(roomy, 99)).toBe(true);
    expect(slotTakes({ ordersLeft: 0, itemsLeft: null }, 1)).toBe(false);
    expect(slotTakes({ ordersLeft: 1, itemsLeft: 4 }, 4)).toBe(true);
    expect(slotTakes({ ordersLeft: 1, itemsLeft: 4 }, 5)).toBe(false);
  });

  test('that takes an order takes every smaller one', () => {
    const aSlot = fc.record({ ordersLeft: fc.integer({ min: -1, max: 5 }), itemsLeft: fc.option(fc.nat(20)) });
    fc.assert(
      fc.property(aSlot, fc.integer({ min: 2, max: 40 }), (slot, count) => {
        if (slotTakes(slot, count)) expect(slotTakes(slot, count - 1)).toBe(true);
      }),
    );
  });
});

describe('a day', () => {
  test('is fully booked when it takes no more orders, whatever its slots say', () => {
    expect(isFullyBooked({ ordersLeft: 0, slots: [roomy] })).toBe(true);
    expect(isFullyBooked({ ordersLeft: 1, slots: [roomy] })).toBe(false);
  });

  test('is fully booked when its last slot is', () => {
    const full = { ordersLeft: 0, itemsLeft: null };
    expect(isFullyBooked({ ordersLeft: null, slots: [full, full] })).toBe(true);
    expect(isFullyBooked({ ordersLeft: null, slots: [full, roomy] })).toBe(false);
  });

  test('whose times are not fixed yet is not fully booked', () => {
    expect(isFullyBooked({ ordersLeft: null, slots: [] })).toBe(false);
  });
});
