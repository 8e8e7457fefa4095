import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anOrder, openShop, refusalOf, type Shop } from './shop-for-tests';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.reset();
  shop.received.length = 0;
});
afterAll(() => shop.close());

const debit = '00012345';
const refusedDebit = '22222227';

async function aSettlingSession(card: string = debit): Promise<string> {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  expect((await shop.pay(id, { card })).outcome).toBe('settling');
  return id;
}

const whole = (id: string) => shop.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });

test('a bank debit completes the session unpaid, and takes nothing yet', async () => {
  const id = await aSettlingSession();
  expect(await whole(id)).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
    payment_intent: {
      status: 'processing',
      amount_received: 0,
      latest_charge: { status: 'pending', paid: false, payment_method_details: { type: 'bacs_debit' } },
    },
  });
  await vi.waitFor(() => expect(shop.heard()).toContain('checkout.session.completed'), 3000);
  expect((await shop.pay(id)).outcome).toBe('closed');
  expect(await refusalOf(shop.stripe.checkout.sessions.expire(id))).toMatchObject({ statusCode: 400 });
  const intents = await shop.stripe.paymentIntents.list();
  const refund = shop.stripe.refunds.create({ payment_intent: intents.data[0]?.id ?? '' });
  expect((await refusalOf(refund)).message).toContain('does not have a successful charge');
});

test('days later the money comes, or the bank says no; either is told once', async () => {
  const paid = await aSettlingSession();
  await shop.atStripe('settle', { session: paid, outcome: 'succeeded' });
  expect(await whole(paid)).toMatchObject({
    payment_status: 'paid',
    payment_intent: { status: 'succeeded', latest_charge: { status: 'succeeded', captured: true } },
  });
  const failed = await aSettlingSession();
  await shop.atStripe('settle', { session: failed, outcome: 'failed' });
  expect(await whole(failed)).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
    payment_intent: { status: 'requires_payment_method', latest_charge: { status: 'failed' } },
  });
  await vi.waitFor(() => expect(shop.heard()).toContain('checkout.session.async_payment_failed'), 3000);
  expect(shop.heard()).toContain('checkout.session.async_payment_succeeded');
  for (const session of [paid, failed]) {
    expect((await shop.atStripe('settle', { session, outcome: 'succeeded' })).error).toBeDefined();
  }
});

test('a debit settles by itself where a switch says how long it takes', async () => {
  await shop.switches({ debitSettlesMs: 20 });
  const [good, bad] = [await aSettlingSession(), await aSettlingSession(refusedDebit)];
  await vi.waitFor(() => expect(shop.heard()).toContain('checkout.session.async_payment_failed'), 3000);
  expect((await whole(good)).payment_status).toBe('paid');
  expect((await whole(bad)).payment_status).toBe('unpaid');
});

test('the pay page offers debits only where somebody turned them on', async () => {
  const { url } = await shop.stripe.checkout.sessions.create(anOrder());
  const page = async () => (await fetch(url ?? '')).text();
  expect(await page()).not.toContain('Settles later');
  await shop.switches({ bankDebits: true });
  expect(await page()).toContain('Settles later');
});

test('a demonstration brings its past along: paid, partly given back, and refundable like any other payment', async () => {
  const payment = {
    session: 'cs_test_past',
    paymentIntent: 'pi_past',
    amount: 900,
    currency: 'gbp',
    email: 'ada@example.com',
    metadata: { order: 'ord_past', reference: 'K7P-4QX' },
    openedAt: Date.now() - 86_400_000,
    paidAt: Date.now() - 86_300_000,
    refunds: [{ id: 're_past', amount: 200, metadata: { refund: 'ref_1' }, createdAt: Date.now() - 80_000_000 }],
  };
  expect(await shop.atStripe('past', [payment])).toEqual({ payments: 1 });
  expect(await shop.atStripe('past', [payment])).toEqual({ payments: 0 });
  expect(await whole('cs_test_past')).toMatchObject({
    payment_status: 'paid',
    amount_total: 900,
    payment_intent: { id: 'pi_past', latest_charge: { amount_refunded: 200, metadata: { order: 'ord_past' } } },
  });
  expect(await shop.stripe.refunds.retrieve('re_past')).toMatchObject({
    status: 'succeeded',
    payment_intent: 'pi_past',
  });
  expect((await shop.stripe.refunds.create({ payment_intent: 'pi_past' })).amount).toBe(700);
  expect(shop.heard()).not.toContain('checkout.session.completed');
});
