import { expect, test } from 'vitest';
import type { OrderChangedFacts } from '@/features/orders/domain/change-letter';
import type { OrderCancelledFacts, OrderConfirmedFacts, OrderToPayFacts } from '@/features/orders/domain/letters';
import { readLink } from '@/platform/signed-links';
import { letterRenderer } from './letters';

const linkKeys = ['a-key-for-signing-links-in-tests-only'];
const render = letterRenderer({ baseUrl: 'https://shop.example', linkKeys });

type Facts = OrderConfirmedFacts & OrderChangedFacts & OrderCancelledFacts & OrderToPayFacts;

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
    deliverTo: null,
    slot: { startsAt: Date.UTC(2026, 10, 28, 10), endsAt: Date.UTC(2026, 10, 28, 10, 30) },
    lines: [
      { quantity: 3, name: 'Sourdough', netPence: 1350, discountPence: 0, contains: ['wheat'], mayContain: ['sesame'] },
      { quantity: 1, name: 'Meringue', netPence: 150, discountPence: 0, contains: [], mayContain: [] },
    ],
    voucherCode: null,
    discountPence: 0,
    deliveryPence: 0,
    totalPence: 1500,
    payment: 'on_collection',
    payBy: Date.UTC(2026, 10, 25, 18),
    paidPence: 400,
    atHandOverPence: 0,
    refundPence: 1500,
    reason: 'The oven broke down.',
    ...over,
  };
}

const orderKinds = [
  'order_confirmed',
  'order_to_pay',
  'order_ready',
  'order_changed',
  'order_cancelled',
  'order_refunded',
] as const;

const toldByEach: Record<(typeof orderKinds)[number], string[]> = {
  order_confirmed: [
    'Your order is confirmed',
    'Please pay £15.00 when you collect',
    'The Village Hall',
    '10 to 10:30 am',
  ],
  order_to_pay: [
    'Your order waits to be paid',
    'We keep your bakes until Wed 25 Nov, 6 pm',
    'Please pay £15.00 by card',
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
  const lines = [
    {
      quantity: 1,
      name: '<script>alert(2)</script>',
      netPence: 100,
      discountPence: 0,
      contains: ['<b>'],
      mayContain: [],
    },
  ];
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

const door = { addressLine1: '3 Sallowfold Lane', addressLine2: 'The barn', town: 'Harley', postcode: 'SY5 6ZY' };

test.each(['order_confirmed', 'order_ready'] as const)(
  'the letter %s for an order that is brought tells its door, and sends nobody to the table',
  async (kind) => {
    const facts = someFacts({ deliverTo: door, deliveryPence: 250, payment: 'paid' });
    const { text, subject } = await render({ kind, facts });
    expect(text).toContain('We bring it to 3 Sallowfold Lane, The barn, Harley, SY5 6ZY.');
    expect(text).toMatch(/Delivery\s+£2\.50/);
    expect(`${subject} ${text}`).not.toMatch(/collect|Village Hall|Behind the church/i);
  },
);

test('a delivery that costs nothing says so, and one that is cancelled is not to be waited for', async () => {
  const facts = someFacts({ deliverTo: door });
  expect((await render({ kind: 'order_confirmed', facts })).text).toMatch(/Delivery\s+£0\.00/);
  const { text } = await render({ kind: 'order_cancelled', facts });
  expect(text).toContain('Nobody will bring it.');
  expect(text).not.toContain('collect');
});

test('a letter about an order with a voucher tells what it took off, and its figures add up', async () => {
  const [sourdough, meringue] = someFacts().lines;
  if (!sourdough || !meringue) throw new Error('There are two lines');
  const lines = [{ ...sourdough, netPence: 1215, discountPence: 135 }, meringue];
  const facts = someFacts({ lines, voucherCode: 'TOAST10', discountPence: 135, totalPence: 1365 });
  const { text } = await render({ kind: 'order_confirmed', facts });
  for (const told of [/£13\.50/, /Voucher TOAST10\s+−£1\.35/, /Total\s+£13\.65/]) expect(text).toMatch(told);
});

test('a letter from before there were vouchers is still a letter', async () => {
  const { voucherCode: _, lines, ...old } = someFacts();
  const plainLines = lines.map(({ discountPence: __, ...line }) => line);
  expect((await render({ kind: 'order_confirmed', facts: { ...old, lines: plainLines } })).text).toContain('£13.50');
});

test('a letter from before we delivered is still a letter', async () => {
  const { deliverTo: _, ...old } = someFacts();
  expect((await render({ kind: 'order_confirmed', facts: old })).text).toContain('The Village Hall');
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
