import { describe, expect, test } from 'vitest';
import {
  clockTime,
  datedDay,
  dayAndTime,
  isSameDay,
  longDay,
  longMonth,
  momentInWords,
  shortDay,
  timeLeft,
  timeSpan,
  weekdayTime,
} from './clock-text';
import { day, hour, instantAt, minute, second } from './time';

const friday = instantAt('2026-11-27', '18:00');

test.each([
  ['00:00', '12 am'],
  ['00:30', '12:30 am'],
  ['06:05', '6:05 am'],
  ['10:00', '10 am'],
  ['12:00', '12 pm'],
  ['12:45', '12:45 pm'],
  ['18:00', '6 pm'],
  ['23:59', '11:59 pm'],
] as const)('%s is read as %s', (time, words) => expect(clockTime(instantAt('2026-11-28', time))).toBe(words));

test('times are the shop’s, in summer as in winter', () => {
  expect(clockTime(Date.parse('2026-07-04T09:00:00Z'))).toBe('10 am');
  expect(clockTime(Date.parse('2026-12-04T09:00:00Z'))).toBe('9 am');
});

test('days are named in full, in short and with their year', () => {
  expect([longDay('2026-11-28'), shortDay('2026-11-28'), datedDay('2026-11-28')]).toEqual([
    'Saturday 28 November',
    'Sat 28 Nov',
    '28 November 2026',
  ]);
  expect([longDay(friday), weekdayTime(friday), dayAndTime(friday)]).toEqual([
    'Friday 27 November',
    'Friday 6 pm',
    'Fri 27 Nov, 6 pm',
  ]);
});

test.each(['2026-03-29', '2026-10-25', '2026-01-01', '2026-12-31'] as const)(
  '%s is itself, whatever the clocks do',
  (date) => {
    for (const time of ['00:00', '23:59'] as const) {
      expect(datedDay(instantAt(date, time))).toBe(datedDay(date));
      expect(isSameDay(instantAt(date, time), instantAt(date, '12:00'))).toBe(true);
    }
  },
);

test('a slot is told from its start to its end, the half of the day once where it is the same', () => {
  const noon = instantAt('2026-11-28', '12:00');
  expect(timeSpan(friday, friday + 30 * minute)).toBe('6 to 6:30 pm');
  expect(timeSpan(noon - 30 * minute, noon)).toBe('11:30 am to 12 pm');
  expect(timeSpan(noon - 2 * hour, noon - hour)).toBe('10 to 11 am');
});

test('a moment is a weekday within the week and a date beyond it, so that no two are confused', () => {
  expect(momentInWords(friday, friday - 5 * day)).toBe('Friday 6 pm');
  expect(momentInWords(friday, friday - 7 * day)).toBe('Friday 27 November, 6 pm');
});

describe('how long is left', () => {
  test.each([
    [0, 'closed'],
    [-second, 'closed'],
    [second, 'less than 2 minutes left'],
    [2 * minute - 1, 'less than 2 minutes left'],
    [2 * minute, '2 minutes left'],
    [2 * hour - 1, '119 minutes left'],
    [2 * hour, '2 hours left'],
    [2 * day - 1, '47 hours left'],
    [2 * day, '2 days left'],
  ])('%i ms: %s', (left, words) => expect(timeLeft(friday + left, friday)).toBe(words));

  test('never promises more than there is', () => {
    for (let left = minute; left < 4 * day; left += 37 * minute + 11 * second) {
      const [, count = '0', unit = ''] = /(\d+) (minute|hour|day)s/.exec(timeLeft(friday + left, friday)) ?? [];
      const size = unit === 'minute' ? minute : unit === 'hour' ? hour : day;
      if (unit && count !== '0' && left >= 2 * minute) expect(Number(count) * size).toBeLessThanOrEqual(left);
    }
  });
});

test('a month is said with its year', () => {
  expect(longMonth('2026-11-01')).toBe('November 2026');
});
