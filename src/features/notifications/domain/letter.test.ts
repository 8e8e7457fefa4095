import { expect, test } from 'vitest';
import { retryDelayMs, sendingKey } from './letter';

test('a letter waits twice as long after each try, up to the longest wait', () => {
  const limits = { firstRetryMs: 30, longestRetryMs: 100 };
  expect([1, 2, 3, 4, 12].map((tries) => retryDelayMs(tries, limits))).toEqual([30, 60, 100, 100, 100]);
});

test('the key of a sending changes with the attempt and with nothing else', () => {
  expect(sendingKey({ id: 'let_1', attempt: 1 })).toBe('let_1:1');
  expect(sendingKey({ id: 'let_1', attempt: 2 })).toBe('let_1:2');
});
