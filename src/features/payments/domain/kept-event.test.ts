import { expect, test } from 'vitest';
import { keptOfStripeEvent } from './kept-event';

const event = {
  id: 'evt_1',
  object: 'event',
  type: 'checkout.session.completed',
  created: 1,
  data: {
    object: {
      id: 'cs_1',
      object: 'checkout.session',
      amount_total: 850,
      currency: 'gbp',
      customer_email: 'ann@example.org',
      customer_details: { email: 'ann@example.org', name: 'Ann Baker', phone: '01743 000000' },
      metadata: { note: 'For Ann Baker' },
      shipping_details: { name: 'Ann Baker' },
    },
  },
};

test('of an event of Stripe the shop keeps what tells about money, and nothing that tells about a person', () => {
  expect(keptOfStripeEvent(event)).toEqual({
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.completed',
    created: 1,
    data: { object: { id: 'cs_1', object: 'checkout.session', amount_total: 850, currency: 'gbp' } },
  });
});

test('an event of an unknown shape is kept as far as it is known', () => {
  for (const odd of [null, 'text', 7, [], { id: { nested: 'Ann' } }, { data: 'none' }])
    expect(keptOfStripeEvent(odd)).toEqual({ data: { object: {} } });
});
