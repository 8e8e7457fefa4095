import { expect, test } from 'vitest';
import { tellToWait } from './slow-down';

function told(waitMs: number): Record<string, string> {
  const headers = new Headers();
  tellToWait(headers, { policy: 'sign_in.account', limit: 5, windowMs: 60_000, waitMs });
  return Object.fromEntries(headers);
}

test('who has to wait is told for how long and by which rule', () => {
  expect(told(12_001)).toEqual({
    'retry-after': '13',
    'ratelimit-policy': '"sign_in.account";q=5;w=60',
    ratelimit: '"sign_in.account";r=0;t=13',
  });
});

test('nobody is told to come again at once, even where the next window begins now', () => {
  expect(told(0)['retry-after']).toBe('1');
});
