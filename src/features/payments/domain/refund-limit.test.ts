import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import type { Refund } from './payment';
import { withinLimit } from './refund-limit';

const limitPence = pence(10_000);
const given = (amountPence: number, over: Partial<Pick<Refund, 'state' | 'requestedBy'>> = {}) => ({
  state: 'succeeded' as const,
  amountPence: pence(amountPence),
  requestedBy: 'per_0000' as const,
  ...over,
});
const beyond = { ok: false, problem: { kind: 'beyond_limit', limitPence } };

test('the limit itself may be given back, and not a penny more', () => {
  expect(withinLimit(10_000, { limitPence, refunds: [] })).toMatchObject({ ok: true });
  expect(withinLimit(10_001, { limitPence, refunds: [] })).toEqual(beyond);
});

test('what was given back by hand before counts, by whomever', () => {
  const refunds = [given(6_000), given(1_000, { requestedBy: 'per_0001', state: 'asked' })];
  expect(withinLimit(3_000, { limitPence, refunds })).toMatchObject({ ok: true });
  expect(withinLimit(3_001, { limitPence, refunds })).toEqual(beyond);
});

test('what failed, and what the shop gave back by itself, does not', () => {
  const refunds = [given(9_000, { state: 'failed' }), given(9_000, { requestedBy: null })];
  expect(withinLimit(10_000, { limitPence, refunds })).toMatchObject({ ok: true });
});

test('whoever has no limit gives back all there is', () => {
  expect(withinLimit(1_000_000, { limitPence: null, refunds: [given(1_000_000)] })).toMatchObject({ ok: true });
});

test('an order of which nothing goes back is never too much', () => {
  expect(withinLimit(0, { limitPence, refunds: [given(20_000)] })).toMatchObject({ ok: true });
});
