import { describe, expect, test } from 'vitest';
import type { Evidence } from './evidence';
import { judge } from './judge';

const order = {
  id: 'ord_1',
  reference: 'K7P-4QX',
  state: 'confirmed',
  attention: null,
  totalPence: 400,
  paymentWay: 'card',
};
const charge = { id: 'ch_1', amount: 400, status: 'succeeded', payment_intent: 'pi_1' };
const session = { payment_intent: 'pi_1', metadata: { order: 'ord_1', attempt: 'att_1' } };
const payment = { intent: 'pi_1', orderId: 'ord_1', amountPence: 400, state: 'succeeded' };
const refund = { id: 're_1', amount: 400, status: 'succeeded', payment_intent: 'pi_1', metadata: { refund: 'ref_1' } };
const ownRefund = { id: 'ref_1', intent: 'pi_1', state: 'succeeded', amountPence: 400, stripe: 're_1' };
const letter = { to: ['ann@example.test'], subject: 'Your order K7P-4QX is confirmed', text: 'Come on Saturday.' };
const written = { kind: 'order_confirmed', subject: 'ord_1', state: 'sent', email: 'ann@example.test' };
const charged = { orderId: 'ord_1', kind: 'charge', pence: 400 };
const returned = { orderId: 'ord_1', kind: 'refund', pence: -400 };

/** One order, paid and told. */
const atRest: Evidence = {
  orders: [order],
  payments: [payment],
  refunds: [],
  strays: [],
  ledger: [charged],
  letters: [written],
  oddities: [],
  stripe: { sessions: [session], charges: [charge], refunds: [], disputes: [] },
  mailbox: [letter],
};

const kindsOf = (evidence: Partial<Evidence>) => [
  ...new Set(judge({ ...atRest, ...evidence }).map(({ kind }) => kind)),
];
const stripe = (books: Partial<Evidence['stripe']>) => ({ ...atRest.stripe, ...books });

test('a paid order whose shopper was told once is as it should be', () => {
  expect(judge(atRest)).toEqual([]);
});

test('so is an order that died, with all of its money back', () => {
  const evidence = {
    ...{ orders: [{ ...order, state: 'cancelled' }], refunds: [ownRefund], ledger: [charged, returned] },
    stripe: stripe({ refunds: [refund] }),
  };
  expect(kindsOf(evidence)).toEqual([]);
});

describe('money for nothing is found', () => {
  test('where its order has died, or still waits', () => {
    for (const state of ['expired', 'cancelled', 'awaiting_payment'])
      expect(kindsOf({ orders: [{ ...order, state }] })).toContain('lost');
  });

  test('where its order is not there', () => {
    expect(kindsOf({ orders: [], payments: [], ledger: [] })).toContain('lost');
  });

  test('where it fits no order, unless people were told to look', () => {
    const strange = { orders: [], payments: [], ledger: [], letters: [], mailbox: [] };
    const evidence = { ...strange, stripe: stripe({ sessions: [{ payment_intent: 'pi_1', metadata: {} }] }) };
    expect(kindsOf(evidence)).toEqual(['lost']);
    expect(kindsOf({ ...evidence, strays: [{ intent: 'pi_1', state: 'waiting', stripe: null }] })).toEqual([]);
  });

  test('not where staff were told that its refund has failed', () => {
    const failed = { ...refund, status: 'failed' };
    const evidence = {
      orders: [{ ...order, state: 'cancelled', attention: 'refund_failed' }],
      refunds: [{ ...ownRefund, state: 'failed' }],
      stripe: stripe({ refunds: [failed] }),
    };
    expect(kindsOf(evidence)).toEqual([]);
  });
});

describe('money that moved twice is found', () => {
  const second = { ...charge, id: 'ch_2', payment_intent: 'pi_2' };
  const both = {
    payments: [payment, { ...payment, intent: 'pi_2' }],
    ledger: [charged, charged],
    stripe: stripe({ charges: [charge, second], sessions: [session, { ...session, payment_intent: 'pi_2' }] }),
  };

  test('where one order was charged twice, unless the second has gone back', () => {
    expect(kindsOf(both)).toContain('twice');
    const back = { ...refund, payment_intent: 'pi_2' };
    const evidence = {
      ...both,
      refunds: [{ ...ownRefund, intent: 'pi_2' }],
      ledger: [charged, charged, returned],
      stripe: { ...both.stripe, refunds: [back] },
    };
    expect(kindsOf(evidence)).toEqual([]);
  });

  test('where one decision brought two refunds', () => {
    const half = { ...refund, amount: 100 };
    const refunds = [half, { ...half, id: 're_2' }];
    expect(kindsOf({ stripe: stripe({ refunds }) })).toContain('twice');
  });
});

test('a letter that came twice is found', () => {
  expect(kindsOf({ mailbox: [letter, letter] })).toContain('letters');
});

describe('books that differ are found', () => {
  const cases: Readonly<Record<string, Partial<Evidence>>> = {
    'a charge that is not in the ledger': { ledger: [] },
    'a payment that is not in the shop': { payments: [] },
    'a refund that only Stripe knows': { stripe: stripe({ refunds: [{ ...refund, metadata: {} }] }) },
    'an order whose shopper was told nothing': { letters: [], mailbox: [] },
    'a letter that is said to have gone and did not': { mailbox: [] },
    'stock or work that is left': { oddities: ['the day counts 1 where 0 are taken'] },
  };

  test.each(Object.entries(cases))('%s', (_, evidence) => {
    expect(kindsOf(evidence)).toContain('books');
  });
});
