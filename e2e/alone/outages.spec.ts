import { aShopper, basketCookie, giveBasket, giveKey } from '../support/orders';
import { expect, test } from './own-shop';

/* What happens to an order while something is down. */

const orderButton = /^Order for £/;
const referencePage = /\/orders\/[0-9A-Z]{3}-[0-9A-Z]{3}/;

test.afterEach(async ({ standIns }) => {
  const wellBehaved = { down: 'no' };
  const stripe = { ...wellBehaved, lose: 0, duplicate: 1, reorder: false };
  await standIns.turn({ stripe, resend: wellBehaved, identity: wellBehaved });
});

test('both Workers die between ordering and paying: the order is there and is paid', async ({
  page,
  ownShop,
  placeOrder,
  database,
}) => {
  const order = await placeOrder();
  expect(await ownShop.killWorkers()).toBeGreaterThan(0);
  await giveKey(page, ownShop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await page.getByRole('button', { name: 'Pay now' }).click();
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  expect(await database.count('SELECT COUNT(*) FROM orders WHERE email = ?', order.shopper.email)).toBe(1);
});

test('both Workers die between paying and coming back: the order is confirmed, with one letter', async ({
  page,
  ownShop,
  placeOrder,
  standIns,
  runJobs,
}) => {
  const order = await placeOrder();
  // The webhook is lost with the Workers, so only the way back is left.
  await standIns.turn({ stripe: { lose: 1 } });
  await standIns.pay(order.sessionId);
  await ownShop.killWorkers();
  await giveKey(page, ownShop.url, order);
  await page.goto(`/checkout/return?session=${order.sessionId}`);
  await expect(page).toHaveURL(referencePage);
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  await runJobs();
  await expect.poll(async () => (await standIns.lettersTo(order.shopper.email)).length).toBe(1);
  expect((await standIns.booksOf(order.reference)).charges).toHaveLength(1);
});

test('Stripe is down when the order is placed: it stands, and is paid once Stripe is back', async ({
  page,
  shop,
  sale,
  standIns,
  database,
}) => {
  const shopper = aShopper();
  await standIns.turn({ stripe: { down: 'unavailable' } });
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  await page.getByRole('textbox', { name: 'Your name' }).fill(shopper.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: orderButton }).click();
  await page.waitForURL(referencePage);
  await expect(page.getByText('Not paid yet')).toBeVisible();

  await page.getByRole('button', { name: 'Pay now' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached just now' })).toBeVisible();

  await standIns.turn({ stripe: { down: 'no' } });
  await page.getByRole('button', { name: 'Pay now' }).click();
  await page.getByRole('button', { name: /^Pays/ }).click();
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  expect(await database.count('SELECT COUNT(*) FROM orders WHERE email = ?', shopper.email)).toBe(1);
});

test('Stripe’s events come three times each and in the wrong order: one charge, one letter', async ({
  placeOrder,
  standIns,
  database,
  shop,
  page,
}) => {
  const order = await placeOrder();
  await standIns.turn({ stripe: { duplicate: 3, reorder: true } });
  await standIns.pay(order.sessionId);
  await giveKey(page, shop.url, order);
  await expect.poll(async () => (await standIns.lettersTo(order.shopper.email)).length).toBe(1);
  await page.goto(`/checkout/return?session=${order.sessionId}`);
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  await expect
    .poll(async () => {
      const { deliveries } = await standIns.books();
      return deliveries.filter(({ body }) => body.includes(order.reference)).map(({ state }) => state);
    })
    .not.toContain('waiting');
  const entries = `SELECT COUNT(*) FROM ledger JOIN orders ON orders.id = ledger.order_id WHERE reference = ?`;
  expect(await database.count(entries, order.reference)).toBe(1);
  expect(await standIns.lettersTo(order.shopper.email)).toHaveLength(1);
});

test('Resend is down when an order is confirmed: the letter goes out once it is back, once', async ({
  paidOrder,
  standIns,
  runJobs,
  moveClock,
  database,
}) => {
  await standIns.turn({ resend: { down: 'unavailable' } });
  const order = await paidOrder();
  const tries = () => database.count('SELECT tries FROM letters WHERE to_email = ?', order.shopper.email);
  await expect.poll(tries).toBeGreaterThan(0);
  await standIns.turn({ resend: { down: 'no' } });
  const tenMinutes = 600_000;
  await moveClock(tenMinutes);
  await expect(async () => {
    await runJobs();
    expect(await standIns.lettersTo(order.shopper.email)).toHaveLength(1);
  }).toPass();
});

test('nobody can check passwords: the page says so, and a guest orders as ever', async ({
  page,
  standIns,
  placeOrder,
}) => {
  await standIns.turn({ identity: { down: 'unavailable' } });
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(aShopper().email);
  await page.getByLabel('Password', { exact: true }).fill('flour water salt');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'We cannot check passwords just now' })).toBeVisible();
  expect((await placeOrder({ paymentWay: 'on_collection' })).reference).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
});
