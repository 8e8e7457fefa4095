import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anOrder, openShop, refusalOf, type Shop } from './shop-for-tests';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

const open = (more = {}) => shop.stripe.checkout.sessions.create(anOrder(more));

/** Presses a button of the hosted page as a browser without JavaScript does. */
function press(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(shop.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

async function openAndPay(): Promise<string> {
  const { id } = await open();
  await shop.pay(id);
  const session = await shop.stripe.checkout.sessions.retrieve(id);
  return typeof session.payment_intent === 'string' ? session.payment_intent : '';
}

test('the page shows what is paid for and how much', async () => {
  const { url } = await open();
  const text = await (await fetch(url ?? '')).text();
  for (const shown of [
    '2 × Sourdough',
    '£3.50',
    '£12.50',
    'ada@example.com',
    '4242 4242 4242 4242',
    'shop.example/basket',
  ]) {
    expect(text).toContain(shown);
  }
  expect(text).not.toMatch(/<script|https?:\/\/(?!shop\.example)/);
});

test('paying on the page takes the money once and leads back to the shop', async () => {
  const { id } = await open();
  const paid = await press(`/c/pay/${id}`, { card: '4242 4242 4242 4242' });
  expect([paid.status, paid.headers.get('location')]).toEqual([303, `https://shop.example/back?session=${id}`]);
  const session = await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
  expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
  expect(session.payment_intent).toMatchObject({
    status: 'succeeded',
    amount_received: 1250,
    metadata: { order: 'ord_1' },
    latest_charge: { status: 'succeeded', amount: 1250, billing_details: { email: 'ada@example.com' } },
  });
  const again = await press(`/c/pay/${id}`, { card: '4242424242424242' });
  expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('You have paid once')]);
  expect((await shop.stripe.charges.list()).data).toHaveLength(1);
});

test('a test may let a page take another amount than the shop asked for', async () => {
  const { id } = await open();
  await shop.pay(id, { card: '4000000000000002' });
  await shop.pay(id, { amount: 1249 });
  const session = await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
  expect(session).toMatchObject({ amount_total: 1249, payment_status: 'paid' });
  expect(session.payment_intent).toMatchObject({
    amount: 1249,
    amount_received: 1249,
    latest_charge: { amount: 1249 },
  });
});

test('a declined card leaves the session open, and another card pays the same payment', async () => {
  const { id } = await open();
  const declined = await press(`/c/pay/${id}`, { chosen: '4000000000000002' });
  expect(declined.headers.get('location')).toBe(`/c/pay/${id}`);
  expect(await (await fetch(`${shop.url}/c/pay/${id}`)).text()).toContain('Your card was declined.');
  const open_ = await shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
  expect(open_).toMatchObject({
    status: 'open',
    payment_intent: {
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
    },
  });
  await press(`/c/pay/${id}`, { card: '4242424242424242' });
  const intents = await shop.stripe.paymentIntents.list();
  expect(intents.data.map(({ status, last_payment_error: error }) => [status, error])).toEqual([['succeeded', null]]);
  const charges = await shop.stripe.charges.list();
  expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
});

test('a card that is no test card takes nothing', async () => {
  const { id } = await open();
  const refused = await press(`/c/pay/${id}`, { card: '1234' });
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('Your card number is incorrect.'),
  ]);
  expect((await shop.stripe.paymentIntents.list()).data).toEqual([]);
});

test('3-D Secure asks first; a no leaves the session open, a yes pays', async () => {
  const { id } = await open();
  const page = `/c/pay/${id}/authenticate`;
  expect((await press(`/c/pay/${id}`, { chosen: '4000002500003155' })).headers.get('location')).toBe(page);
  expect(await (await fetch(shop.url + page)).text()).toContain('3-D Secure');
  await press(page, { answer: 'fail' });
  expect(await (await fetch(`${shop.url}/c/pay/${id}`)).text()).toContain('unable to authenticate');
  expect((await press(page, { answer: 'complete' })).headers.get('location')).toBe(`/c/pay/${id}`);
  await press(`/c/pay/${id}`, { chosen: '4000002500003155' });
  const paid = await press(page, { answer: 'complete' });
  expect(paid.headers.get('location')).toContain('https://shop.example/back');
  expect((await shop.stripe.paymentIntents.list()).data.map(({ status }) => status)).toEqual(['succeeded']);
});

test('two tabs, one payment', async () => {
  const { id } = await open();
  const answers = await Promise.all([1, 2].map(() => press(`/c/pay/${id}`, { card: '4242424242424242' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect((await shop.stripe.charges.list()).data).toHaveLength(1);
});

test('a payment that was tried and never made is cancelled with its session', async () => {
  const { id } = await open();
  await shop.pay(id, { card: '4000000000000002' });
  await shop.stripe.checkout.sessions.expire(id);
  const [intent] = (await shop.stripe.paymentIntents.list()).data;
  expect(intent?.status).toBe('canceled');
  const page = await fetch(`${shop.url}/c/pay/${id}`);
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('This payment page has expired')]);
});

test('refunds never add up to more than was paid', async () => {
  const intent = await openAndPay();
  const refund = (amount?: number) =>
    shop.stripe.refunds.create({ payment_intent: intent, ...(amount === undefined ? {} : { amount }) });
  expect(await refusalOf(refund(1251))).toMatchObject({
    param: 'amount',
    message: 'Refund amount (£12.51) is greater than charge amount (£12.50)',
  });
  expect(await refund(1000)).toMatchObject({ amount: 1000, status: 'pending', currency: 'gbp' });
  expect((await refusalOf(refund(251))).message).toContain('greater than unrefunded amount on charge (£2.50)');
  expect((await refund()).amount).toBe(250);
  expect(await refusalOf(refund())).toMatchObject({ code: 'charge_already_refunded', statusCode: 400 });
  const [charge] = (await shop.stripe.charges.list({ payment_intent: intent, expand: ['data.refunds'] })).data;
  expect(charge).toMatchObject({ amount_refunded: 1250, refunded: true });
  expect(charge?.refunds?.data.map(({ amount }) => amount)).toEqual([250, 1000]);
});

test('a refund is pending first and settles a little later', async () => {
  const { id } = await shop.stripe.refunds.create({
    payment_intent: await openAndPay(),
    reason: 'requested_by_customer',
  });
  await vi.waitFor(() => expect(shop.heard()).toContain('refund.updated'), 3000);
  expect((await shop.stripe.refunds.retrieve(id)).status).toBe('succeeded');
  expect(shop.heard()).toEqual(expect.arrayContaining(['refund.created', 'charge.refunded']));
});

test('a refund that fails puts the money back on the charge', async () => {
  await shop.switches({ refundsFail: true, refundSettlesMs: 10 });
  const intent = await openAndPay();
  const { id } = await shop.stripe.refunds.create({ payment_intent: intent });
  await vi.waitFor(() => expect(shop.heard()).toContain('refund.failed'), 3000);
  expect(await shop.stripe.refunds.retrieve(id)).toMatchObject({
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
  });
  const [charge] = (await shop.stripe.charges.list({ payment_intent: intent })).data;
  expect(charge).toMatchObject({ amount_refunded: 0, refunded: false });
});

test('a refund needs a payment that was made', async () => {
  expect(await refusalOf(shop.stripe.refunds.create({}))).toMatchObject({ code: 'parameter_missing' });
  const unknown = await refusalOf(shop.stripe.refunds.create({ payment_intent: 'pi_nowhere' }));
  expect(unknown).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'payment_intent' });
  const { id } = await open();
  await shop.pay(id, { card: '4000000000000002' });
  const [intent] = (await shop.stripe.paymentIntents.list()).data;
  const unpaid = await refusalOf(shop.stripe.refunds.create({ payment_intent: intent?.id ?? '' }));
  expect(unpaid.message).toContain('does not have a successful charge');
});
