import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '@/config/backend';
import { minute } from '@/kernel/time';
import { pence } from '@/kernel/money';
import { holdFrom } from './holds';
import { type Payment, refundablePence } from './payment';

describe('a hold', () => {
  test('lasts two minutes longer than the page it is for', () => {
    expect(holdFrom(1000, 1000, holds)).toEqual({
      sessionEndsAt: 1000 + 31 * minute,
      holdEndsAt: 1000 + 33 * minute,
    });
  });

  test('is given again until the 27th minute, and not after', () => {
    expect(holdFrom(27 * minute, 0, holds)).not.toBeNull();
    expect(holdFrom(27 * minute + 1, 0, holds)).toBeNull();
  });

  test('never ends before its page, nor later than an hour after the order', () => {
    fc.assert(
      fc.property(fc.nat(90 * minute), (sincePlaced) => {
        const hold = holdFrom(sincePlaced, 0, holds);
        if (!hold) return;
        expect(hold.sessionEndsAt - sincePlaced).toBeGreaterThanOrEqual(30 * minute);
        expect(hold.holdEndsAt).toBeGreaterThan(hold.sessionEndsAt);
        expect(hold.holdEndsAt).toBeLessThanOrEqual(holds.longestMs);
      }),
    );
  });

  test('is always given once, even where one page alone lasts longer than all tries may', () => {
    expect(holdFrom(0, 0, { sessionMs: 24 * 60 * minute, graceMs: minute, longestMs: 60 * minute })).not.toBeNull();
  });
});

test('what may still be refunded leaves out what is on its way and counts what came back', () => {
  const payment: Payment = {
    id: 'pay_1',
    orderId: 'ord_1',
    attemptId: null,
    stripePaymentIntent: 'pi_1',
    state: 'succeeded',
    amountPence: pence(1000),
    currency: 'gbp',
  };
  const refund = (state: 'asked' | 'pending' | 'succeeded' | 'failed', amountPence: number) =>
    ({ paymentId: 'pay_1', state, amountPence: pence(amountPence) }) as const;
  expect(refundablePence(payment, [refund('asked', 100), refund('pending', 200), refund('succeeded', 300)])).toBe(400);
  expect(refundablePence(payment, [refund('failed', 1000)])).toBe(1000);
  expect(refundablePence(payment, [{ ...refund('succeeded', 1000), paymentId: 'pay_2' }])).toBe(1000);
});
