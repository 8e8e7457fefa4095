import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anOrder, eventOf, openShop, webhookSecret, type Shop } from './shop-for-tests';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.reset();
  shop.received.length = 0;
  shop.answers.status = 200;
});
afterAll(() => shop.close());

const paidEvents = ['payment_intent.created', 'payment_intent.succeeded', 'checkout.session.completed'];

async function openAndPay(): Promise<string> {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  await shop.pay(id);
  return id;
}

const hears = (types: ReadonlyArray<string>) =>
  vi.waitFor(() => expect(shop.heard().toSorted()).toEqual([...types].sort()), 5000);

test('each webhook carries a signature that the real client accepts, and only for this body', async () => {
  const id = await openAndPay();
  await hears(paidEvents);
  const completed = shop.received.find(({ body }) => eventOf(body).type === 'checkout.session.completed');
  const { body = '', signature = '' } = completed ?? {};
  const event = await shop.stripe.webhooks.constructEventAsync(body, signature, webhookSecret);
  expect(event).toMatchObject({
    livemode: false,
    api_version: '2026-10-28.endive',
    data: { object: { id, status: 'complete' } },
  });
  const forged = body.replace('1250', '1');
  await expect(shop.stripe.webhooks.constructEventAsync(forged, signature, webhookSecret)).rejects.toThrow('signature');
});

test('the signature’s time is that of the stand-in’s clock', async () => {
  await shop.clock(60 * 60 * 1000);
  await openAndPay();
  await hears(paidEvents);
  const time = Number(/t=(\d+)/.exec(shop.received[0]?.signature ?? '')?.[1]);
  expect(time - Date.now() / 1000).toBeGreaterThan(59 * 60);
});

test('an event keeps what was true when it happened', async () => {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  await shop.pay(id);
  const [, created] = (await shop.stripe.events.list({ types: ['payment_intent.created', 'payment_intent.succeeded'] }))
    .data;
  expect(created?.data.object).toMatchObject({ status: 'requires_payment_method', latest_charge: null });
  const later = await shop.stripe.events.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } });
  expect(later.data).toEqual([]);
  expect((await shop.stripe.events.list({ type: 'charge.*' })).data.map(({ type }) => type)).toEqual([
    'charge.succeeded',
  ]);
});

test('duplicated webhooks arrive twice with the same event', async () => {
  await shop.switches({ duplicate: 2 });
  await openAndPay();
  await hears([...paidEvents, ...paidEvents]);
  expect(new Set(shop.received.map(({ body }) => eventOf(body).id)).size).toBe(paidEvents.length);
});

test('reordered webhooks arrive in the wrong order, and a lonely one arrives all the same', async () => {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  await shop.pay(id, { card: '4000000000000002' });
  await hears(['payment_intent.created', 'payment_intent.payment_failed']);
  shop.received.length = 0;
  await shop.switches({ reorder: true });
  await shop.pay(id);
  await hears(['payment_intent.succeeded', 'checkout.session.completed']);
  expect(shop.heard()).toEqual(['checkout.session.completed', 'payment_intent.succeeded']);
  await shop.stripe.checkout.sessions.expire((await shop.stripe.checkout.sessions.create(anOrder())).id);
  await vi.waitFor(() => expect(shop.heard()).toContain('checkout.session.expired'), 3000);
});

test('lost webhooks come only when they are redelivered, with a fresh signature', async () => {
  await shop.switches({ lose: 2 });
  await openAndPay();
  await hears(['checkout.session.completed']);
  const { deliveries } = await shop.redeliver();
  expect(deliveries?.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  await hears(paidEvents);
  const [event] = (await shop.stripe.events.list({ type: 'checkout.session.completed' })).data;
  await shop.redeliver(event?.id);
  expect(shop.heard().filter((type) => type === 'checkout.session.completed')).toHaveLength(2);
});

test('a shop that answers with an error is tried again until it says yes', async () => {
  shop.answers.status = 500;
  await openAndPay();
  await vi.waitFor(() => expect(shop.received.length).toBeGreaterThanOrEqual(3), 3000);
  shop.answers.status = 200;
  await vi.waitFor(async () => expect(await undelivered()).toBe(0), 5000);
});

test('delayed webhooks come after their delay', async () => {
  await shop.switches({ delayMs: 400 });
  const before = Date.now();
  await openAndPay();
  await hears(paidEvents);
  expect(Date.now() - before).toBeGreaterThanOrEqual(390);
});

test('an event on its way survives a restart, and so does all else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'));
  const file = join(folder, 'state.json');
  const first = await openShop({ file });
  await first.switches({ lose: 99 });
  const { id } = await first.stripe.checkout.sessions.create(anOrder());
  await first.pay(id);
  await first.close();
  const second = await openShop({ file });
  try {
    expect((await second.stripe.checkout.sessions.retrieve(id)).status).toBe('complete');
    expect((await second.redeliver()).deliveries).toHaveLength(paidEvents.length);
  } finally {
    await second.close();
    rmSync(folder, { recursive: true });
  }
});

test('a switch that does not exist is refused by name', async () => {
  expect(await shop.switches({ dupplicate: 2 })).toEqual({ error: 'stripe.dupplicate cannot be set to 2.' });
});

async function undelivered(): Promise<number> {
  const answer = await fetch(`${shop.url}/stand-ins/stripe/books.json`);
  const books: { deliveries: { state: string }[] } = await answer.json();
  return books.deliveries.filter(({ state }) => state !== 'delivered').length;
}
