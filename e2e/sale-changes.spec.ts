import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { giveKey } from './support/orders';
import { formWith } from './support/plain-forms';
import { expect, test } from './support/test';

/* A sale that is changed while people have ordered: how much there is, where and when, and whether at all. */

const changePage = (url: string, slug: string) => `${url}/admin/sales/${slug}/change`;

/** Opens one of the page's folded forms. */
async function unfold(page: Page, words: string): Promise<void> {
  await page.locator('summary', { hasText: words }).click();
}

test('a sale is cancelled: told first what that means, then everybody is refunded and told, n of N', async ({
  office,
  shop,
  openSale,
  paidOrder,
  placeOrder,
  standIns,
}) => {
  const sale = await openSale();
  const paid = await paidOrder({ sale, quantity: 2 });
  const later = await placeOrder({ sale, paymentWay: 'on_collection' });
  const page = await office('manager');
  await page.goto(changePage(shop.url, sale.slug));
  await expectAccessible(page);
  await unfold(page, 'Cancel this sale');
  await page
    .getByRole('textbox', { name: /Why\? The shoppers read this/ })
    .last()
    .fill('The oven broke');
  await page.getByRole('button', { name: 'See what that means' }).click();
  await expect(page.getByText('2 orders would be cancelled')).toBeVisible();
  await expect(page.getByText(/£8\.00 would go back to cards/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the sale and 2 orders' }).click();
  await expect(page.getByText('2 of 2 orders cancelled, refunded and told.')).toBeVisible();
  await expectAccessible(page);
  for (const order of [paid, later])
    await expect
      .poll(
        async () =>
          (await standIns.lettersTo(order.shopper.email)).filter(({ text }) => text?.includes('The oven broke')).length,
      )
      .toBe(1);
  await expect
    .poll(async () => (await standIns.booksOf(paid.reference)).refunds.map(({ amount }) => amount))
    .toEqual([800]);
  await page.goto(`${shop.url}/sales/${sale.slug}`);
  await expect(page.getByRole('main')).toContainText('This sale is cancelled');
});

test('a sale moves: everybody is told, and one takes the money by the link in the letter', async ({
  office,
  page,
  shop,
  openSale,
  paidOrder,
  standIns,
  database,
}) => {
  const sale = await openSale();
  const [stays, leaves] = [await paidOrder({ sale }), await paidOrder({ sale })];
  const staff = await office('manager');
  await staff.goto(changePage(shop.url, sale.slug));
  await unfold(staff, 'Move this sale');
  await staff.getByLabel('First slot begins').fill('14:00');
  await staff
    .getByRole('textbox', { name: /Why\? The shoppers read this/ })
    .first()
    .fill('The hall is flooded');
  await staff.getByRole('button', { name: 'See what moving means' }).click();
  await expect(staff.getByText('2 orders would move')).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole('button', { name: 'Move the sale and tell 2 orders' }).click();
  await expect(staff.getByText('2 of 2 orders told.')).toBeVisible();
  await expect
    .poll(async () =>
      (await standIns.lettersTo(leaves.shopper.email)).some(({ text }) => text?.includes('The hall is flooded')),
    )
    .toBe(true);
  await giveKey(page, shop.url, leaves);
  await page.goto(`/orders/${leaves.reference}`);
  await expect(page.getByText('Your bake sale has moved')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('you need do nothing');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel it and send my money back' }).click();
  await expect(page.getByText('This order is cancelled')).toBeVisible();
  await expect.poll(async () => (await standIns.booksOf(leaves.reference)).refunds.length).toBe(1);
  await giveKey(page, shop.url, stays);
  await page.goto(`/orders/${stays.reference}`);
  await page.getByRole('button', { name: 'I keep my order' }).click();
  await expect(page.getByText('You told us that you keep your order')).toBeVisible();
  expect(await database.count(`SELECT COUNT(*) FROM orders WHERE sale_id = ? AND state = 'confirmed'`, sale.id)).toBe(
    1,
  );
});

test('a capacity does not go under what is claimed: the number and the orders are shown', async ({
  office,
  shop,
  openSale,
  paidOrder,
  database,
}) => {
  const sale = await openSale({ bakes: { sourdough: 9 } });
  const order = await paidOrder({ sale, quantity: 4 });
  const page = await office('manager');
  await page.goto(changePage(shop.url, sale.slug));
  await page.getByRole('combobox', { name: /Change how much/ }).selectOption({ label: 'Sourdough' });
  await page.getByRole('textbox', { name: /There shall be/ }).fill('3');
  await page.getByRole('textbox', { name: 'Why?', exact: true }).fill('A tray fell');
  await page.getByRole('button', { name: 'Set it' }).click();
  await expect(page.getByText('4 are held or sold already: it cannot go lower than that.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Orders that hold it' })).toContainText(order.reference);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop selling it' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Sourdough' })).toContainText('4');
  await expect.poll(() => database.count('SELECT capacity FROM offers WHERE id = ?', sale.offers[0]?.id ?? '')).toBe(4);
});

test('without JavaScript too, the first press tells and the second does', async ({
  office,
  shop,
  openSale,
  paidOrder,
  database,
}) => {
  const sale = await openSale({ bakes: { sourdough: 9, croissant: 9 } });
  const order = await paidOrder({ sale, quantity: 2 });
  const { request } = await office('manager');
  const headers = { origin: shop.url };
  const press = async (path: string, form: Record<string, string>) =>
    (await request.post(path, { multipart: form, headers })).text();

  const orderPage = `${shop.url}/admin/orders/${order.reference}`;
  const fields = { offerId: sale.offers[0]?.id ?? '', quantity: '1', by: '', reason: 'The dough did not rise' };
  const item = formWith('What is not available?', await (await request.get(orderPage)).text());
  const told = await press(orderPage, { ...item, ...fields });
  expect(told).toContain('£4.00 would go back to the card');
  await press(orderPage, { ...formWith('Change the order', told), ...fields });
  await expect
    .poll(() => database.count('SELECT total_pence FROM orders WHERE reference = ?', order.reference))
    .toBe(400);

  const path = changePage(shop.url, sale.slug);
  const reason = 'The oven broke';
  const asked = formWith('See what that means', await (await request.get(path)).text());
  const answer = await press(path, { ...asked, reason });
  expect(answer).toContain('1 order would be cancelled');
  await press(path, { ...formWith('Cancel the sale and 1 order', answer), reason });
  await expect
    .poll(() =>
      database.count(`SELECT COUNT(*) FROM orders WHERE reference = ? AND state = 'cancelled'`, order.reference),
    )
    .toBe(1);
});

test('a baker does not get to change a sale', async ({ office, shop, sale }) => {
  const page = await office('baker');
  const answer = await page.request.get(changePage(shop.url, sale.slug));
  expect(answer.status()).toBe(403);
});

test.describe('one order', () => {
  test('something is not available: something else is given, and the difference goes back', async ({
    office,
    shop,
    openSale,
    paidOrder,
    standIns,
  }) => {
    const sale = await openSale({ bakes: { sourdough: 9, croissant: 9 } });
    const order = await paidOrder({ sale, quantity: 2 });
    const page = await office('manager');
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    await unfold(page, 'Something is not available');
    await page.getByRole('spinbutton', { name: /^How many of it/ }).fill('1');
    await page.getByRole('combobox', { name: 'Instead' }).selectOption({ label: 'Croissant (9 left)' });
    await page.getByRole('textbox', { name: /Why\? The shopper reads this/ }).fill('The dough did not rise');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(page.getByText(/It would be 1 × Sourdough, 1 × Croissant/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change the order' }).click();
    await expect(page.getByRole('definition').filter({ hasText: /1 × Sourdough\s*1 × Croissant/ })).toBeVisible();
    await expect
      .poll(async () =>
        (await standIns.lettersTo(order.shopper.email)).some(({ text }) => text?.includes('The dough did not rise')),
      )
      .toBe(true);
  });

  test('it moves to another sale', async ({ office, shop, openSale, paidOrder, database }) => {
    const [from, to] = [await openSale(), await openSale()];
    const order = await paidOrder({ sale: from });
    const page = await office('manager');
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    await unfold(page, 'Move to another sale');
    const choice = page.getByRole('combobox', { name: 'Where to?' });
    await choice.selectOption({ index: 0 });
    await page.getByRole('textbox', { name: /Why\? The shopper reads this/ }).fill('You asked for it');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(page.getByText('No money would go back.')).toBeVisible();
    await page.getByRole('button', { name: 'Change the order' }).click();
    await expect
      .poll(() =>
        database.count('SELECT COUNT(*) FROM orders WHERE reference = ? AND sale_id <> ?', order.reference, from.id),
      )
      .toBe(1);
    expect(to.id).not.toBe(from.id);
  });
});
