import { afterEach, beforeEach, expect, vi } from 'vitest';

let complained = vi.fn();

// A test that makes the shop complain has found something, even when its own expectations hold.
beforeEach(() => {
  complained = vi.fn();
  // Put in by hand: in workerd a spy on `console` is not there any more when the test ends.
  vi.stubGlobal('console', { ...console, error: complained });
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(complained.mock.calls).toEqual([]);
});
