import { describe, expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { compareCharge, compareDispute, compareLedger, compareRefund, missingCharge } from './compare';

const charge = { id: 'ch_1', paymentIntentId: 'pi_1', amountPence: 400, currency: 'gbp', reference: 'K7P-4QX' };
const payment = { orderId: 'ord_1', amountPence: pence(400), currency: 'gbp' } as const;
const stray = { amount: 400, currency: 'gbp', state: 'waiting', stripeRefund: null, problem: null } as const;
const refund = { id: 're_1', amountPence: 150, status: 'succeeded' } as const;
const ours = { orderId: 'ord_1', amountPence: pence(150), state: 'succeeded' } as const;

describe('a charge at Stripe', () => {
  test('that stands in the books, as a payment or as one that fits no order, is no difference', () => {
    expect(compareCharge(charge, { payment, stray: null })).toEqual([]);
    expect(compareCharge(charge, { payment: null, stray })).toEqual([]);
  });

  test('that nobody booked is one, with the order Stripe was told of', () => {
    expect(compareCharge(charge, { payment: null, stray: null })).toEqual([
      {
        kind: 'payment_unknown',
        object: 'pi_1',
        orderId: null,
        reference: 'K7P-4QX',
        theirs: { pence: 400, state: null },
        ours: { pence: null, state: null },
      },
    ]);
  });

  test('of another amount or in another currency is one, to the penny', () => {
    const dearer = { ...charge, amountPence: 401 };
    expect(compareCharge(dearer, { payment, stray: null })).toMatchObject([
      { kind: 'payment_differs', orderId: 'ord_1', theirs: { pence: 401 }, ours: { pence: 400 } },
    ]);
    expect(compareCharge({ ...charge, currency: 'eur' }, { payment, stray: null })).toMatchObject([
      { kind: 'payment_differs', theirs: { state: 'eur' }, ours: { state: null } },
    ]);
    expect(compareCharge(dearer, { payment: null, stray })).toMatchObject([{ kind: 'payment_differs' }]);
  });

  test('that Stripe does not know of is one', () => {
    expect(missingCharge({ ...payment, stripePaymentIntent: 'pi_1' })).toMatchObject({
      kind: 'payment_missing',
      object: 'pi_1',
      theirs: { pence: null },
      ours: { pence: 400 },
    });
  });
});

describe('a refund at Stripe', () => {
  test('is compared by amount and by how far it has come', () => {
    expect(compareRefund(refund, { ours, payment: null, stray: null })).toEqual([]);
    expect(compareRefund(refund, { ours: { ...ours, state: 'pending' }, payment: null, stray: null })).toMatchObject([
      { kind: 'refund_differs', theirs: { state: 'succeeded' }, ours: { state: 'pending' } },
    ]);
    expect(
      compareRefund(refund, { ours: { ...ours, amountPence: pence(149) }, payment: null, stray: null }),
    ).toHaveLength(1);
    expect(compareRefund(refund, { ours: null, payment, stray: null })).toMatchObject([
      { kind: 'refund_unknown', orderId: 'ord_1' },
    ]);
  });

  test('of a stray payment is noted once all of it is back', () => {
    const whole = { ...refund, amountPence: 400 };
    expect(compareRefund(refund, { ours: null, payment: null, stray })).toEqual([]);
    expect(compareRefund(whole, { ours: null, payment: null, stray })).toMatchObject([{ kind: 'refund_differs' }]);
    expect(compareRefund(whole, { ours: null, payment: null, stray: { ...stray, state: 'refunded' } })).toEqual([]);
  });

  test('of a stray payment that a bank disputes is noted by its name, as the payment goes on waiting', () => {
    const whole = { ...refund, amountPence: 400 };
    const disputed = { ...stray, problem: 'dispute_open', stripeRefund: whole.id };
    expect(compareRefund(whole, { ours: null, payment: null, stray: disputed })).toEqual([]);
    const another = { ...disputed, stripeRefund: null };
    expect(compareRefund(whole, { ours: null, payment: null, stray: another })).toHaveLength(1);
    const failedBefore = { ...disputed, problem: 'card_gone' };
    expect(compareRefund(whole, { ours: null, payment: null, stray: failedBefore })).toHaveLength(1);
  });
});

test('a dispute is compared by its state and by what it has taken', () => {
  const dispute = { id: 'dp_1', amountPence: 400, state: 'open', movements: [{ id: 't', amountPence: -400 }] } as const;
  const known = { orderId: 'ord_1', amountPence: pence(400), withdrawnPence: pence(400), state: 'open' } as const;
  expect(compareDispute(dispute, { ours: known, payment: null, stray: null })).toEqual([]);
  expect(compareDispute(dispute, { ours: null, payment: null, stray })).toEqual([]);
  expect(compareDispute(dispute, { ours: null, payment: null, stray: null })).toMatchObject([
    { kind: 'dispute_unknown' },
  ]);
  expect(compareDispute({ ...dispute, state: 'lost' }, { ours: known, payment: null, stray: null })).toMatchObject([
    { kind: 'dispute_differs', theirs: { state: 'lost' }, ours: { state: 'open' } },
  ]);
  const notTaken = { ...known, withdrawnPence: pence(0) };
  expect(compareDispute(dispute, { ours: notTaken, payment: null, stray: null })).toMatchObject([
    { kind: 'dispute_differs', theirs: { pence: 400 }, ours: { pence: 0 } },
  ]);
});

test('the ledger is compared kind by kind, so that two wrongs do not make a right', () => {
  const sums = { orderId: 'ord_1', reference: 'K7P-4QX', charge: 400, refund: -150, dispute: 0 } as const;
  expect(compareLedger(sums, sums)).toEqual([]);
  expect(compareLedger({ ...sums, charge: 500, refund: -250 }, sums)).toMatchObject([
    { kind: 'ledger_differs', object: 'charge', theirs: { pence: 500 }, ours: { pence: 400 } },
    { kind: 'ledger_differs', object: 'refund', theirs: { pence: -250 }, ours: { pence: -150 } },
  ]);
  expect(compareLedger(null, sums)).toHaveLength(2);
});
