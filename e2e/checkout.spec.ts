import type { Page } from '@playwright/test';
import type { ShopDatabase } from './support/shop-database';
import { formWith } from './support/plain-forms';
import { aShopper, basketCookie, giveBasket, giveKey, ownAddress, type Shopper } from './support/orders';
import { claimedOf, type TestSale } from './support/sales';
import { expect, test } from './support/test';

/* What may go wrong between the basket and an order that stands. */

const orderButton = /Order for £/;
const referencePage = /\/orders\/([0-9A-Z]{3}-[0-9A-Z]{3})$/;
const confirmed = (page: Page) => page.getByRole('main').getByText('Confirmed', { exact: true });

async function fillIn(page: Page, { name, email }: Shopper): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
}

async function toCheckout(page: Page, url: string, sale: TestSale): Promise<Shopper> {
  const shopper = aShopper();
  await giveBasket(page, url, basketCookie(sale));
  await page.goto('/checkout');
  await fillIn(page, shopper);
  return shopper;
}

const ordersOf = (database: ShopDatabase, { email }: Shopper) =>
  database.count('SELECT COUNT(*) FROM orders WHERE email = ?', email);

function referenceIn(page: Page): string {
  return referencePage.exec(page.url())?.[1] ?? '';
}

test('a price that changed after the basket was filled is told before anything is paid', async ({
  page,
  shop,
  database,
  openSale,
  standIns,
}) => {
  const sale = await openSale({ bakes: { sourdough: 5 } });
  const shopper = await toCheckout(page, shop.url, sale);
  await expect(page.getByRole('button', { name: 'Order for £4.00' })).toBeVisible();
  await database.change(['UPDATE offers SET price_pence = 450 WHERE sale_id = ?', sale.id]);
  await page.getByRole('button', { name: orderButton }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The total is now £4.50' })).toContainText(
    'nothing was ordered',
  );
  expect(await ordersOf(database, shopper)).toBe(0);
  await expect(page.getByText('The price is now £4.50 (it was £4.00).')).toBeVisible();
  await page.getByRole('button', { name: 'Order for £4.50' }).click();
  await expect(page.getByRole('button', { name: 'Pay £4.50' })).toBeVisible();
  expect(await ordersOf(database, shopper)).toBe(1);
  const reference = await referenceOf(database, shopper);
  const { sessions } = await standIns.books();
  expect(sessions.filter(({ metadata }) => metadata['reference'] === reference)).toHaveLength(1);
});

async function referenceOf(database: ShopDatabase, { email }: Shopper): Promise<string> {
  const [row] = await database.all('SELECT reference FROM orders WHERE email = ?', email);
  return String(row?.['reference']);
}

test('pressing twice makes one order', async ({ page, shop, sale, database }) => {
  const shopper = await toCheckout(page, shop.url, sale);
  await page.getByRole('button', { name: orderButton }).dblclick();
  await page.waitForURL(/\/c\/pay\//);
  expect(await ordersOf(database, shopper)).toBe(1);
});

test('the same form sent three times at once makes one order and one payment', async ({
  request,
  shop,
  sale,
  database,
  standIns,
}) => {
  const shopper = aShopper();
  const headers = { cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}`, ...ownAddress() };
  const checkout = await (await request.get('/checkout', { headers })).text();
  const multipart = {
    ...formWith(orderButton, checkout),
    ...{ name: shopper.name, email: shopper.email, slotId: sale.slotIds[0] ?? '', paymentWay: 'card' },
  };
  const send = () =>
    request.post('/checkout', { headers: { ...headers, origin: shop.url }, multipart, maxRedirects: 0 });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(await ordersOf(database, shopper)).toBe(1);
  const { sessions } = await standIns.booksOf(await referenceOf(database, shopper));
  expect(sessions).toHaveLength(1);
});

test('an order just like the last one is asked about, and placed where it is meant', async ({
  page,
  shop,
  sale,
  database,
  paidOrder,
}) => {
  const { shopper } = await paidOrder();
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  await fillIn(page, shopper);
  await page.getByRole('button', { name: orderButton }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You placed an order just like this one at' })).toBeVisible();
  expect(await ordersOf(database, shopper)).toBe(1);
  await page.getByRole('checkbox', { name: 'Yes, order the same again' }).check();
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(/\/c\/pay\//);
  expect(await ordersOf(database, shopper)).toBe(2);
});

test('a card that is declined may be followed by one that pays: one order, one charge', async ({
  page,
  shop,
  sale,
  database,
  standIns,
}) => {
  const shopper = await toCheckout(page, shop.url, sale);
  await page.getByRole('button', { name: orderButton }).click();
  await page.getByRole('button', { name: /^Is declined/ }).click();
  await expect(page.getByRole('alert')).toContainText('Your card was declined.');
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(confirmed(page)).toBeVisible();
  expect(await ordersOf(database, shopper)).toBe(1);
  const { charges } = await standIns.booksOf(referenceIn(page));
  expect(charges.filter(({ status }) => status === 'succeeded')).toHaveLength(1);
});

test('a card that asks for 3-D Secure pays after it', async ({ page, shop, sale }) => {
  await toCheckout(page, shop.url, sale);
  await page.getByRole('button', { name: orderButton }).click();
  await page.getByRole('button', { name: /^Asks for 3-D Secure/ }).click();
  await page
    .getByRole('button', { name: /complete|agree|confirm/i })
    .first()
    .click();
  await expect(confirmed(page)).toBeVisible();
});

test('who comes back from Stripe without paying finds the order waiting, and pays it', async ({
  page,
  shop,
  sale,
  database,
  standIns,
}) => {
  const shopper = await toCheckout(page, shop.url, sale);
  await page.getByRole('button', { name: orderButton }).click();
  await page.getByRole('link', { name: /without paying/ }).click();
  await expect(page.getByText('Not paid yet')).toBeVisible();
  await expect(page.getByText(/Your bakes are kept for you until \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Pay now' }).click();
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(confirmed(page)).toBeVisible();
  expect(await ordersOf(database, shopper)).toBe(1);
  const { charges } = await standIns.booksOf(referenceIn(page));
  expect(charges).toHaveLength(1);
});

test('an order that is given up puts its bakes back, and may be ordered again', async ({
  page,
  shop,
  database,
  openSale,
}) => {
  const sale = await openSale({ bakes: { sourdough: 2 } });
  await toCheckout(page, shop.url, sale);
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(/\/c\/pay\//);
  expect(await claimedOf(database, sale.offers[0]?.id ?? '')).toBe(1);
  await page.getByRole('link', { name: /without paying/ }).click();
  await page.getByRole('button', { name: 'Give the order up' }).click();
  await expect(page.getByText('This order is cancelled')).toBeVisible();
  expect(await claimedOf(database, sale.offers[0]?.id ?? '')).toBe(0);
  await page.getByRole('button', { name: 'Put the same in my basket' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['Sourdough']);
});

test('a payment page that ran out gives the bakes back', async ({
  page,
  shop,
  database,
  openSale,
  placeOrder,
  standIns,
}) => {
  const sale = await openSale({ bakes: { sourdough: 2 } });
  const order = await placeOrder({ sale });
  expect(await claimedOf(database, sale.offers[0]?.id ?? '')).toBe(1);
  await standIns.expire(order.sessionId);
  await expect.poll(() => claimedOf(database, sale.offers[0]?.id ?? '')).toBe(0);
  await giveKey(page, shop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await expect(page.getByText('This order was not paid in time')).toBeVisible();
});

test('whoever closes the browser after paying has an order all the same', async ({
  page,
  shop,
  placeOrder,
  standIns,
}) => {
  const order = await placeOrder();
  await standIns.pay(order.sessionId);
  await giveKey(page, shop.url, order);
  await expect(async () => {
    await page.goto(`/orders/${order.reference}`);
    await expect(confirmed(page)).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('an order that is paid at the table stands at once, and Stripe hears nothing of it', async ({
  page,
  shop,
  sale,
  standIns,
}) => {
  const shopper = await toCheckout(page, shop.url, sale);
  await page.getByRole('radio', { name: /When I collect/ }).check();
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(referencePage);
  await expect(confirmed(page)).toBeVisible();
  await expect(page.getByText('To pay when you collect')).toBeVisible();
  expect((await standIns.booksOf(referenceIn(page))).sessions).toEqual([]);
  await expect.poll(async () => (await standIns.lettersTo(shopper.email)).length).toBe(1);
});

test('a sale that takes cards only takes nothing else, whatever is sent', async ({
  request,
  shop,
  openSale,
  database,
}) => {
  const sale = await openSale({ payOnCollection: false });
  const shopper = aShopper();
  const headers = { cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}`, ...ownAddress() };
  const checkout = await (await request.get('/checkout', { headers })).text();
  expect(checkout).not.toContain('When I collect');
  const answer = await request.post('/checkout', {
    headers: { ...headers, origin: shop.url },
    multipart: {
      ...formWith(orderButton, checkout),
      ...{ name: shopper.name, email: shopper.email, slotId: sale.slotIds[0] ?? '', paymentWay: 'on_collection' },
    },
  });
  expect(await answer.text()).toContain('This sale takes card payments only.');
  expect(await ordersOf(database, shopper)).toBe(0);
});

test('a time that filled up meanwhile is told beside the times', async ({
  page,
  shop,
  openSale,
  placeOrder,
  database,
}) => {
  const sale = await openSale({ ordersPerSlot: 1 });
  const shopper = await toCheckout(page, shop.url, sale);
  await placeOrder({ sale });
  await page.getByRole('button', { name: orderButton }).click();
  const times = page.getByRole('group', { name: 'When will you collect?' });
  await expect(times).toContainText('That time has just filled up. Please pick another one.');
  await expect(times.getByRole('radio').first()).toBeDisabled();
  expect(await ordersOf(database, shopper)).toBe(0);
  await times.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(/\/c\/pay\//);
});

test('what is missing is listed, with a way to each field', async ({ page, shop, sale }) => {
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
  await page.getByRole('button', { name: orderButton }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Please check the form' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    'Please tell us your name.',
    'Please check the e-mail address: your confirmation goes there.',
    'Please pick a time.',
  ]);
  await summary.getByRole('link', { name: 'Please tell us your name.' }).click();
  const name = page.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Ada Lovelace');
  await expect(name).toHaveValue('Ada Lovelace');
  await expect(summary.getByRole('link')).toHaveCount(2);
  await expect(name).toBeFocused();
});

test('a form that has made its order and comes back changed leads to that order, and orders nothing', async ({
  page,
  shop,
  sale,
  database,
}) => {
  const shopper = await toCheckout(page, shop.url, sale);
  // As a browser brings it back: the same page, the same key, the basket it was made for.
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(/\/c\/pay\//);
  const key = await database.all('SELECT placement_key AS key FROM orders WHERE email = ?', shopper.email);
  await giveBasket(page, shop.url, basketCookie(sale, 2));
  await page.goto('/checkout');
  await fillIn(page, shopper);
  await page
    .locator('input[name="placementKey"]')
    .evaluate((field, value) => field.setAttribute('value', value), String(key[0]?.['key']));
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(/\/orders\/[^/]+\?problem=placed_otherwise$/);
  await expect(page.getByRole('alert').filter({ hasText: 'You had already started this order' })).toContainText(
    'give it up and order afresh',
  );
  await expect(page.getByRole('button', { name: 'Pay now' })).toBeVisible();
  expect(await ordersOf(database, shopper)).toBe(1);
  await page.goto('/basket');
  await expect(page.getByText(/^Total/)).toContainText('£8.00');
});

test('a shopper cancels an order until the cut-off, after a second look', async ({
  page,
  shop,
  openSale,
  database,
}) => {
  const sale = await openSale({ bakes: { sourdough: 2 } });
  await toCheckout(page, shop.url, sale);
  await page.getByRole('radio', { name: /When I collect/ }).check();
  await page.getByRole('button', { name: orderButton }).click();
  await expect(confirmed(page)).toBeVisible();
  await page.getByText('Cancel this order').click();
  await page.getByRole('button', { name: 'Yes, cancel my order' }).click();
  await expect(page.getByText('This order is cancelled')).toBeVisible();
  expect(await claimedOf(database, sale.offers[0]?.id ?? '')).toBe(0);
});

test('after the cut-off an order can no longer be cancelled, whatever its page still shows', async ({
  page,
  shop,
  openSale,
  database,
}) => {
  const sale = await openSale();
  await toCheckout(page, shop.url, sale);
  await page.getByRole('radio', { name: /When I collect/ }).check();
  await page.getByRole('button', { name: orderButton }).click();
  await expect(confirmed(page)).toBeVisible();
  await page.getByText('Cancel this order').click();
  await database.change(['UPDATE bake_sales SET closes_at = ? WHERE id = ?', Date.now() - 1_000, sale.id]);
  await page.getByRole('button', { name: 'Yes, cancel my order' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be cancelled here any more' })).toBeVisible();
  await expect(confirmed(page)).toBeVisible();
  await expect(page.getByText('Cancel this order')).toHaveCount(0);
});

test('the checkout asks so that a browser can fill it in, and tells allergens before anything is bought', async ({
  page,
  shop,
  sale,
}) => {
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  const asked = { 'Your name': ['name', null], 'E-mail': ['email', 'email'], Phone: ['tel', 'tel'] } as const;
  for (const [label, [token, mode]] of Object.entries(asked)) {
    const field = page.getByRole('textbox', { name: new RegExp(`^${label}`) });
    await expect(field).toHaveAttribute('autocomplete', token);
    if (mode) await expect(field).toHaveAttribute('inputmode', mode);
    await expect(field).toHaveAttribute('enterkeyhint', 'next');
  }
  const summary = page.getByRole('region', { name: 'Your order' });
  await expect(summary).toContainText('Contains wheat; may contain sesame');
  await summary.getByText('Allergens of each bake').click();
  await expect(summary).toContainText('Ingredients:');
  await expect(page.getByRole('main')).toContainText(/cancel on your order’s page until/);
});
