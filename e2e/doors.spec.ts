import { createHmac } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { localSecrets } from '../scripts/lib/settings.mjs';
import { formWith } from './support/plain-forms';
import { basketCookie, ownAddress } from './support/orders';
import { expect, test } from './support/test';

/* What comes over HTTP without a browser: forged, stale, foreign, too large, malformed. */

const minuteSeconds = 60;
const megabyte = 1024 * 1024;
const seconds = () => Math.floor(Date.now() / 1_000);

function signed(body: string, at: number, secret: string): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

function deliver(request: APIRequestContext, body: string, signature: string) {
  return request.post('/webhooks/stripe', {
    data: Buffer.from(body),
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
  });
}

test.describe('Stripe’s webhook', () => {
  test('takes an event again without a second effect', async ({ request, paidOrder, standIns, database }) => {
    const order = await paidOrder();
    const { deliveries } = await standIns.books();
    const event = deliveries.find(({ type, body }) => type.endsWith('.completed') && body.includes(order.reference));
    const before = await traces(order.reference);
    for (let time = 0; time < 3; time += 1) {
      const at = seconds();
      const { STRIPE_WEBHOOK_SECRET: secret } = localSecrets();
      expect((await deliver(request, event?.body ?? '', signed(event?.body ?? '', at, secret))).status()).toBe(200);
    }
    expect(await traces(order.reference)).toEqual(before);

    function traces(reference: string) {
      return database.all(
        `SELECT version, (SELECT COUNT(*) FROM ledger WHERE order_id = orders.id) AS entries,
           (SELECT COUNT(*) FROM order_events WHERE order_id = orders.id) AS events,
           (SELECT COUNT(*) FROM letters WHERE subject = orders.id) AS letters FROM orders WHERE reference = ?`,
        reference,
      );
    }
  });

  test('refuses an event that Stripe has not signed, or too long ago', async ({
    request,
    placeOrder,
    standIns,
    database,
  }) => {
    const order = await placeOrder();
    const { sessions } = await standIns.booksOf(order.reference);
    const session = { ...sessions[0], object: 'checkout.session', status: 'complete', payment_status: 'paid' };
    const event = { id: `evt_forged_${order.reference}`, object: 'event', type: 'checkout.session.completed' };
    const body = JSON.stringify({ ...event, created: seconds(), livemode: false, data: { object: session } });
    const { STRIPE_WEBHOOK_SECRET: secret } = localSecrets();
    const stale = seconds() - 10 * minuteSeconds;
    const signatures = [signed(body, seconds(), 'whsec_another'), signed(body, stale, secret), 'rubbish', ''];
    for (const signature of signatures) expect((await deliver(request, body, signature)).status()).toBe(400);
    expect(await database.all('SELECT state FROM orders WHERE reference = ?', order.reference)).toEqual([
      { state: 'awaiting_payment' },
    ]);
  });
});

test('Resend’s webhook refuses what Resend has not signed', async ({ request }) => {
  const answer = await request.post('/webhooks/resend', {
    data: { type: 'email.bounced', data: { email_id: 'none' } },
    headers: { 'svix-id': 'msg_1', 'svix-timestamp': String(seconds()), 'svix-signature': 'v1,bm90aGluZw==' },
  });
  expect(answer.status()).toBe(400);
});

test.describe('a form', () => {
  const foreign = { 'another site': 'https://evil.example', 'a hidden origin': 'null', 'no origin at all': null };

  for (const [from, origin] of Object.entries(foreign))
    test(`from ${from} is turned away and changes nothing`, async ({ shop, sale }) => {
      const path = `${shop.url}/products/croissant?sale=${sale.slug}`;
      const form = formWith(/to basket/, await (await fetch(path)).text());
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.set(name, value);
      // Playwright's own requests fill a missing origin in.
      const answer = await fetch(path, { method: 'POST', body, headers: origin === null ? {} : { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    });

  test('of two megabytes is too large, whether its length is told or not', async ({ shop }) => {
    const body = new FormData();
    body.set('note', 'x'.repeat(2 * megabyte));
    const headers = { origin: shop.url };
    const told = await fetch(`${shop.url}/checkout`, { method: 'POST', body, headers });
    expect(told.status).toBe(413);
    const untold = await fetch(`${shop.url}/checkout`, {
      method: 'POST',
      body: new Blob(['x'.repeat(2 * megabyte)]).stream(),
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      duplex: 'half',
    } as RequestInit);
    expect(untold.status).toBe(413);
  });

  test('of a kind no form has is refused', async ({ request, shop }) => {
    const answer = await request.post('/checkout', { data: { name: 'Ada' }, headers: { origin: shop.url } });
    expect(answer.status()).toBe(415);
  });

  test('that no page of ours sends is refused without an error', async ({ request, shop }) => {
    const send = (headers: Record<string, string>, multipart: Record<string, string>) =>
      request.post('/checkout', { multipart, headers: { origin: shop.url, ...headers } });
    const action = '40'.padEnd(42, 'a');
    expect((await send({}, { name: 'Ada' })).status()).toBe(400);
    expect((await send({ 'next-action': 'rubbish' }, { 0: '[]' })).status()).toBe(400);
    expect((await send({ 'next-action': action }, { 0: '{"broken' })).status()).toBe(400);
    const unknown = await send({}, { [`$ACTION_ID_${action}`]: '' });
    expect(unknown.status()).toBeLessThan(500);
  });
});

test('methods that nobody needs are refused', async ({ request, shop }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await request.fetch('/checkout', { method, headers: { origin: shop.url } })).status()).toBe(405);
});

test('what moves the shop’s clock takes no visit and no foreign request', async ({ request }) => {
  expect((await request.get('/development/clock')).status()).toBe(405);
  const foreign = { headers: { origin: 'https://evil.example' }, data: { offsetMs: 1 } };
  expect((await request.post('/development/clock', foreign)).status()).toBe(403);
});

test('every script of every page carries the nonce of its own answer', async ({ request, sale }) => {
  const headers = { cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}`, ...ownAddress() };
  const nonces = new Set<string>();
  const pages = [
    '/',
    '/menu',
    '/products/croissant',
    `/sales/${sale.slug}`,
    '/basket',
    '/checkout',
    '/admin/sign-in',
    '/nowhere',
  ];
  for (const path of pages) {
    const answer = await request.get(path, { headers });
    const policy = answer.headers()['content-security-policy'] ?? '';
    const [, nonce = ''] = /script-src 'nonce-([\w-]+)' 'strict-dynamic'/.exec(policy) ?? [];
    const tags = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    // Facts for search engines are data, which no browser runs.
    const scripts = tags.filter((tag) => !tag.includes('type="application/ld+json"'));
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size, 'a nonce is used once').toBe(pages.length);
});

test('every answer says what its page never does', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('a page is compressed on its way, as it is through Cloudflare', async ({ request }) => {
  const headers = (await request.get('/menu', { headers: { 'accept-encoding': 'gzip' } })).headers();
  expect(headers['content-encoding']).toBe('gzip');
});

test('whoever watches the shop is told that it and its parts are well', async ({ request }) => {
  for (const path of ['/health', '/health/db', '/health/services']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toContain('application/json');
  }
});
