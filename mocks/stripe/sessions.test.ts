import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aLine, anOrder, clientOf, openShop, refusalOf, type Shop } from './shop-for-tests';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

const soon = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;

test('a shop opens a session and finds it again with what it said about the order', async () => {
  const session = await shop.stripe.checkout.sessions.create(anOrder());
  expect(session).toMatchObject({
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 1250,
    currency: 'gbp',
    client_reference_id: 'K7P-4QX',
    metadata: { order: 'ord_1' },
    livemode: false,
    url: `${shop.url}/c/pay/${session.id}`,
  });
  expect(session.expires_at - session.created).toBe(24 * 60 * 60);
  const again = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['line_items'] });
  expect(again.line_items?.data.map((item) => [item.description, item.amount_total])).toEqual([
    ['2 × Sourdough', 900],
    ['Delivery', 350],
  ]);
  expect(again.line_items?.data[0]?.price?.unit_amount_decimal?.toString()).toBe('900');
});

test('sessions come in pages, newest first, and by status', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) ids.unshift((await shop.stripe.checkout.sessions.create(anOrder())).id);
  const first = await shop.stripe.checkout.sessions.list({ limit: 2 });
  expect([first.data.map(({ id }) => id), first.has_more]).toEqual([ids.slice(0, 2), true]);
  const all = await shop.stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
  expect(all.map(({ id }) => id)).toEqual(ids);
  await shop.pay(ids[3] ?? '');
  const paid = await shop.stripe.checkout.sessions.list({ status: 'complete' });
  expect(paid.data.map(({ id }) => id)).toEqual([ids[3]]);
  const refused = await refusalOf(shop.stripe.checkout.sessions.list({ starting_after: 'cs_nowhere' }));
  expect(refused).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'starting_after' });
});

test('the same idempotency key brings the same session, and other parameters are refused', async () => {
  const idempotencyKey = randomUUID();
  const first = await shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey });
  const second = await shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey });
  expect(second.id).toBe(first.id);
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
  const other = anOrder({ line_items: [aLine('Bun', 300)] });
  const refused = await refusalOf(shop.stripe.checkout.sessions.create(other, { idempotencyKey }));
  expect(refused).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  expect(refused.message).toContain('can only be used with the same parameters');
  const elsewhere = await refusalOf(shop.stripe.refunds.create({ payment_intent: 'pi_1' }, { idempotencyKey }));
  expect(elsewhere.message).toContain("('/v1/refunds' vs '/v1/checkout/sessions')");
});

test('a key is forgotten after a day', async () => {
  const idempotencyKey = randomUUID();
  const first = await shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey });
  await shop.clock(24 * 60 * 60 * 1000 + 1000);
  const second = await shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey });
  expect(second.id).not.toBe(first.id);
});

test('a refusal before the work is not kept for the key, one that came from the work is', async () => {
  const malformed = randomUUID();
  const create = (params: object, idempotencyKey: string) =>
    shop.stripe.checkout.sessions.create(anOrder(params), { idempotencyKey });
  await refusalOf(create({ success_url: 'shop' }, malformed));
  expect((await create({}, malformed)).status).toBe('open');
  const worked = randomUUID();
  const tooLittle = { line_items: [aLine('Crumb', 29)] };
  expect(await refusalOf(create(tooLittle, worked))).toMatchObject({ code: 'amount_too_small', statusCode: 400 });
  const again = await refusalOf(create(tooLittle, worked));
  expect(again.headers?.['idempotent-replayed']).toBe('true');
});

test('two requests with one key at the same moment: one works, the other is told to wait', async () => {
  await shop.switches({ slowMs: 200 });
  const idempotencyKey = randomUUID();
  const tries = [1, 2].map(() => shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey }));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const loser = await refusalOf(Promise.all(tries));
  expect(loser).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
});

test.each([
  ['an unknown name', { colour: 'rye' }, 'parameter_unknown', 'colour'],
  ['a name of an older API version', { payment_method_types: ['card'] }, 'parameter_unknown', 'payment_method_types'],
  [
    'an unknown name deep inside',
    { line_items: [{ ...aLine('Bun', 300), crust: 1 }] },
    'parameter_unknown',
    'line_items[0][crust]',
  ],
  ['nothing to pay for', { line_items: undefined }, 'parameter_missing', 'line_items'],
  ['no way back', { success_url: undefined }, 'parameter_missing', 'success_url'],
  [
    'half a penny',
    { line_items: [aLine('Bun', 30.5)] },
    'parameter_invalid_integer',
    'line_items[0][price_data][unit_amount]',
  ],
  [
    'no loaf',
    { line_items: [{ ...aLine('Bun', 300), quantity: 0 }] },
    'parameter_invalid_integer',
    'line_items[0][quantity]',
  ],
  ['a bare path', { success_url: '/orders' }, 'url_invalid', 'success_url'],
  ['a broken address', { customer_email: 'ada' }, 'email_invalid', 'customer_email'],
  [
    'an empty name',
    { line_items: [aLine('', 300)] },
    'parameter_invalid_empty',
    'line_items[0][price_data][product_data][name]',
  ],
  ['twenty-nine minutes', { expires_at: soon(29) }, undefined, 'expires_at'],
  ['twenty-five hours', { expires_at: soon(25 * 60) }, undefined, 'expires_at'],
  ['another mode', { mode: 'subscription' }, undefined, 'mode'],
])('%s is refused as Stripe does', async (_what, params, code, param) => {
  const refused = await refusalOf(shop.stripe.checkout.sessions.create(anOrder(params as object)));
  expect(refused).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, code, param });
  expect(refused.requestId).toMatch(/^req_/);
});

test('no key, a wrong key, a live key and an unknown address are refused', async () => {
  for (const key of ['nonsense', 'sk_live_123']) {
    const refused = await refusalOf(clientOf(shop.url, key).checkout.sessions.list());
    expect(refused).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
    expect(refused.message).not.toContain('sk_live_123');
  }
  expect((await fetch(`${shop.url}/v1/refunds`)).status).toBe(401);
  expect((await fetch(`${shop.url}/v1/coupons`)).status).toBe(404);
  const refused = await refusalOf(shop.stripe.checkout.sessions.retrieve('cs_test_nowhere'));
  expect(refused).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'session' });
});

test('a session expires by Stripe’s own clock, and the shop is told although nobody asked', async () => {
  const session = await shop.stripe.checkout.sessions.create(anOrder({ expires_at: soon(31) }));
  await shop.clock(32 * 60 * 1000);
  await vi.waitFor(() => expect(shop.heard()).toContain('checkout.session.expired'), 3000);
  const expired = await shop.stripe.checkout.sessions.retrieve(session.id);
  expect(expired).toMatchObject({ status: 'expired', url: null, payment_status: 'unpaid' });
  expect((await shop.pay(session.id)).outcome).toBe('closed');
});

test('only an open session can be expired by hand', async () => {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  expect((await shop.stripe.checkout.sessions.expire(id)).status).toBe('expired');
  const refused = await refusalOf(shop.stripe.checkout.sessions.expire(id));
  expect(refused.message).toContain('This Checkout Session has a status of `expired`');
});

test('Stripe down says so in its own shape; a lost answer is mended by the same key', async () => {
  await shop.switches({ down: 'unavailable' });
  expect(await refusalOf(shop.stripe.checkout.sessions.list())).toMatchObject({
    type: 'StripeAPIError',
    statusCode: 503,
  });
  await shop.switches({ down: 'cut' });
  expect(await refusalOf(shop.stripe.checkout.sessions.list())).toMatchObject({ type: 'StripeConnectionError' });
  await shop.switches({ down: 'answer_lost' });
  const idempotencyKey = randomUUID();
  await refusalOf(shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey }));
  await shop.switches({ down: 'no' });
  const mended = await shop.stripe.checkout.sessions.create(anOrder(), { idempotencyKey });
  expect(mended.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await shop.stripe.checkout.sessions.list()).data).toHaveLength(1);
});
