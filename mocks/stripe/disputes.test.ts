import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anOrder, eventOf, openShop, refusalOf, type Shop } from './shop-for-tests';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.reset();
  shop.received.length = 0;
});
afterAll(() => shop.close());

async function aPaidIntent(): Promise<string> {
  const { id } = await shop.stripe.checkout.sessions.create(anOrder());
  await shop.pay(id);
  const session = await shop.stripe.checkout.sessions.retrieve(id);
  return typeof session.payment_intent === 'string' ? session.payment_intent : '';
}

async function aDispute(more: object = {}) {
  const intent = await aPaidIntent();
  const { dispute } = await shop.atStripe('dispute', { payment_intent: intent, ...more });
  if (!dispute) throw new Error('Nobody disputed anything');
  return { intent, id: dispute.id };
}

const aboutDisputes = () => shop.heard().filter((type) => type.startsWith('charge.dispute.'));
const movements = async (id: string) =>
  (await shop.stripe.disputes.retrieve(id)).balance_transactions.map(({ amount, fee, net }) => [amount, fee, net]);

test('a dispute takes the money and a fee at once, and tells of both', async () => {
  const { id, intent } = await aDispute({ reason: 'product_not_received' });
  expect(await shop.stripe.disputes.retrieve(id, { expand: ['charge'] })).toMatchObject({
    amount: 1250,
    status: 'needs_response',
    reason: 'product_not_received',
    payment_intent: intent,
    is_charge_refundable: false,
    charge: { disputed: true, amount_refunded: 0 },
  });
  expect(await movements(id)).toEqual([[-1250, 2000, -3250]]);
  await vi.waitFor(() => expect(aboutDisputes()).toHaveLength(2), 3000);
  expect(aboutDisputes().toSorted()).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
  const created = shop.received.map(({ body }) => eventOf(body)).find(({ type }) => type === 'charge.dispute.created');
  expect(created).toMatchObject({ data: { object: { id, object: 'dispute', balance_transactions: [] } } });
});

test('won, the money comes back without the fee; lost, it stays away', async () => {
  const won = await aDispute();
  await shop.atStripe('dispute/close', { dispute: won.id, outcome: 'won' });
  expect(await movements(won.id)).toEqual([
    [-1250, 2000, -3250],
    [1250, 0, 1250],
  ]);
  const lost = await aDispute({ amount: 500 });
  await shop.atStripe('dispute/close', { dispute: lost.id, outcome: 'lost' });
  expect(await movements(lost.id)).toEqual([[-500, 2000, -2500]]);
  await vi.waitFor(() => expect(aboutDisputes()).toHaveLength(7), 3000);
  expect(aboutDisputes().filter((type) => type === 'charge.dispute.closed')).toHaveLength(2);
  expect((await shop.atStripe('dispute/close', { dispute: lost.id, outcome: 'won' })).error).toMatchObject({
    message: expect.stringContaining('already closed') as string,
  });
  const statuses = (await shop.stripe.disputes.list()).data.map(({ status }) => status);
  expect(statuses).toEqual(['lost', 'won']);
});

test('a charge cannot be given back while its bank has taken it, nor disputed twice', async () => {
  const { intent, id } = await aDispute();
  const refund = () => shop.stripe.refunds.create({ payment_intent: intent });
  expect(await refusalOf(refund())).toMatchObject({ code: 'charge_disputed', statusCode: 400 });
  expect((await shop.atStripe('dispute', { payment_intent: intent })).error).toBeDefined();
  await shop.atStripe('dispute/close', { dispute: id, outcome: 'won' });
  expect(await refund()).toMatchObject({ amount: 1250 });
});

test('a question of the bank’s takes nothing until it becomes a dispute', async () => {
  const { id } = await aDispute({ inquiry: true });
  expect(await shop.stripe.disputes.retrieve(id)).toMatchObject({ status: 'warning_needs_response' });
  expect(await movements(id)).toEqual([]);
  await shop.atStripe('dispute/escalate', { dispute: id });
  expect(await movements(id)).toEqual([[-1250, 2000, -3250]]);
  const settled = await aDispute({ inquiry: true });
  await shop.atStripe('dispute/close', { dispute: settled.id, outcome: 'won' });
  expect(await shop.stripe.disputes.retrieve(settled.id)).toMatchObject({
    status: 'warning_closed',
    balance_transactions: [],
  });
});

test('accepting a dispute through the API loses it', async () => {
  const { id } = await aDispute();
  expect((await shop.stripe.disputes.close(id)).status).toBe('lost');
  expect(await refusalOf(shop.stripe.disputes.close(id))).toMatchObject({ statusCode: 400 });
  expect(await refusalOf(shop.stripe.disputes.retrieve('dp_nowhere'))).toMatchObject({ code: 'resource_missing' });
});

test('money given back in the dashboard arrives as events like any other, and names no refund of the shop’s', async () => {
  const intent = await aPaidIntent();
  const { refund } = await shop.atStripe('refund', { payment_intent: intent, amount: 300 });
  expect(refund).toMatchObject({ amount: 300, metadata: {}, status: 'pending' });
  await vi.waitFor(() => expect(shop.heard()).toContain('refund.updated'), 3000);
  expect(shop.heard()).toEqual(expect.arrayContaining(['refund.created', 'charge.refunded']));
  const whole = await shop.atStripe('refund', { payment_intent: intent });
  expect(whole.refund?.amount).toBe(950);
});

test('people press the same on a page of plain forms', async () => {
  const intent = await aPaidIntent();
  const press = (door: string, fields: Record<string, string>) =>
    fetch(`${shop.url}/stand-ins/stripe/${door}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const page = async () => (await fetch(`${shop.url}/stand-ins/stripe`)).text();
  expect(await page()).toContain(intent);
  const given = await press('refund', { payment_intent: intent, amount: '50' });
  expect([given.status, given.headers.get('location')]).toEqual([303, '/stand-ins/stripe']);
  expect((await press('dispute', { payment_intent: intent, amount: '' })).status).toBe(303);
  const [dispute] = (await shop.stripe.disputes.list({ payment_intent: intent })).data;
  expect(await page()).toContain(dispute?.id);
  expect((await press('dispute/close', { dispute: dispute?.id ?? '', outcome: 'lost' })).status).toBe(303);
  expect(await page()).toContain('lost');
  expect((await press('dispute', { payment_intent: 'pi_nowhere' })).status).toBe(404);
});
