import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  hour,
  instantAt,
  instantOfRule,
  isDay,
  isWallTime,
  nextWeekday,
  readRule,
  wallTimeAt,
  type WallTime,
  writeRule,
} from './time';

const inUtc = (instant: number) => new Date(instant).toISOString().slice(0, 16);

// Clocks in the United Kingdom change at 01:00 UTC on the last Sundays of March and October: published by
// gov.uk/when-do-the-clocks-change, and written out here by hand.
const springForward = ['2026-03-29', '2027-03-28', '2028-03-26'] as const;
const fallBack = ['2026-10-25', '2027-10-31', '2028-10-29'] as const;

describe('wall time on the two odd nights', () => {
  test.each(springForward)('%s: what the clock skips is read by the clock before the change', (night) => {
    const at = (time: WallTime) => inUtc(instantAt(night, time));
    expect([at('00:00'), at('00:59'), at('01:00'), at('01:30'), at('01:59'), at('02:00'), at('18:00')]).toEqual([
      `${night}T00:00`,
      `${night}T00:59`,
      // There is no one o'clock: the earlier reading is the hour before.
      `${night}T00:00`,
      `${night}T00:30`,
      `${night}T00:59`,
      `${night}T01:00`,
      `${night}T17:00`,
    ]);
  });

  test.each(fallBack)('%s: what the clock shows twice is its first showing', (night) => {
    const at = (time: WallTime) => inUtc(instantAt(night, time));
    const before = addDays(night, -1);
    expect([at('00:00'), at('01:00'), at('01:59'), at('02:00'), at('18:00')]).toEqual([
      `${before}T23:00`,
      `${night}T00:00`,
      `${night}T00:59`,
      `${night}T02:00`,
      `${night}T18:00`,
    ]);
  });

  test('a cut-off at six the evening before is six on the clock, on either side of a change', () => {
    const rule = { daysBefore: 1, at: '18:00' } as const;
    expect(inUtc(instantOfRule('2026-03-29', rule))).toBe('2026-03-28T18:00');
    expect(inUtc(instantOfRule('2026-03-30', rule))).toBe('2026-03-29T17:00');
    expect(inUtc(instantOfRule('2026-10-25', rule))).toBe('2026-10-24T17:00');
    expect(inUtc(instantOfRule('2026-10-26', rule))).toBe('2026-10-25T18:00');
  });

  test('those days are 23 and 25 hours long, and all others 24', () => {
    const length = (day: Day) => (instantAt(addDays(day, 1), '00:00') - instantAt(day, '00:00')) / hour;
    for (let day: Day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const isSpring = springForward.some((night) => night === day);
      const isAutumn = fallBack.some((night) => night === day);
      expect([day, length(day)]).toEqual([day, isSpring ? 23 : isAutumn ? 25 : 24]);
    }
  });
});

const anInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

test('an instant has the day and the time that Intl says it has in London', () => {
  const london = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(anInstant, (instant) => {
      expect(`${dayAt(instant)} ${wallTimeAt(instant)}`).toBe(london.format(instant));
    }),
  );
});

test('a wall time read back is the same wall time, but for the hour that is skipped', () => {
  const aDay = anInstant.map(dayAt);
  const aTime = fc.record({ h: fc.nat(23), m: fc.nat(59) }).map(({ h, m }): WallTime => {
    const text = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
    return isWallTime(text) ? text : '00:00';
  });
  fc.assert(
    fc.property(aDay, aTime, (day, at) => {
      const isSkipped =
        at.startsWith('01:') && (instantAt(addDays(day, 1), '00:00') - instantAt(day, '00:00')) / hour === 23;
      if (!isSkipped) expect([dayAt(instantAt(day, at)), wallTimeAt(instantAt(day, at))]).toEqual([day, at]);
    }),
  );
});

test('days are counted as a calendar does', () => {
  expect([addDays('2028-02-28', 1), addDays('2026-02-28', 1), addDays('2027-01-01', -1)]).toEqual([
    '2028-02-29',
    '2026-03-01',
    '2026-12-31',
  ]);
  fc.assert(
    fc.property(anInstant.map(dayAt), fc.integer({ min: -800, max: 800 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('the next Saturday is never today', () => {
  expect([nextWeekday('2026-11-20', 6), nextWeekday('2026-11-21', 6), nextWeekday('2026-11-22', 6)]).toEqual([
    '2026-11-21',
    '2026-11-28',
    '2026-11-28',
  ]);
});

test('rules are read as they were written', () => {
  expect(readRule(writeRule({ daysBefore: 2, at: '18:00' }))).toEqual({ daysBefore: 2, at: '18:00' });
  for (const rubbish of ['', '2d 18:00', '-2d 24:00', '-2d 6:00', '-2d 18:00 '])
    expect(() => readRule(rubbish)).toThrow();
});

test('only real days are days, and only times of a day are times', () => {
  expect(
    ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-11-28T00:00', '+002026-01-01'].map(isDay),
  ).toEqual(Array.from({ length: 7 }, () => false));
  expect(isDay('2028-02-29')).toBe(true);
  expect(['24:00', '7:00', '07:60', '07:00:00', ''].map(isWallTime)).toEqual([false, false, false, false, false]);
});
