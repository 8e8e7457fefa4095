import { expect, test } from 'vitest';
import { subscriptionStateAt } from './subscription';

const asked = { askedAt: 100, confirmedAt: null, endedAt: null };
const within = 50;
const stateAt = (subscription: Parameters<typeof subscriptionStateAt>[0], now: number) =>
  subscriptionStateAt(subscription, now, within);

test('an asking waits for its answer until it lapses', () => {
  expect([100, 149, 150, 999].map((now) => stateAt(asked, now))).toEqual(['asked', 'asked', 'lapsed', 'lapsed']);
});

test('what was confirmed stays confirmed, however long ago and however often it was asked again', () => {
  expect(stateAt({ ...asked, confirmedAt: 120 }, 9999)).toBe('confirmed');
  expect(stateAt({ askedAt: 500, confirmedAt: 120, endedAt: null }, 501)).toBe('confirmed');
});

test('whoever ended it is off the list until they ask again, and then has to confirm again', () => {
  expect(stateAt({ askedAt: 100, confirmedAt: 120, endedAt: 130 }, 131)).toBe('ended');
  expect(stateAt({ askedAt: 130, confirmedAt: 120, endedAt: 130 }, 131)).toBe('ended');
  expect(stateAt({ askedAt: 140, confirmedAt: 120, endedAt: 130 }, 141)).toBe('asked');
  expect(stateAt({ askedAt: 140, confirmedAt: 120, endedAt: 130 }, 999)).toBe('lapsed');
});
