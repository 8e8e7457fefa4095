import type { Page } from '@playwright/test';
import { expectNothingFromAxe } from './support/axe';
import { aShopper, basketCookie, giveBasket, type Shopper } from './support/orders';
import type { TestSale } from './support/sales';
import { expect, test } from './support/test';
import { aVoucher, usesOf } from './support/vouchers';

/* A code that takes something off: typed at checkout, told everywhere, given back when its order dies. */

const referencePage = /\/orders\/([0-9A-Z]{3}-[0-9A-Z]{3})$/;

async function toCheckout(page: Page, url: string, sale: TestSale, quantity = 2): Promise<void> {
  await giveBasket(page, url, basketCookie(sale, quantity));
  await page.goto('/checkout');
}

async function giveCode(page: Page, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Voucher code' });
  if (!(await field.isVisible())) await page.getByText('Have you got a voucher?').click();
  await field.fill(code);
  await page.getByRole('button', { name: 'Use this voucher' }).click();
}

async function fillIn(page: Page, { name, email }: Shopper): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
}

const summary = (page: Page) => page.getByRole('region', { name: 'Your order' });
const order = (page: Page, amount: string) => page.getByRole('button', { name: `Order for ${amount}` });

test('a voucher is given at checkout, paid at Stripe to the penny, and told on the order, in its letter and in the office', async ({
  page,
  shop,
  sale,
  database,
  standIns,
  office,
}) => {
  const code = await aVoucher(database, { off: { percent: 10 } });
  const shopper = aShopper();
  await toCheckout(page, shop.url, sale);
  await expect(order(page, '£8.00')).toBeVisible();
  // What was typed before stays: giving a voucher is no new page.
  await fillIn(page, shopper);
  await giveCode(page, code.toLowerCase());
  await expect(summary(page)).toContainText(`Voucher ${code}`);
  await expect(summary(page)).toContainText('−£0.80');
  await expect(summary(page)).toContainText('10 % off your order');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(shopper.email);
  await expectNothingFromAxe(page);
  await order(page, '£7.20').click();
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  const reference = referencePage.exec(page.url())?.[1] ?? '';
  const { charges } = await standIns.booksOf(reference);
  expect(charges.map(({ amount }) => amount)).toEqual([720]);
  const receipt = page.getByRole('region', { name: 'What you ordered' });
  await expect(receipt).toContainText(`Voucher ${code}`);
  await expect(receipt).toContainText('−£0.80');
  await expectNothingFromAxe(page);
  expect(await usesOf(database, code)).toBe(1);
  await expect
    .poll(async () => {
      const [letter] = await database.all(
        `SELECT facts ->> 'voucherCode' AS code FROM letters WHERE to_email = ? AND kind = 'order_confirmed'`,
        shopper.email,
      );
      return letter?.['code'];
    })
    .toBe(code);
  const staff = await office('manager');
  await staff.goto(`${shop.url}/admin/orders/${reference}`);
  await expect(staff.getByRole('region', { name: 'Order', exact: true })).toContainText(`${code}, −£0.80`);
});

test('each refusal says why, and the order can be placed without the voucher', async ({
  page,
  shop,
  sale,
  database,
}) => {
  const minimum = await aVoucher(database, { minimumPence: 2000 });
  const over = await aVoucher(database, { endsAt: Date.now() - 1000 });
  await toCheckout(page, shop.url, sale);
  for (const [code, why] of [
    ['NOSUCHCODE', 'We have no voucher called NOSUCHCODE'],
    [minimum, `${minimum} is for orders from £20.00; yours comes to £8.00.`],
    [over, `${over} is over`],
  ] as const) {
    await giveCode(page, code);
    await expect(page.getByText(why)).toBeVisible();
  }
  await expectNothingFromAxe(page);
  await expect(order(page, '£8.00')).toBeVisible();
});

test('a voucher may be taken off again, and one whose basket has shrunk is left out with its reason', async ({
  page,
  shop,
  sale,
  database,
}) => {
  const code = await aVoucher(database, { minimumPence: 800 });
  await toCheckout(page, shop.url, sale);
  await giveCode(page, code);
  await expect(order(page, '£7.00')).toBeVisible();
  await giveBasket(page, shop.url, basketCookie(sale, 1));
  await page.reload();
  await expect(page.getByText(`Voucher ${code} was left out`)).toBeVisible();
  await expect(order(page, '£4.00')).toBeVisible();
  await expectNothingFromAxe(page);
  await giveBasket(page, shop.url, basketCookie(sale, 2));
  await page.reload();
  await expect(order(page, '£7.00')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^Take it off.*${code}`) }).click();
  await expect(order(page, '£8.00')).toBeVisible();
  await expect(page.getByText('Have you got a voucher?')).toBeVisible();
});

test('once per customer: the second order is told so, and comes without it; the first given up, it may be used again', async ({
  page,
  shop,
  sale,
  database,
}) => {
  const code = await aVoucher(database, { perPersonLimit: 1 });
  const shopper = aShopper();
  await toCheckout(page, shop.url, sale);
  await giveCode(page, code);
  await expect(order(page, '£7.00')).toBeVisible();
  await fillIn(page, shopper);
  await order(page, '£7.00').click();
  await page.getByRole('link', { name: /without paying/ }).click();
  await expect(page.getByText('Not paid yet')).toBeVisible();
  const firstOrder = page.url();
  await toCheckout(page, shop.url, sale, 1);
  await giveCode(page, code);
  await expect(order(page, '£3.00')).toBeVisible();
  await fillIn(page, shopper);
  await order(page, '£3.00').click();
  await expect(page.getByRole('alert').filter({ hasText: 'once per customer' })).toContainText('nothing was ordered');
  expect(await usesOf(database, code)).toBe(1);
  await page.goto(firstOrder);
  await page.getByRole('button', { name: 'Give the order up' }).click();
  await expect(page.getByText('This order is cancelled')).toBeVisible();
  expect(await usesOf(database, code)).toBe(0);
  await page.goto('/checkout');
  await fillIn(page, shopper);
  await order(page, '£3.00').click();
  await page.waitForURL(/\/c\/pay\//);
  expect(await usesOf(database, code)).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a voucher is given, stays with the basket, and is taken off', async ({ page, shop, sale, database }) => {
    const code = await aVoucher(database);
    await toCheckout(page, shop.url, sale);
    await giveCode(page, 'NOSUCHCODE');
    await expect(page.getByText('We have no voucher called NOSUCHCODE')).toBeVisible();
    await giveCode(page, code);
    await expect(order(page, '£7.00')).toBeVisible();
    await page.goto('/basket');
    await expect(page.getByText(`Your voucher ${code} takes £1.00 off at checkout.`)).toBeVisible();
    await page.goto('/checkout');
    await fillIn(page, aShopper());
    await page.getByRole('button', { name: new RegExp(`^Take it off.*${code}`) }).click();
    await expect(order(page, '£8.00')).toBeVisible();
    await giveCode(page, code);
    await fillIn(page, aShopper());
    await order(page, '£7.00').click();
    await page.waitForURL(/\/c\/pay\//);
    expect(await usesOf(database, code)).toBe(1);
  });
});

test.describe('in the office', () => {
  test('those in charge make a voucher and take it back; bakers have no such page', async ({ office, shop }) => {
    const page = await office('manager');
    await page.goto(`${shop.url}/admin`);
    await page.getByRole('link', { name: 'Vouchers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vouchers');
    await expect(page.getByRole('row', { name: /NEIGHBOURS/ })).toContainText('3 of 3');
    await expect(page.getByRole('row', { name: /NEIGHBOURS/ })).toContainText('Used up');
    await expectNothingFromAxe(page);
    const code = `SPRING${Date.now() % 1_000_000}`;
    await page.getByRole('textbox', { name: 'Code' }).fill(code);
    await page.locator('summary', { hasText: 'Only for some sorts of bake' }).click();
    await page.getByRole('checkbox', { name: 'Breads' }).check();
    await page.getByRole('textbox', { name: 'Per cent or pounds' }).fill('150');
    await page.getByRole('button', { name: 'Make the voucher' }).click();
    await expect(page.getByRole('link', { name: 'More than 100 % cannot be taken off.' })).toBeVisible();
    await expectNothingFromAxe(page);
    await expect(page.getByRole('checkbox', { name: 'Breads' })).toBeChecked();
    await page.getByRole('textbox', { name: 'Per cent or pounds' }).fill('15');
    await page.getByRole('textbox', { name: 'Uses in all' }).fill('40');
    await page.getByRole('button', { name: 'Make the voucher' }).click();
    const row = page.getByRole('row', { name: new RegExp(code) });
    await expect(row).toContainText('15 % off Breads');
    await expect(row).toContainText('0 of 40');
    await row.getByText('End…').click();
    await row.getByRole('button', { name: `End ${code} now` }).click();
    await expect(row).toContainText('Over');
  });

  test.describe(() => {
    test.use({ mayComplain: /403/ });
    test('a baker stands before a shut door', async ({ office, shop }) => {
      const page = await office('baker');
      const answer = await page.goto(`${shop.url}/admin/vouchers`);
      expect(answer?.status()).toBe(403);
    });
  });
});
