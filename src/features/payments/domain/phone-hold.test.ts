import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneHolds } from '@/config/backend';
import { day, hour, minute } from '@/kernel/time';
import { phoneHold } from './phone-hold';

const now = Date.UTC(2026, 10, 26, 10);

test('an order by phone is held for a day', () => {
  const hold = phoneHold(now, now + 3 * day, phoneHolds);
  expect(hold?.holdEndsAt).toBe(now + phoneHolds.longestMs);
});

test('it is never held past the cut-off, and Stripe’s page ends before it', () => {
  const closesAt = now + 5 * hour;
  expect(phoneHold(now, closesAt, phoneHolds)).toEqual({
    sessionEndsAt: closesAt - phoneHolds.graceMs,
    holdEndsAt: closesAt,
  });
});

test('so near the cut-off that Stripe would open no page, there is no link', () => {
  expect(phoneHold(now, now + 30 * minute, phoneHolds)).toBeNull();
});

test('whenever it is taken, it is held for what Stripe allows, and ends by the cut-off', () => {
  fc.assert(
    fc.property(fc.integer({ min: -day, max: 10 * day }), (left) => {
      const hold = phoneHold(now, now + left, phoneHolds);
      if (!hold) return;
      expect(hold.holdEndsAt).toBeLessThanOrEqual(Math.min(now + left, now + day));
      expect(hold.sessionEndsAt - now).toBeGreaterThanOrEqual(30 * minute);
      expect(hold.sessionEndsAt).toBeLessThan(hold.holdEndsAt);
    }),
  );
});
