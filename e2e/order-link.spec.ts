import { giveKey } from './support/orders';
import { expect, test } from './support/test';

/* An order opens with its own link and with nothing else. */

const closed = 'Open it from your letter';

test('the link of the letter opens the order and leaves no key in the address', async ({ page, shop, paidOrder }) => {
  const order = await paidOrder();
  await page.goto(`/o/${order.cookie}`);
  await expect(page).toHaveURL(`${shop.url}/orders/${order.reference}`);
  await expect(page.getByRole('main')).toContainText(order.reference);
});

test('a link that somebody changed opens nothing', async ({ page, shop, paidOrder }) => {
  const { cookie, reference, shopper } = await paidOrder();
  const changed = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`;
  for (const token of [changed, cookie.replace('.1.', '.2.'), 'rubbish', `${cookie}%0d%0aset-cookie:a=b`]) {
    await page.goto(`/o/${token}`);
    await expect(page.getByText(closed)).toBeVisible();
  }
  await giveKey(page, shop.url, { reference, cookie: changed, shopper, payUrl: null, sessionId: '' });
  await page.goto(`/orders/${reference}`);
  await expect(page.getByText(closed)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(shopper.surname);
});

test('a link that was taken back opens nothing any more, in the letter and in the browser', async ({
  page,
  paidOrder,
  database,
}) => {
  const order = await paidOrder();
  await page.goto(`/o/${order.cookie}`);
  await expect(page.getByRole('main')).toContainText(order.reference);
  await database.change(['UPDATE orders SET link_version = link_version + 1 WHERE reference = ?', order.reference]);
  await page.reload();
  await expect(page.getByText(closed)).toBeVisible();
  await page.goto(`/o/${order.cookie}`);
  await expect(page.getByText(closed)).toBeVisible();
});

test('the key of one order opens no other', async ({ page, shop, paidOrder }) => {
  const own = await paidOrder();
  const another = await paidOrder();
  await giveKey(page, shop.url, { ...own, reference: another.reference });
  await page.goto(`/orders/${another.reference}`);
  await expect(page.getByText(closed)).toBeVisible();
});

test('a reference alone opens nothing, and says the same whether there is such an order', async ({
  page,
  paidOrder,
}) => {
  const { reference } = await paidOrder();
  await page.goto(`/orders/${reference}`);
  const there = await page.getByRole('main').innerText();
  await page.goto('/orders/ZZZ-ZZZ');
  expect(await page.getByRole('main').innerText()).toBe(there);
});

test('the order’s page prints as a receipt, without what only a screen needs', async ({ page, shop, paidOrder }) => {
  const order = await paidOrder({ quantity: 2 });
  await giveKey(page, shop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('2 × Sourdough')).toBeVisible();
  await expect(page.getByText(order.reference, { exact: true })).toBeVisible();
  for (const onScreenOnly of [page.getByRole('banner'), page.getByRole('button', { name: /Print/ })])
    await expect(onScreenOnly).toBeHidden();
});
