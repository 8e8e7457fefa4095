import { aShopper, basketCookie, giveBasket, giveKey } from '../support/orders';
import { claimedOf } from '../support/sales';
import { expect, test } from './own-shop';

/* What time does to an order. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const orderButton = /^Order for £/;

test('an order sent after the cut-off is refused, whatever the page still showed', async ({
  page,
  shop,
  database,
  openSale,
  moveClock,
}) => {
  const sale = await openSale({ closesInMs: hourMs });
  const shopper = aShopper();
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  await page.getByRole('textbox', { name: 'Your name' }).fill(shopper.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email);
  await page.getByRole('radio').first().check();
  await moveClock(hourMs + minuteMs);
  await expect.poll(async () => (await fetch(`${shop.url}/sales/${sale.slug}`)).text()).toContain('Orders closed');
  await page.getByRole('button', { name: orderButton }).click();
  await expect(page.getByText(/Orders for this sale have closed/).first()).toBeVisible();
  expect(await database.count('SELECT COUNT(*) FROM orders WHERE email = ?', shopper.email)).toBe(0);
  await page.goto('/basket');
  await expect(page.getByText(/Orders for this sale have closed/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to checkout' })).toHaveCount(0);
});

test('whoever ordered before the cut-off may finish paying after it', async ({
  page,
  shop,
  openSale,
  placeOrder,
  moveClock,
}) => {
  const sale = await openSale({ closesInMs: 5 * minuteMs });
  const order = await placeOrder({ sale });
  await giveKey(page, shop.url, order);
  await moveClock(10 * minuteMs);
  await expect.poll(async () => (await fetch(`${shop.url}/sales/${sale.slug}`)).text()).toContain('Orders closed');
  await page.goto(`/orders/${order.reference}`);
  await page.getByRole('button', { name: 'Pay now' }).click();
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
});

test('an order that nobody pays for goes back on the shelf when its hold is over', async ({
  page,
  shop,
  database,
  openSale,
  placeOrder,
  moveClock,
  runJobs,
}) => {
  const sale = await openSale({ bakes: { sourdough: 1 } });
  const order = await placeOrder({ sale });
  const claimed = () => claimedOf(database, sale.offers[0]?.id ?? '');
  await runJobs();
  expect(await claimed()).toBe(1);
  await moveClock(40 * minuteMs);
  await expect(async () => {
    await runJobs();
    expect(await claimed()).toBe(0);
  }).toPass();
  await giveKey(page, shop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await expect(page.getByText('This order was not paid in time')).toBeVisible();
});
