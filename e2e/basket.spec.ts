import { basketCookie, giveBasket } from './support/orders';
import { expect, test } from './support/test';

/* A basket promises nothing: it is checked and priced at every look. */

test('a bake for another day asks which day it shall be, and explains', async ({ page, shop, sale, openSale }) => {
  const other = await openSale({ bakes: { croissant: 5 } });
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto(`/products/croissant?sale=${other.slug}`);
  await page.getByRole('button', { name: /to basket/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which day shall it be?');
  await expect(page.getByRole('main')).toContainText('a basket holds one sale at a time');
  await page.getByRole('link', { name: /^Keep my basket/ }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['Sourdough']);

  await page.goto(`/products/croissant?sale=${other.slug}`);
  await page.getByRole('button', { name: /to basket/ }).click();
  await page.getByRole('button', { name: /^Start a new basket/ }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['Croissant']);
});

for (const rubbish of ['undefined', '{"cart":[]}', 'sal_0000~off_1:-2:400', `sal_${'0'.repeat(4_000)}`])
  test(`a basket that cannot be read (${rubbish.slice(0, 22)}) is emptied with a sentence`, async ({ page, shop }) => {
    await giveBasket(page, shop.url, rubbish);
    await page.goto('/basket');
    await expect(page.getByRole('main')).toContainText('We could not read what was in it, so we start afresh.');
    await page.goto('/checkout');
    await expect(page).toHaveURL(/\/basket$/);
  });

test('what sold out meanwhile is named and left out', async ({ page, shop, openSale, placeOrder }) => {
  const sale = await openSale({ bakes: { sourdough: 1, croissant: 5 } });
  const both = `${basketCookie(sale)}~${basketCookie(sale, 2, 1).split('~')[1] ?? ''}`;
  await giveBasket(page, shop.url, both);
  await page.goto('/basket');
  await expect(page.getByText(/^Total/)).toContainText('£8.00');
  await placeOrder({ sale });
  await page.reload();
  await expect(page.getByText('Sourdough has sold out, so it is no longer in your order.')).toBeVisible();
  await expect(page.getByText(/^Total/)).toContainText('£4.00');
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await expect(page.getByRole('main')).toContainText('Sourdough has sold out');
  await expect(page.getByRole('button', { name: 'Order for £4.00' })).toBeVisible();
});

test('a basket of which nothing is left leads to no checkout', async ({ page, shop, openSale, placeOrder }) => {
  const sale = await openSale({ bakes: { sourdough: 1 } });
  await giveBasket(page, shop.url, basketCookie(sale));
  await placeOrder({ sale });
  await page.goto('/basket');
  await expect(page.getByText(/Sourdough has sold out/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to checkout' })).toHaveCount(0);
});

test('where fewer are left, those are kept and the shopper is told', async ({ page, shop, openSale, placeOrder }) => {
  const sale = await openSale({ bakes: { sourdough: 3 } });
  await giveBasket(page, shop.url, basketCookie(sale, 3));
  await placeOrder({ sale });
  await page.goto('/basket');
  await expect(page.getByText('Only 2 left; we kept 2 of your 3.')).toBeVisible();
  await expect(page.getByText(/^Total/)).toContainText('£8.00');
});

test('the basket is counted at the head of each page, and forgotten when it is emptied', async ({
  page,
  shop,
  sale,
}) => {
  await giveBasket(page, shop.url, basketCookie(sale, 4));
  await page.goto('/');
  const link = page.getByRole('banner').getByRole('link', { name: /^Basket/ });
  await expect(link).toHaveAccessibleName('Basket 4 in it');
  await link.click();
  await page.getByRole('button', { name: 'Empty the basket' }).click();
  await expect(page.getByText('Nothing in your basket')).toBeVisible();
  await expect(link).toHaveAccessibleName('Basket');
});

test('a sale that is called off says so on its own page and in every basket', async ({
  page,
  shop,
  openSale,
  database,
}) => {
  const sale = await openSale();
  await giveBasket(page, shop.url, basketCookie(sale));
  await database.change(['UPDATE bake_sales SET cancelled_at = ? WHERE id = ?', Date.now(), sale.id]);
  await page.goto(`/sales/${sale.slug}`);
  await expect(page.getByText('This sale is cancelled')).toBeVisible();
  await page.goto('/basket');
  await expect(page.getByText(/This sale was called off/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to checkout' })).toHaveCount(0);
});
