import { expect, test } from 'vitest';
import { momentIn } from './moment';

// A Friday, ten in the morning in London.
const now = Date.parse('2026-11-20T10:00:00Z');
const instantOf = (text: string) => {
  const moment = momentIn(text, now);
  return moment?.kind === 'at' ? new Date(moment.instant).toISOString() : moment;
};

test('a step counts from where the clock is', () => {
  expect(instantOf('+3d')).toBe('2026-11-23T10:00:00.000Z');
  expect(instantOf('-2h')).toBe('2026-11-20T08:00:00.000Z');
  expect(instantOf('+90m')).toBe('2026-11-20T11:30:00.000Z');
});

test('a weekday is the next one, and today while its hour is still to come', () => {
  expect(instantOf('thursday 18:00')).toBe('2026-11-26T18:00:00.000Z');
  expect(instantOf('Fri 18:00')).toBe('2026-11-20T18:00:00.000Z');
  expect(instantOf('friday 09:00')).toBe('2026-11-27T09:00:00.000Z');
});

test('an hour alone is the next time it strikes', () => {
  expect(instantOf('18:00')).toBe('2026-11-20T18:00:00.000Z');
  expect(instantOf('09:00')).toBe('2026-11-21T09:00:00.000Z');
});

test('a date is read on the shop’s own clock, in summer too', () => {
  expect(instantOf('2026-12-05 10:00')).toBe('2026-12-05T10:00:00.000Z');
  expect(instantOf('2027-07-03 10:00')).toBe('2027-07-03T09:00:00.000Z');
});

test('reset is the real time again', () => {
  expect(momentIn('reset', now)).toEqual({ kind: 'real' });
});

test.each(['', 'soon', '25:00', '+3', '3d', 'thursday', '2026-13-01 10:00', 'th 18:00', 'someday 18:00'])(
  '“%s” is no time',
  (text) => {
    expect(momentIn(text, now)).toBeNull();
  },
);
