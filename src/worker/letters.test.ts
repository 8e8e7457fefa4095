import { expect, test } from 'vitest';
import type { OrderCancelledFacts, OrderConfirmedFacts } from '@/features/orders/domain/letters';
import { readLink } from '@/platform/signed-links';
import { letterRenderer } from './letters';

const linkKeys = ['a-key-for-signing-links-in-tests-only'];
const render = letterRenderer({ baseUrl: 'https://shop.example', linkKeys });

type Facts = OrderConfirmedFacts & OrderCancelledFacts;

function someFacts(over: Partial<Facts> = {}): Facts {
  return {
    orderId: 'ord_01jd0000000000000000000abc',
    linkVersion: 3,
    reference: 'K7P-4QX',
    name: 'Ann Baker',
    bakeDay: '2026-11-28',
    place: {
      name: 'The Village Hall',
      addressLine1: 'Station Road',
      addressLine2: null,
      town: 'Cressage',
      postcode: 'SY5 6AB',
      howToFind: 'Behind the church.',
    },
    slot: { startsAt: Date.UTC(2026, 10, 28, 10), endsAt: Date.UTC(2026, 10, 28, 10, 30) },
    lines: [
      { quantity: 3, name: 'Sourdough', netPence: 1350, contains: ['wheat'], mayContain: ['sesame'] },
      { quantity: 1, name: 'Meringue', netPence: 150, contains: [], mayContain: [] },
    ],
    discountPence: 0,
    deliveryPence: 0,
    totalPence: 1500,
    payment: 'on_collection',
    paidPence: 400,
    atHandOverPence: 0,
    refundPence: 1500,
    reason: 'The oven broke down.',
    ...over,
  };
}

const orderKinds = ['order_confirmed', 'order_ready', 'order_changed', 'order_cancelled', 'order_refunded'] as const;

const toldByEach: Record<(typeof orderKinds)[number], string[]> = {
  order_confirmed: [
    'Your order is confirmed',
    'Please pay £15.00 when you collect',
    'The Village Hall',
    '10 to 10:30 am',
  ],
  order_ready: ['Your order is ready', 'The Village Hall', 'Behind the church.', '10 to 10:30 am'],
  order_changed: ['Your order is changed', 'The Village Hall', 'The oven broke down.', 'You paid £4.00 more by card.'],
  order_cancelled: ['Your order is cancelled', 'The oven broke down.', '£15.00 is on its way back to the card'],
  order_refunded: ['Money back', 'The oven broke down.', '£15.00 is on its way back to the card'],
};

test.each(orderKinds)('the letter %s tells its facts in HTML and in plain text alike', async (kind) => {
  const { html, text, subject } = await render({ kind, facts: someFacts() });
  const everywhere = [
    'K7P-4QX',
    'Saturday 28 November',
    '3 × Sourdough',
    '£13.50',
    'Contains wheat',
    'May contain sesame',
  ];
  for (const fact of [...everywhere, ...toldByEach[kind]]) {
    expect(text).toContain(fact);
    expect(plain(html)).toContain(fact);
  }
  expect(text).not.toMatch(/[<>]/);
  expect(subject).toContain('K7P-4QX');
});

test.each(orderKinds)('the link in the letter %s opens that order, at the version it was written for', async (kind) => {
  const { html, text } = await render({ kind, facts: someFacts() });
  const token = /https:\/\/shop\.example\/o\/(\S+)/.exec(text)?.[1] ?? '';
  expect(await readLink('order', token, linkKeys)).toEqual({ id: 'ord_01jd0000000000000000000abc', version: 3 });
  expect(html).toContain(`href="https://shop.example/o/${token}"`);
});

test.each(orderKinds)('a hostile name cannot write into the letter %s', async (kind) => {
  const name = '<img src=x onerror=alert(1)>"\'&</td><a href="https://evil.example">click</a>';
  const lines = [{ quantity: 1, name: '<script>alert(2)</script>', netPence: 100, contains: ['<b>'], mayContain: [] }];
  const { html, subject } = await render({ kind, facts: someFacts({ name, lines }) });
  expect(html).not.toMatch(/<img|<script|<b>|href="https:\/\/evil/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  // The subject is a header: it holds nothing anybody typed.
  expect(subject).not.toContain('<');
});

test('the same letter rendered twice is the same to the letter, as the key Resend knows it by demands', async () => {
  const letter = { kind: 'order_confirmed', facts: someFacts() } as const;
  expect(await render(letter)).toEqual(await render(letter));
});

test('where a bake holds none of the fourteen the letter says so, rather than nothing', async () => {
  const { text } = await render({ kind: 'order_confirmed', facts: someFacts() });
  expect(text).toMatch(/1 × Meringue.*\n.*Contains none of the 14 allergens\./);
});

test.each([
  [{ payment: 'paid' }, 'Paid by card'],
  [{ payment: 'nothing_due' }, 'There is nothing to pay'],
] as const)('a letter says what is left to pay: %o', async (over, sentence) => {
  expect((await render({ kind: 'order_confirmed', facts: someFacts(over) })).text).toContain(sentence);
});

test('an order cancelled before anything was paid promises no money', async () => {
  const { text } = await render({ kind: 'order_cancelled', facts: someFacts({ refundPence: 0, reason: null }) });
  expect(text).toContain('You had not paid anything');
  expect(text).not.toContain('Why:');
});

test.each(orderKinds)('facts of another shape are refused, not written as "undefined": %s', async (kind) => {
  const { reference: _, ...spoilt } = someFacts();
  await expect(render({ kind, facts: spoilt })).rejects.toThrow();
});

function plain(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'");
}
