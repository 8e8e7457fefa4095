import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { type BookedRefund, flagLeft, waitingFailures } from './failed-refunds';
import type { Payment } from './payment';

const payment: Payment = {
  ...{ id: 'pay_1', orderId: 'ord_1', attemptId: null, stripePaymentIntent: 'pi_1', state: 'succeeded' },
  ...{ amountPence: pence(400), currency: 'gbp' },
};
const failed = (over: Partial<BookedRefund> = {}): BookedRefund => ({
  ...{ id: 'ref_1', orderId: 'ord_1', paymentId: 'pay_1', state: 'failed', amountPence: pence(300) },
  ...{ reason: '', cause: 'one', stripeRefund: null, requestedBy: null, failure: 'card_gone', changedAt: 10 },
  ...over,
});
const told = (kind: 'refund_failed' | 'disputed' | 'attention_settled', at: number, attention: string | null) => ({
  ...{ kind, at, patch: { attention } },
});
const failing = told('refund_failed', 10, 'refund_failed');
const waiting = (refunds: ReadonlyArray<BookedRefund>, events = [failing], payments = [payment]) =>
  waitingFailures({ payments, refunds }, events).map(({ id }) => id);

test('a failed refund waits until it is asked anew', () => {
  expect(waiting([failed()])).toEqual(['ref_1']);
  const anew = failed({ id: 'ref_2', state: 'asked', cause: 'again:ref_1' });
  expect(waiting([failed(), anew])).toEqual([]);
  expect(waiting([failed(), { ...anew, state: 'failed' }])).toEqual(['ref_2']);
});

test('a failed refund that somebody paid back in another way waits no more, and the next one does', () => {
  const settled = told('attention_settled', 20, null);
  expect(waiting([failed()], [failing, settled])).toEqual([]);
  const next = failed({ id: 'ref_2', amountPence: pence(100), cause: 'two', changedAt: 30 });
  expect(waiting([failed(), next], [failing, settled, told('refund_failed', 30, 'refund_failed')])).toEqual(['ref_2']);
});

test('whoever settles another flag has not settled the failed refund behind it', () => {
  const another = [failing, told('disputed', 15, 'disputed'), told('attention_settled', 20, 'refund_failed')];
  expect(waiting([failed()], another)).toEqual(['ref_1']);
  expect(flagLeft({ payments: [payment], refunds: [failed()] }, another)).toBe('refund_failed');
  expect(waiting([failed()], [...another, told('attention_settled', 30, null)])).toEqual([]);
});

test('nothing waits of money that went back meanwhile, or that the bank has', () => {
  const whole = failed({ id: 'ref_2', state: 'succeeded', cause: 'two', amountPence: pence(400) });
  expect(waiting([failed(), whole])).toEqual([]);
  expect(waiting([failed()], [failing], [{ ...payment, state: 'disputed' }])).toEqual([]);
  expect(flagLeft({ payments: [payment], refunds: [] }, [])).toBeNull();
});

test('two that failed wait both, as far as there is money for both', () => {
  const other = failed({ id: 'ref_2', cause: 'two', amountPence: pence(100) });
  expect(waiting([failed(), other])).toEqual(['ref_1', 'ref_2']);
  expect(waiting([failed(), { ...other, amountPence: pence(101) }])).toEqual(['ref_1']);
});
