import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayFrom } from '@/kernel/time';
import { lastDayOf, monthBeside, monthOf, weeksOf } from './month';

test('February of a leap year that begins on a Thursday has its days in the right columns', () => {
  expect(weeksOf('2024-02-01')).toEqual([
    [null, null, null, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04'],
    ['2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11'],
    ['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16', '2024-02-17', '2024-02-18'],
    ['2024-02-19', '2024-02-20', '2024-02-21', '2024-02-22', '2024-02-23', '2024-02-24', '2024-02-25'],
    ['2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29', null, null, null],
  ]);
});

test('a month that begins on a Monday has no empty week before it', () => {
  expect(weeksOf('2027-02-01')).toHaveLength(4);
  expect(weeksOf('2027-02-01')[0]?.[0]).toBe('2027-02-01');
});

test('the year turns between December and January', () => {
  expect(monthBeside('2026-12-01', 'next')).toBe('2027-01-01');
  expect(monthBeside('2027-01-01', 'previous')).toBe('2026-12-01');
  expect(lastDayOf('2026-12-01')).toBe('2026-12-31');
});

test('every day of a month stands in its calendar once, and months follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (later) => {
      const day = addDays(dayFrom('2000-01-01'), later);
      const month = monthOf(day);
      const days = weeksOf(month).flat();
      expect(days.filter((one) => one === day)).toEqual([day]);
      expect(days.filter((one) => one !== null)).toHaveLength(Number(lastDayOf(month).slice(-2)));
      expect(monthBeside(monthBeside(month, 'next'), 'previous')).toBe(month);
    }),
  );
});
