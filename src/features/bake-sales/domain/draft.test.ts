import { expect, test } from 'vitest';
import { hour, instantAt, minute } from '@/kernel/time';
import { mostSlots, type SlotPlan, slotsOf, windowOf } from './draft';

const now = instantAt('2026-11-21', '12:00');
const rules = { opens: { daysBefore: 12, at: '09:00' }, closes: { daysBefore: 2, at: '18:00' } } as const;
const table: SlotPlan = { method: 'collection', from: '10:00', until: '12:00', minutes: 30, orders: 8 };

test('a sale opens and closes by the clock on the wall, before and after the clocks change', () => {
  expect(windowOf({ bakeDay: '2026-11-28', ...rules }, now)).toEqual({
    ok: true,
    value: { opensAt: Date.parse('2026-11-16T09:00:00Z'), closesAt: Date.parse('2026-11-26T18:00:00Z') },
  });
  // The clocks went forward on 28 March.
  expect(windowOf({ bakeDay: '2027-04-03', ...rules }, now)).toEqual({
    ok: true,
    value: { opensAt: Date.parse('2027-03-22T09:00:00Z'), closesAt: Date.parse('2027-04-01T17:00:00Z') },
  });
});

test('a sale cannot close before it opens, nor be planned for a day that is over', () => {
  const closes = { daysBefore: 12, at: '09:00' } as const;
  expect(windowOf({ bakeDay: '2026-11-28', ...rules, closes }, now)).toMatchObject({
    problem: { kind: 'closes_before_opening' },
  });
  expect(windowOf({ bakeDay: '2026-11-20', ...rules }, now)).toMatchObject({ problem: { kind: 'day_is_past' } });
  expect(windowOf({ bakeDay: '2026-11-21', ...rules }, now).ok).toBe(true);
});

test('two hours of half-hour slots are four, each for so many orders', () => {
  const slots = slotsOf('2026-11-28', [table]);
  expect(slots.ok && slots.value.map(({ startsAt, endsAt }) => [startsAt, endsAt - startsAt])).toEqual(
    [0, 1, 2, 3].map((place) => [Date.parse('2026-11-28T10:00:00Z') + place * 30 * minute, 30 * minute]),
  );
  expect(slots.ok && slots.value.every(({ capacity }) => capacity === 8)).toBe(true);
});

test('what is left over at the end of the morning is no slot', () => {
  const slots = slotsOf('2026-11-28', [{ ...table, until: '11:50' }]);
  expect(slots.ok && slots.value).toHaveLength(3);
});

test('the van’s rounds stand beside the slots at the table', () => {
  const round: SlotPlan = { method: 'delivery', from: '14:00', until: '16:00', minutes: 120, orders: 6 };
  const slots = slotsOf('2026-11-28', [table, round]);
  expect(slots.ok && slots.value.map(({ method }) => method)).toEqual([
    ...Array.from({ length: 4 }, () => 'collection'),
    'delivery',
  ]);
});

test('times between which nothing fits, and more slots than anybody oversees, are refused', () => {
  expect(slotsOf('2026-11-28', [{ ...table, until: '10:20' }])).toMatchObject({
    problem: { kind: 'no_slot_fits', method: 'collection' },
  });
  expect(slotsOf('2026-11-28', [{ ...table, minutes: 1 }])).toMatchObject({
    problem: { kind: 'too_many_slots', most: mostSlots },
  });
});

test('no slot lies in an hour that the clocks skip', () => {
  const slots = slotsOf('2027-03-28', [{ ...table, from: '00:00', until: '03:00', minutes: 60 }]);
  expect(slots.ok && slots.value.every(({ startsAt, endsAt }) => endsAt - startsAt === hour)).toBe(true);
});
