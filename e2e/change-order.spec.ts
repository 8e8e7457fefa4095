import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { giveKey, ownAddress, type TestOrder } from './support/orders';
import { formWith } from './support/plain-forms';
import { claimedOf, type TestSale } from './support/sales';
import type { ShopDatabase } from './support/shop-database';
import { expect, test } from './support/test';

/* A shopper changes an order until the cut-off: first what it would come to, then the yes. */

const seeIt = { name: 'See what that comes to' } as const;
const bakes = { bakes: { sourdough: 9, croissant: 9 } } as const;

async function toForm(page: Page, url: string, order: TestOrder): Promise<void> {
  await giveKey(page, url, order);
  await page.goto(`/orders/${order.reference}`);
  await page.getByRole('link', { name: 'Change this order' }).click();
  await expect(page.getByRole('heading', { name: 'Change your order' })).toBeVisible();
}

// Next announces its pages by an alert of its own, outside the main part.
const told = (page: Page) => page.getByRole('main').getByRole('alert');
const quantityOf = (page: Page, name: string) => page.getByRole('spinbutton', { name: `How many: ${name}` });

async function totalOf(database: ShopDatabase, { reference }: TestOrder): Promise<number> {
  return database.count('SELECT total_pence FROM orders WHERE reference = ?', reference);
}

const claims = (database: ShopDatabase, sale: TestSale) =>
  Promise.all(sale.offers.map(({ id }) => claimedOf(database, id)));

test('more of one thing, another one besides and another time, paid at the table', async ({
  page,
  shop,
  database,
  standIns,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale(bakes);
  const order = await placeOrder({ sale, paymentWay: 'on_collection' });
  const before = await totalOf(database, order);
  await toForm(page, shop.url, order);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'One more Sourdough' }).click();
  await page.getByText('Add something else').click();
  await quantityOf(page, 'Croissant').fill('2');
  await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').nth(1).check();
  await page.getByRole('button', seeIt).click();
  await expect(page.getByRole('heading', { name: 'Check your change' })).toBeVisible();
  await expect(page.getByText('2 × Sourdough (you had 1)')).toBeVisible();
  await expect(page.getByText('2 × Croissant (new)')).toBeVisible();
  await expect(page.getByText(/^You pay £[\d.]+ when you collect\.$/)).toBeVisible();
  await expectAccessible(page);
  expect(await totalOf(database, order)).toBe(before);
  await page.getByRole('button', { name: 'Change my order' }).click();
  await expect(page.getByText('Your order is changed')).toBeVisible();
  await expectAccessible(page);
  expect(await claims(database, sale)).toEqual([2, 2]);
  expect(await totalOf(database, order)).toBeGreaterThan(before);
  await expect(page.getByRole('main')).toContainText('2 × Croissant');
  const letters = () => standIns.lettersTo(order.shopper.email);
  await expect.poll(async () => (await letters()).at(-1)?.subject).toContain('Your changed order');
});

test('dearer, and paid by card: the order stands as it was until the difference is paid', async ({
  page,
  shop,
  database,
  openSale,
  paidOrder,
}) => {
  const sale = await openSale(bakes);
  const order = await paidOrder({ sale });
  await toForm(page, shop.url, order);
  await quantityOf(page, 'Sourdough').fill('3');
  await page.getByRole('button', seeIt).click();
  await expect(page.getByText('You pay £8.00 more by card now.')).toBeVisible();
  await page.getByRole('button', { name: 'Pay £8.00 and change my order' }).click();
  await page.waitForURL(/\/c\/pay\//);
  expect(await totalOf(database, order)).toBe(400);
  expect(await claims(database, sale)).toEqual([3, 0]);

  await page.goto(`${shop.url}/orders/${order.reference}`);
  await expect(page.getByText('Your change is not paid yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change this order' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pay £8.00 now' }).click();
  await page.getByRole('button', { name: 'Pay £8.00' }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${order.reference}`));
  await expect(page.getByRole('main')).toContainText('3 × Sourdough');
  await expect(page.getByText('Your change is not paid yet')).toHaveCount(0);
  expect(await totalOf(database, order)).toBe(1200);
});

test('a change nobody wants to pay for is given up, and the order is as it was', async ({
  page,
  shop,
  database,
  openSale,
  paidOrder,
}) => {
  const sale = await openSale(bakes);
  const order = await paidOrder({ sale });
  await toForm(page, shop.url, order);
  await quantityOf(page, 'Sourdough').fill('2');
  await page.getByRole('button', seeIt).click();
  await page.getByRole('button', { name: /^Pay £4\.00 and change/ }).click();
  await page.waitForURL(/\/c\/pay\//);
  await page.goto(`${shop.url}/orders/${order.reference}/change`);
  await page.getByRole('button', { name: 'Keep my order as it was' }).click();
  await expect(page.getByRole('link', { name: 'Change this order' })).toBeVisible();
  expect(await claims(database, sale)).toEqual([1, 0]);
});

test('cheaper, and paid by card: the difference goes back to the card', async ({
  page,
  shop,
  standIns,
  openSale,
  paidOrder,
}) => {
  const order = await paidOrder({ sale: await openSale(bakes), quantity: 3 });
  await toForm(page, shop.url, order);
  await page.getByRole('button', { name: 'One fewer Sourdough' }).click();
  await page.getByRole('button', seeIt).click();
  await expect(page.getByText('£4.00 goes back to your card.')).toBeVisible();
  await page.getByRole('button', { name: 'Change my order' }).click();
  await expect(page.getByText('Your order is changed')).toBeVisible();
  const refunds = async () => (await standIns.booksOf(order.reference)).refunds.map(({ amount }) => amount);
  await expect.poll(refunds).toEqual([400]);
});

test('what somebody else took meanwhile is told before the yes, with what is left just now', async ({
  page,
  shop,
  database,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale({ bakes: { sourdough: 4 } });
  const order = await placeOrder({ sale, paymentWay: 'on_collection' });
  await toForm(page, shop.url, order);
  await quantityOf(page, 'Sourdough').fill('4');
  await page.getByRole('button', seeIt).click();
  await expect(page.getByRole('button', { name: 'Change my order' })).toBeVisible();
  await placeOrder({ sale, paymentWay: 'on_collection', quantity: 2 });
  await page.getByRole('button', { name: 'Change my order' }).click();
  await expect(told(page)).toContainText('Just now there are 2 left of Sourdough.');
  await expect(page.getByRole('button', { name: 'Change my order' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the form' }).click();
  await expect(quantityOf(page, 'Sourdough')).toHaveValue('4');
  expect(await claims(database, sale)).toEqual([3]);
});

test('after the cut-off the form is closed, and a page from before changes nothing', async ({
  page,
  shop,
  database,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale(bakes);
  const order = await placeOrder({ sale, paymentWay: 'on_collection' });
  await toForm(page, shop.url, order);
  await quantityOf(page, 'Sourdough').fill('2');
  await page.getByRole('button', seeIt).click();
  await database.change(['UPDATE bake_sales SET closes_at = ? WHERE id = ?', Date.now() - 1000, sale.id]);
  await page.getByRole('button', { name: 'Change my order' }).click();
  await expect(told(page)).toContainText('Orders for this sale have closed');
  await page.goto(`/orders/${order.reference}/change`);
  await expect(page.getByRole('main')).toContainText('Orders for this sale have closed');
  await expect(page.getByRole('button', seeIt)).toHaveCount(0);
  expect(await claims(database, sale)).toEqual([1, 0]);
});

test('nobody but who holds its key changes an order, nor learns whether there is one', async ({
  page,
  request,
  shop,
  database,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale(bakes);
  const [own, others] = [await placeOrder({ sale, paymentWay: 'on_collection' }), await placeOrder({ sale })];
  await giveKey(page, shop.url, own);
  for (const path of ['change', `change/review?slot=${sale.slotIds[0] ?? ''}`]) {
    await page.goto(`/orders/${others.reference}/${path}`);
    await expect(page.getByText('Open it from your letter')).toBeVisible();
  }
  const wish = `slot=${sale.slotIds[0] ?? ''}&${sale.offers[0]?.id ?? ''}=3`;
  const review = `/orders/${own.reference}/change/review?${wish}`;
  const headers = { cookie: `bob_order=${own.cookie}`, ...ownAddress() };
  const form = formWith('Change my order', await (await request.get(review, { headers })).text());
  const multipart = { ...form, reference: others.reference };
  const sent = { headers: { ...headers, origin: shop.url }, multipart, maxRedirects: 0 };
  expect((await request.post(review, sent)).headers()['location']).toContain('/orders/unknown');
  expect(await claims(database, sale)).toEqual([2, 0]);
});

test('hostile addresses and forms change nothing and break nothing', async ({
  page,
  request,
  shop,
  database,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale(bakes);
  const order = await placeOrder({ sale, paymentWay: 'on_collection' });
  await giveKey(page, shop.url, order);
  const slot = `slot=${sale.slotIds[0] ?? ''}`;
  const offer = sale.offers[0]?.id ?? '';
  for (const query of ['', `${slot}&${offer}=-1`, `${slot}&${offer}=1e9`, `${slot}&${slot}`, `slot=<b>&${offer}=1`]) {
    await page.goto(`/orders/${order.reference}/change/review?${query}`);
    await expect(told(page)).toContainText('Please check the form');
  }
  const headers = { cookie: `bob_order=${order.cookie}`, ...ownAddress() };
  const review = `/orders/${order.reference}/change/review?${slot}&${offer}=2`;
  const form = formWith('Change my order', await (await request.get(review, { headers })).text());
  for (const over of [{ [offer]: '99999' }, { seenTotalPence: '1' }, { seenTotalPence: 'x' }, { seenVersion: '0' }]) {
    const multipart = { ...form, ...over };
    const sent = { headers: { ...headers, origin: shop.url }, multipart, maxRedirects: 0 };
    const answer = await request.post(review, sent);
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toContain(`/orders/${order.reference}/change`);
  }
  expect(await claims(database, sale)).toEqual([1, 0]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an order is changed and paid for just the same', async ({ page, shop, database, openSale, paidOrder }) => {
    const sale = await openSale(bakes);
    const order = await paidOrder({ sale });
    await toForm(page, shop.url, order);
    await quantityOf(page, 'Sourdough').fill('2');
    await page.getByRole('button', seeIt).click();
    await page.getByRole('button', { name: 'Pay £4.00 and change my order' }).click();
    await page.getByRole('button', { name: 'Pay £4.00' }).click();
    await expect(page.getByRole('main')).toContainText('2 × Sourdough');
    expect(await totalOf(database, order)).toBe(800);
    expect(await claims(database, sale)).toEqual([2, 0]);
  });
});
