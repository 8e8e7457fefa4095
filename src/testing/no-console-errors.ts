import { afterEach, beforeEach, expect, vi } from 'vitest';

let complaints: unknown[][] = [];

// A test that makes the shop complain has found something, even when its own expectations hold.
beforeEach(() => {
  complaints = [];
  const complain = (...words: unknown[]) => void complaints.push(words);
  // Put in by hand: in workerd a spy on `console` is not there any more when the test ends.
  vi.stubGlobal('console', { ...console, error: complain });
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(complaints).toEqual([]);
});
