import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, dayFrom, hour, instantAt, instantOfRule, minute } from '@/kernel/time';
import { isOpenAt, type SaleFacts, saleStateAt } from './sale-state';

const bakeDay: Day = '2026-11-28';
const closesAt = instantOfRule(bakeDay, { daysBefore: 2, at: '18:00' });
const sale: SaleFacts = {
  bakeDay,
  opensAt: closesAt - 3 * day,
  closesAt,
  publishedAt: closesAt - 4 * day,
  cancelledAt: null,
};

describe('one sale from its draft to the day after', () => {
  test('nobody sees it until it is published', () => {
    expect(saleStateAt({ ...sale, publishedAt: null }, closesAt - hour)).toBe('draft');
  });

  test('it opens at its opening and not a millisecond before', () => {
    expect(saleStateAt(sale, sale.opensAt - 1)).toBe('upcoming');
    expect(saleStateAt(sale, sale.opensAt)).toBe('open');
  });

  test('it takes orders until a millisecond before the cut-off, and none at the cut-off', () => {
    expect(isOpenAt(sale, closesAt - 1)).toBe(true);
    expect(isOpenAt(sale, closesAt)).toBe(false);
    expect(saleStateAt(sale, closesAt)).toBe('closed');
  });

  test('it is done when its bake day is over in the shop', () => {
    expect(saleStateAt(sale, instantAt(bakeDay, '23:59'))).toBe('closed');
    expect(saleStateAt(sale, instantAt('2026-11-29', '00:00'))).toBe('done');
  });

  test('a cancelled sale is cancelled at any hour', () => {
    for (const now of [0, sale.opensAt, closesAt, closesAt + 9 * day]) {
      expect(saleStateAt({ ...sale, cancelledAt: closesAt - day }, now)).toBe('cancelled');
    }
  });
});

describe('the nights the clocks change', () => {
  test('in spring, when half past one never comes, orders close at the moment the clocks jump', () => {
    const cutOff = instantAt('2027-03-28', '01:30');
    expect(cutOff).toBe(Date.UTC(2027, 2, 28, 0, 30));
    expect(isOpenAt({ ...sale, bakeDay: '2027-03-28', closesAt: cutOff }, cutOff - 1)).toBe(true);
    expect(isOpenAt({ ...sale, bakeDay: '2027-03-28', closesAt: cutOff }, cutOff)).toBe(false);
  });

  test('in autumn, when half past one comes twice, orders close the first time', () => {
    const cutOff = instantAt('2026-10-25', '01:30');
    const early = { ...sale, bakeDay: dayFrom('2026-10-25'), opensAt: cutOff - day, closesAt: cutOff };
    expect(isOpenAt(early, cutOff - minute)).toBe(true);
    expect(isOpenAt(early, cutOff + hour - minute)).toBe(false);
  });
});

test('whatever the times, a sale is in one state, and states come only in their order', () => {
  const order = ['upcoming', 'open', 'closed', 'done'];
  const times = fc.record({
    opens: fc.integer({ min: 1, max: 20 }),
    window: fc.integer({ min: 1, max: 20 }),
    leads: fc.nat(5),
  });
  fc.assert(
    fc.property(times, fc.array(fc.nat(60 * 24), { minLength: 2 }), ({ opens, window, leads }, hours) => {
      const start = instantAt(bakeDay, '00:00');
      const opensAt = start + opens * day;
      const closes = opensAt + window * day;
      const facts: SaleFacts = {
        ...sale,
        opensAt,
        closesAt: closes,
        bakeDay: addDays(bakeDay, opens + window + leads),
      };
      const seen = hours
        .map((after) => start + after * hour)
        .sort((a, b) => a - b)
        .map((now) => order.indexOf(saleStateAt(facts, now)));
      expect(seen).not.toContain(-1);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }),
  );
});

test('a sale is open exactly between its opening and its cut-off', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5 * day, max: 5 * day }), (offset) => {
      const now = closesAt + offset;
      expect(isOpenAt(sale, now)).toBe(sale.opensAt <= now && now < sale.closesAt);
    }),
  );
});
