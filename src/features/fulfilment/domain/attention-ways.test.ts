import { expect, test } from 'vitest';
import { attentionWords } from '@/features/orders/domain/words';
import { type AttentionFacts, attentionStories, waysOut } from './attention-ways';

const facts = (over: Partial<AttentionFacts>): AttentionFacts => ({
  attention: 'amount_differs',
  state: 'confirmed',
  owedPence: 0,
  hasFailedRefund: false,
  ...over,
});
const ways = (over: Partial<AttentionFacts>) => waysOut(facts(over)).map(({ way }) => way);

test('whatever is wrong, there is a way out and a story to it', () => {
  for (const attention of Object.keys(attentionWords)) {
    for (const state of ['awaiting_payment', 'confirmed', 'collected', 'cancelled', 'expired'] as const) {
      for (const owedPence of [-300, 0, 300]) expect(ways({ attention, state, owedPence })).not.toEqual([]);
    }
  }
  for (const attention of ['amount_differs', 'currency_differs', 'refund_failed', 'disputed', 'dispute_lost'])
    expect(attentionStories[attention]).toBeTruthy();
  expect(ways({ attention: 'something new' })).toEqual(['settle']);
});

test('an order paid too little is asked for the rest or let off, to the penny', () => {
  expect(waysOut(facts({ owedPence: 399 }))).toEqual([
    { way: 'ask_at_table', label: 'Ask for the £3.99 at the table' },
    { way: 'leave_it', label: 'Let the £3.99 off' },
  ]);
});

test('an order paid too much gives it back or keeps it', () => {
  expect(ways({ owedPence: -1 })).toEqual(['give_back', 'leave_it']);
});

test('an order that is off has no difference to settle', () => {
  expect(ways({ owedPence: 300, state: 'cancelled' })).toEqual(['settle']);
});

test('money in another currency leaves no order waiting without a clock', () => {
  expect(ways({ attention: 'currency_differs', state: 'awaiting_payment', owedPence: 400 })).toEqual([
    'let_stand',
    'call_off',
  ]);
});

test('a failed refund can be tried again, whatever flag came after it', () => {
  expect(ways({ attention: 'refund_failed', hasFailedRefund: true })).toEqual(['refund_again', 'settle']);
  expect(ways({ attention: 'disputed', hasFailedRefund: true })).toEqual(['refund_again', 'settle']);
});
