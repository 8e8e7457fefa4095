import type { StandIns } from '../scripts/prove/stand-ins';
import { expectAccessible } from './support/accessible';
import type { TestOrder } from './support/orders';
import { expect, test } from './support/test';

/* Money that does not do as it should, as staff meet it: banks that take it back, books that differ. */

/** What happens at Stripe without the shop: in its dashboard, or at a bank. */
async function atStripe(standIns: StandIns, door: string, body: object): Promise<{ readonly id: string }> {
  const headers = { 'content-type': 'application/json' };
  const address = `${standIns.url}/stand-ins/stripe/${door}`;
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const told: { readonly dispute: { readonly id: string } } = await answer.json();
  return told.dispute;
}

async function intentOf(standIns: StandIns, order: TestOrder): Promise<string> {
  const { sessions } = await standIns.books();
  return sessions.find(({ id }) => id === order.sessionId)?.payment_intent ?? '';
}

test('a bank takes a payment back: staff see why, and write it off in one step', async ({
  office,
  shop,
  standIns,
  paidOrder,
}) => {
  const order = await paidOrder();
  const dispute = await atStripe(standIns, 'dispute', { payment_intent: await intentOf(standIns, order) });
  const page = await office('manager');
  const card = page.getByRole('listitem').filter({ hasText: order.reference });
  const look = () => page.goto(`${shop.url}/admin/attention`);
  await expect(async () => {
    await look();
    await expect(card).toContainText('The shopper’s bank has taken the money back', { timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await atStripe(standIns, 'dispute/close', { dispute: dispute.id, outcome: 'lost' });
  await expect(async () => {
    await look();
    await expect(card).toContainText('The bank keeps the money of this order', { timeout: 500 });
  }).toPass();
  await card.getByRole('button', { name: 'Write the £4.00 off' }).click();
  await expect(card).toHaveCount(0);
  await page.goto(`${shop.url}/admin/orders/${order.reference}`);
  const money = page.getByRole('region', { name: 'Money' });
  for (const entry of ['Moved by the bank (dispute)', 'Adjusted']) await expect(money).toContainText(entry);
  await expect(money).not.toContainText('still owed');
});

test('whoever sees money compares Stripe’s books with ours at the press of a button', async ({
  office,
  shop,
  paidOrder,
  database,
}) => {
  await paidOrder();
  const page = await office('manager');
  await page.goto(`${shop.url}/admin/money/reconcile`);
  await page.getByRole('button', { name: 'Compare with Stripe' }).click();
  await expect(page.getByRole('table', { name: 'Comparisons' })).toBeVisible();
  // Other tests pay and refund meanwhile, so what it finds is not this test's to say.
  await expect(async () => {
    await page.goto(`${shop.url}/admin/money/reconcile`);
    await expect(page.getByText('A comparison is under way')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('main')).toContainText(/No difference|differences? in/);
  await expectAccessible(page);
  expect(await database.count(`SELECT COUNT(*) FROM audit WHERE action = 'reconcile.asked'`)).toBeGreaterThan(0);
});

test.describe(() => {
  test.use({ mayComplain: /403/ });
  test('a baker finds neither of these doors open', async ({ office, shop }) => {
    const page = await office('baker');
    for (const path of ['/admin/attention', '/admin/money/reconcile']) {
      const answer = await page.goto(`${shop.url}${path}`);
      expect(answer?.status()).toBe(403);
    }
  });
});
