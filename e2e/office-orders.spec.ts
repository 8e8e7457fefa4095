import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test';

/* Finding an order among all there are, and taking one by phone. */

test('an order is found among all there are, and what is found can be taken along', async ({
  office,
  shop,
  paidOrder,
}) => {
  const order = await paidOrder();
  const page = await office('manager');
  await page.goto(`${shop.url}/admin/orders`);
  await page.getByRole('searchbox', { name: /^Reference/ }).fill(order.shopper.email);
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('cell', { name: order.reference })).toBeVisible();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe('orders.csv');
  const rows = (await readFile(await copy.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain(order.reference);
});

test('an order by phone is told what it comes to, taken, and moved on with all of its sale', async ({
  office,
  shop,
  openSale,
}) => {
  const sale = await openSale({ bakes: { sourdough: 5 } });
  const page = await office('manager');
  await page.goto(`${shop.url}/admin/orders/new?sale=${sale.slug}`);
  await page.getByRole('spinbutton', { name: /^Sourdough/ }).fill('2');
  await page.getByRole('combobox', { name: 'When?' }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Name' }).fill('Megan Rees');
  await page.getByRole('button', { name: 'See what it comes to' }).click();
  await page.getByRole('button', { name: 'Take the order for £8.00' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Megan Rees');
  await page.goto(`${shop.url}/admin/sales/${sale.slug}/orders`);
  await page.getByText('Move all of them on…').click();
  await page.getByRole('combobox', { name: 'All of them are now' }).selectOption('ready');
  await page.getByRole('button', { name: 'See which can go' }).click();
  await page.getByRole('button', { name: 'Move 1 order' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 order is ready now.' })).toBeVisible();
});
