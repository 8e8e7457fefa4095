import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '@/features/orders/domain/order';
import type { Payment, Refund } from '@/features/payments/domain/payment';
import { pence } from '@/kernel/money';
import { settleChange, type SettledSoFar } from './change-settlement';

const entry = (kind: LedgerEntry['kind'], amount: number, cause: string = kind): LedgerEntry => ({
  ...{ kind, amountPence: pence(amount), at: 1, cause, personId: null, reason: null },
});

const payment = (amount: number, over: Partial<Payment> = {}): Payment => ({
  ...{ id: 'pay_1', orderId: 'ord_1', attemptId: null, stripePaymentIntent: 'pi_1', state: 'succeeded' },
  ...{ amountPence: pence(amount), currency: 'gbp', ...over },
});

const refund = (amount: number): Refund => ({
  ...{ id: 'ref_1', orderId: 'ord_1', paymentId: 'pay_1', state: 'succeeded', amountPence: pence(amount) },
  ...{ reason: '', cause: 'c', stripeRefund: null, requestedBy: null, failure: null },
});

/** An order of £10.00, paid by card. */
const paid = (over: Partial<SettledSoFar> = {}): SettledSoFar => ({
  order: { totalPence: pence(1000), paymentWay: 'card' },
  entries: [entry('charge', 1000)],
  payments: [payment(1000)],
  refunds: [],
  ...over,
});

describe('how a new total is made up', () => {
  test('what is paid at the table is made up there', () => {
    const order = { totalPence: pence(1000), paymentWay: 'on_collection' } as const;
    expect(settleChange(paid({ order }), pence(5000))).toEqual({ ok: true, value: { kind: 'nothing' } });
  });

  test('more is paid, less goes back, the same moves nothing', () => {
    expect(settleChange(paid(), pence(1000))).toMatchObject({ value: { kind: 'nothing' } });
    expect(settleChange(paid(), pence(1400))).toMatchObject({
      value: { kind: 'pay', duePence: 400, takeBackPence: 0 },
    });
    expect(settleChange(paid(), pence(600))).toMatchObject({
      value: { kind: 'give_back', unletPence: 0, plan: { parts: [{ paymentId: 'pay_1', amountPence: 400 }] } },
    });
  });

  test('a difference too little to send is let off; several are not', () => {
    expect(settleChange(paid(), pence(1029))).toMatchObject({ value: { kind: 'let_off', amountPence: 29 } });
    const entries = [entry('charge', 1000), entry('adjustment', 29, 'too_little_to_send:ord_1:3')];
    const order = { totalPence: pence(1029), paymentWay: 'card' } as const;
    expect(settleChange(paid({ order, entries }), pence(1030))).toMatchObject({
      value: { kind: 'pay', duePence: 30, takeBackPence: 29 },
    });
  });

  test('what was given back already is not given back twice: the rest is let off no longer', () => {
    const entries = [entry('charge', 1000), entry('refund', -900), entry('adjustment', 900)];
    expect(settleChange(paid({ entries, refunds: [refund(900)] }), pence(600))).toMatchObject({
      value: { kind: 'give_back', plan: { amountPence: 100 }, unletPence: 300 },
    });
    expect(settleChange(paid({ entries, refunds: [refund(1000)] }), pence(600))).toMatchObject({
      value: { kind: 'give_back', plan: null, unletPence: 400 },
    });
  });

  test('never more than was captured, and nothing a bank is looking into', () => {
    const disputed = [payment(1000, { state: 'disputed' })];
    expect(settleChange(paid({ payments: disputed }), pence(600))).toEqual({
      ok: false,
      problem: { kind: 'not_refundable' },
    });
    expect(settleChange(paid({ payments: [payment(300)] }), pence(600)).ok).toBe(false);
  });
});
