import { describe, expect, test } from 'vitest';
import type { OrdersOpenFacts } from '@/features/bake-sales/domain/letters';
import type { LetterKind } from '@/features/notifications/commands/outbox';
import type { ContactFacts } from '@/features/notifications/domain/letters';
import type { OrderLinksFacts } from '@/features/orders/domain/letters';
import type { DataErasedFacts, DataLinkFacts } from '@/features/privacy/domain/letters';
import { type LinkPurpose, readLink } from '@/platform/signed-links';
import { letterRenderer } from './letters';

const linkKeys = ['a-key-for-signing-links-in-tests-only'];
const shop = 'https://shop.example';
const render = letterRenderer({ baseUrl: shop, linkKeys });
const subscription = { subscriptionId: 'sub_01jd0000000000000000000abc', linkVersion: 4 } as const;

const found = {
  orderId: 'ord_01jd0000000000000000000abc',
  linkVersion: 3,
  reference: 'K7P-4QX',
  bakeDay: '2026-11-28',
  place: 'The Village Hall',
  state: 'confirmed',
  totalPence: 1350,
} as const;
const orderLinks: OrderLinksFacts = {
  orders: [found, { ...found, orderId: 'ord_01jd0000000000000000000xyz', reference: 'M3R-8TD', state: 'collected' }],
};
const contact: ContactFacts = {
  name: 'Ann Baker',
  email: 'ann@example.org',
  reference: 'K7P-4QX',
  message: 'Good morning,\n\ncan the cake have a 7 on it?\nShe likes yellow.',
};
const ordersOpen: OrdersOpenFacts = {
  ...subscription,
  slug: '2026-11-28-cressage',
  bakeDay: '2026-11-28',
  closesAt: Date.UTC(2026, 10, 26, 18),
  place: { name: 'The Village Hall', addressLine1: 'Station Road', town: 'Cressage', postcode: 'SY5 6AB' },
};

const dataLink: DataLinkFacts = { requestId: 'ask_01jd0000000000000000000abc', linkVersion: 1 };
const dataErased: DataErasedFacts = { calledOff: [{ reference: 'K7P-4QX', refundPence: 400 }] };

const factorGone = { at: Date.UTC(2026, 10, 26, 18), news: 'taken_off_by_owner' };

const letters: ReadonlyArray<readonly [kind: LetterKind, facts: object, told: ReadonlyArray<string>]> = [
  ['order_links', orderLinks, ['K7P-4QX', 'M3R-8TD', 'Saturday 28 November', 'The Village Hall', 'Collected, £13.50']],
  ['contact_message', contact, ['Ann Baker writes', 'ann@example.org', 'She likes yellow.', 'Open order K7P-4QX']],
  ['subscription_asked', { ...subscription, isOnListAlready: false }, ['Yes, tell me', 'Was it not you?']],
  [
    'subscription_asked',
    { ...subscription, isOnListAlready: true },
    ['You are on our list already', 'Stop these e-mails'],
  ],
  [
    'orders_open',
    ordersOpen,
    ['Saturday 28 November', 'Thursday 26 November, 6 pm', 'Station Road, Cressage, SY5 6AB', 'Stop these e-mails'],
  ],
  ['second_factor_changed', factorGone, ['An owner of the bakery', 'set up another', 'Choose another password']],
  ['your_data', dataLink, ['See what you know about me', '24 hours', 'Was it not you?']],
  ['data_erased', dataErased, ['You are erased', 'K7P-4QX', '£4.00 goes back', 'at most 12 months']],
];

test.each(letters)('the letter %s tells its facts in HTML and in plain text alike', async (kind, facts, told) => {
  const { html, text } = await render({ kind, facts });
  for (const words of told) {
    expect(text).toContain(words);
    expect(plain(html)).toContain(words);
  }
  expect(text).not.toMatch(/[<>]/);
  expect(await render({ kind, facts })).toEqual(await render({ kind, facts }));
});

test.each(letters)(
  'facts of another shape are refused by the letter %s, not written as "undefined"',
  async (kind, facts) => {
    for (const field of Object.keys(facts)) {
      const spoilt = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== field));
      await expect(render({ kind, facts: spoilt }), field).rejects.toThrow();
    }
  },
);

/** Where the link behind some path in a letter leads, and what it opens. */
async function targetsOf(text: string, path: string, purpose: LinkPurpose) {
  const tokens = [...text.matchAll(new RegExp(`${shop}${path}/([^\\s>]+)`, 'g'))].map(([, token = '']) => token);
  return Promise.all(tokens.map((token) => readLink(purpose, token, linkKeys)));
}

describe('links', () => {
  const target = { id: subscription.subscriptionId, version: 4 };

  test('to lost orders open each its own order', async () => {
    const { text, headers } = await render({ kind: 'order_links', facts: orderLinks });
    const [first, second] = orderLinks.orders;
    expect(await targetsOf(text, '/o', 'order')).toEqual([
      { id: first.orderId, version: 3 },
      { id: second?.orderId, version: 3 },
    ]);
    expect(headers).toEqual({});
  });

  test('to what we hold of somebody open that, and nothing else', async () => {
    const { text } = await render({ kind: 'your_data', facts: dataLink });
    expect(await targetsOf(text, '/your-data', 'your_data')).toEqual([{ id: dataLink.requestId, version: 1 }]);
    expect(await targetsOf(text, '/your-data', 'order')).toEqual([null]);
  });

  test('that ask back confirm, and end nothing', async () => {
    const { text } = await render({ kind: 'subscription_asked', facts: { ...subscription, isOnListAlready: false } });
    expect(await targetsOf(text, '/tell-me/confirm', 'confirm')).toEqual([target]);
    expect(await targetsOf(text, '/tell-me/confirm', 'unsubscribe')).toEqual([null]);
    expect(text).not.toContain('/unsubscribe/');
  });

  test('to somebody on the list end it, and confirm nothing', async () => {
    const { text } = await render({ kind: 'subscription_asked', facts: { ...subscription, isOnListAlready: true } });
    expect(await targetsOf(text, '/unsubscribe', 'unsubscribe')).toEqual([target]);
    expect(text).not.toContain('/confirm/');
  });

  test('of an opening lead to that sale, and stop such letters in the letter and in the mail program', async () => {
    const { text, headers } = await render({ kind: 'orders_open', facts: ordersOpen });
    expect(text).toContain(`${shop}/menu?sale=2026-11-28-cressage`);
    expect(await targetsOf(text, '/unsubscribe', 'unsubscribe')).toEqual([target]);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(headers['List-Unsubscribe']).toMatch(/^<https:[^<>\s]+>$/);
    expect(await targetsOf(headers['List-Unsubscribe'] ?? '', '/letters/unsubscribe', 'unsubscribe')).toEqual([target]);
  });
});

describe('a message to the bakery', () => {
  test('is answered to who wrote it; no other letter is', async () => {
    const answersGoTo = await Promise.all(
      letters.map(async ([kind, facts]) => (await render({ kind, facts })).replyTo),
    );
    expect(answersGoTo.filter((to) => to !== null)).toEqual(['ann@example.org']);
  });

  test('cannot write into the letter or its headers', async () => {
    const typed = '<img src=x onerror=alert(1)>"\'&</td><a href="https://evil.example">click</a>';
    const { html, subject } = await render({
      kind: 'contact_message',
      facts: { ...contact, name: typed, message: typed },
    });
    expect(html).not.toMatch(/<img|href="https:\/\/evil/);
    expect(subject).toBe('A message about order K7P-4QX');
  });

  test.each(['ann@example.org\r\nBcc: x@example.org', 'Ann <ann@example.org>', 'a@example.org,b@example.org', ''])(
    'is not sent at all where the answer would go to %j',
    (email) => expect(render({ kind: 'contact_message', facts: { ...contact, email } })).rejects.toThrow(),
  );

  test.each(['K7P-4QX\r\nBcc: x', '../../x', 'k7p'])('takes no order number like %j', (reference) =>
    expect(render({ kind: 'contact_message', facts: { ...contact, reference } })).rejects.toThrow(),
  );

  test('about no order leads to none', async () => {
    const { text, subject } = await render({ kind: 'contact_message', facts: { ...contact, reference: null } });
    expect(subject).toBe('A message from the website');
    expect(text).not.toContain('/admin/');
  });
});

function plain(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'");
}
