import { expectNothingFromAxe } from './support/axe';
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
  await page.goto('/basket');
  await page.getByRole('button', { name: 'Empty the basket' }).click();
  await expect(page.getByText('Nothing in your basket')).toBeVisible();
  await expect(link).toHaveAccessibleName('Basket');
});

test.describe('the basket beside a page', () => {
  test('opens over it, is priced by the shop, and changes there', async ({ page, shop, sale, database }) => {
    await giveBasket(page, shop.url, basketCookie(sale, 2));
    await page.goto('/');
    const link = page.getByRole('banner').getByRole('link', { name: /^Basket/ });
    await link.click();
    const sheet = page.getByRole('dialog', { name: 'Your basket' });
    await expect(sheet).toContainText(`For ${sale.day}`);
    await expect(sheet.getByText(/^Total/)).toContainText('£8.00');

    const more = sheet.getByRole('button', { name: 'One more Sourdough' });
    await more.click();
    await expect(sheet.getByText(/^Total/)).toContainText('£12.00');
    await expect(more).toBeFocused();

    // What others did meanwhile is told at the next look.
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(link).toBeFocused();
    await expect(link).toHaveAccessibleName('Basket 3 in it');
    const [first] = sale.offers;
    await database.change(['UPDATE offers SET price_pence = 410 WHERE id = ?', first?.id ?? '']);
    await link.click();
    await expect(sheet).toContainText('The price is now £4.10 (it was £4.00).');
    await database.change(['UPDATE offers SET price_pence = 400 WHERE id = ?', first?.id ?? '']);

    await sheet.getByRole('button', { name: /^Take out/ }).click();
    await expect(sheet).toContainText('it will wait here');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(link).toHaveAccessibleName('Basket');
  });

  test('leads to its own page and to the checkout, and is left behind there', async ({ page, shop, sale }) => {
    await giveBasket(page, shop.url, basketCookie(sale));
    const link = page.getByRole('banner').getByRole('link', { name: /^Basket/ });
    const sheet = page.getByRole('dialog', { name: 'Your basket' });
    await page.goto('/menu');
    await link.click();
    await sheet.getByRole('link', { name: 'See the whole basket' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your basket');
    await expect(sheet).toBeHidden();
    await page.goto('/menu');
    await link.click();
    await sheet.getByRole('link', { name: 'Go to checkout' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout');
    await expect(sheet).toBeHidden();
    // At the checkout the link is a link.
    await link.click();
    await expect(page).toHaveURL(/\/basket$/);
  });

  test('is for everybody', async ({ page, shop, sale }) => {
    await giveBasket(page, shop.url, basketCookie(sale));
    await page.goto('/menu');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /^Basket/ })
      .click();
    await expect(page.getByRole('dialog').getByText(/^Total/)).toBeVisible();
    await expectNothingFromAxe(page);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is the page of the basket', async ({ page, shop, sale }) => {
      await giveBasket(page, shop.url, basketCookie(sale));
      await page.goto('/menu');
      await page.getByRole('banner').getByRole('link', { name: 'Basket' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your basket');
    });
  });
});

test('a time that was chosen and has filled up is told in the basket and at the checkout', async ({
  page,
  shop,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale({ ordersPerSlot: 1 });
  const [saleId = '', items = ''] = basketCookie(sale).split('~');
  await giveBasket(page, shop.url, [saleId, sale.slotIds[0], items].join('~'));
  await page.goto('/basket');
  await expect(page.getByText('You chose to collect from 10 to 10:30 am.')).toBeVisible();
  await placeOrder({ sale });
  await page.reload();
  const told = '10 to 10:30 am has filled up since you chose it. Please pick another time.';
  await expect(page.getByText(told)).toBeVisible();
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  const times = page.getByRole('group', { name: 'When will you collect?' });
  await expect(times).toContainText(told);
  await expect(times.getByRole('radio').first()).toBeDisabled();
  // The only one that is left.
  await expect(times.getByRole('radio').nth(1)).toBeChecked();
});

test('a day that is fully booked takes no basket', async ({ page, shop, openSale, database }) => {
  const sale = await openSale();
  await giveBasket(page, shop.url, basketCookie(sale));
  await database.change(['UPDATE bake_sales SET order_capacity = 0 WHERE id = ?', sale.id]);
  for (const path of ['/basket', '/checkout']) {
    await page.goto(path);
    await expect(page.getByText(/That day is fully booked/)).toBeVisible();
  }
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
