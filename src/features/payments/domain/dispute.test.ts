import { expect, test } from 'vitest';
import { disputeAttention, freshMovements, withdrawnPence } from './dispute';

const out = { id: 'txn_1', amountPence: -400 };
const back = { id: 'txn_2', amountPence: 400 };

test('each movement of a dispute is booked once, however often it is told', () => {
  expect(freshMovements([out, back], [])).toEqual([out, back]);
  expect(freshMovements([out, back], [{ cause: 'dispute:txn_1' }])).toEqual([back]);
  expect(freshMovements([out], [{ cause: 'dispute:txn_1' }, { cause: 'charge:pi_1' }])).toEqual([]);
});

test('what a bank has taken is what went out and has not come back', () => {
  expect([withdrawnPence([]), withdrawnPence([out]), withdrawnPence([out, back])]).toEqual([0, 400, 0]);
});

test('a dispute flags its order when it opens and when it is lost, and takes its own flag off when it is won', () => {
  expect(disputeAttention({ state: 'open', before: null }, null)).toBe('disputed');
  expect(disputeAttention({ state: 'inquiry', before: null }, null)).toBe('dispute_inquiry');
  expect(disputeAttention({ state: 'lost', before: 'open' }, 'disputed')).toBe('dispute_lost');
  expect(disputeAttention({ state: 'won', before: 'open' }, 'disputed')).toBeNull();
  // Somebody has settled that flag, or another one has come since.
  expect(disputeAttention({ state: 'won', before: 'open' }, null)).toBeUndefined();
  expect(disputeAttention({ state: 'won', before: 'open' }, 'refund_failed')).toBeUndefined();
  expect(disputeAttention({ state: 'open', before: 'open' }, null)).toBeUndefined();
});
