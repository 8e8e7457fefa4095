import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expectNothingFromAxe } from './support/axe';
import { basketCookie, giveBasket, ownAddress } from './support/orders';
import type { ShopDatabase } from './support/shop-database';
import { atWork, takeOn } from './support/staff';
import { expect, test } from './support/test';

/* What an account is for: it knows the way to the door, what was ordered before, and what somebody likes. */

type Place = { readonly browser: Browser; readonly database: ShopDatabase; readonly shop: { readonly url: string } };

const phone = { viewport: { width: 390, height: 844 } } as const;

/** A shopper at home, signed in. */
async function atHome({ browser, database, shop }: Place, options: BrowserContextOptions = {}): Promise<Page> {
  const member = await takeOn(database, 'shopper');
  const extraHTTPHeaders = ownAddress();
  return atWork({
    browser,
    url: shop.url,
    member,
    options: { ...phone, baseURL: shop.url, extraHTTPHeaders, ...options },
  });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const homeInWords = 'Home: 3 Sallowfold Lane, Harley, SY5 6ZY';

async function keepAddress(page: Page, label = 'Home', street = '3 Sallowfold Lane'): Promise<void> {
  await page.goto('/account/addresses');
  const another = page.getByRole('link', { name: 'Add another address' });
  if ((await another.count()) > 0) await another.click();
  await page.getByRole('textbox', { name: 'What you call it' }).fill(label);
  await page.getByRole('textbox', { name: 'House and street' }).fill(street);
  await page.getByRole('textbox', { name: 'Village or town' }).fill('Harley');
  await page.getByRole('textbox', { name: 'Postcode' }).fill('sy5 6zy');
  await page.getByRole('button', { name: 'Keep this address' }).click();
  await expect(page.getByText('Your address is kept.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: street })).toContainText('SY5 6ZY');
}

test('an account fills in the checkout, lists the order, opens it and fills the basket with it again', async ({
  browser,
  database,
  shop,
  openSale,
}) => {
  const sale = await openSale({ bakes: { sourdough: 5 }, delivers: true });
  const page = await atHome({ browser, database, shop });
  await page.goto('/account');
  await expect(page.getByText('No orders yet')).toBeVisible();
  await keepAddress(page);
  await keepAddress(page, 'Work', '1 Forge Row');
  await giveBasket(page, shop.url, basketCookie(sale, 2));
  await page.goto('/checkout');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(/Bea/);
  await page.getByRole('radio', { name: /Have it delivered/ }).check();
  const street = page.getByRole('textbox', { name: 'House and street' });
  await expect(street).toHaveValue('1 Forge Row');
  await page.getByRole('combobox', { name: 'One of your addresses' }).selectOption({ label: homeInWords });
  await expect(street).toHaveValue('3 Sallowfold Lane');
  await expect(page.getByText(/Cressage and around/).first()).toBeVisible();
  await page.getByRole('radio', { name: /Collect it/ }).check();
  await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: /When I collect/ }).check();
  await page.getByRole('button', { name: /^Order for/ }).click();
  await expect(heading(page)).toHaveText(/^Collect on/);
  const reference = /orders\/([^?]+)/.exec(page.url())?.[1] ?? '';

  await page.context().clearCookies({ name: 'bob_order' });
  await page.goto('/account');
  const order = page.getByRole('listitem').filter({ hasText: reference });
  await expect(order).toContainText('2 × Sourdough');
  await expectNothingFromAxe(page);
  await order.getByRole('link', { name: /^Open/ }).click();
  await expect(heading(page)).toHaveText(/^Collect on/);

  await page.goto(`/account/again/${reference}?sale=${sale.slug}`);
  await expect(page.getByRole('listitem').filter({ hasText: '2 × Sourdough' })).toBeVisible();
  await expectNothingFromAxe(page);
  await page.getByRole('button', { name: 'Fill the basket with it' }).click();
  await expect(heading(page)).toHaveText('Your basket');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(['Sourdough']);
  await page.context().close();
});

test('where no script runs: an address, a favourite and a wish for letters are kept, and taken back', async ({
  browser,
  database,
  shop,
}) => {
  const page = await atHome({ browser, database, shop }, { javaScriptEnabled: false });
  await keepAddress(page);
  await page.getByRole('link', { name: /^Change/ }).click();
  await page.getByRole('textbox', { name: 'Postcode' }).fill('nowhere');
  await page.getByRole('button', { name: 'Keep this address' }).click();
  await expect(page.getByText('Please give the whole postcode, like SY5 6ZZ.').first()).toBeVisible();
  await page.goto('/products/sourdough');
  await page.getByRole('button', { name: /^Keep as a favourite/ }).click();
  await page.getByRole('link', { name: 'your favourites' }).click();
  await page.getByRole('button', { name: /^Take out.*Sourdough/ }).click();
  await expect(page.getByText('No favourites yet')).toBeVisible();
  await page.goto('/account/letters');
  await page.getByRole('button', { name: 'Tell me when orders open' }).click();
  await page.getByRole('button', { name: 'Stop telling me' }).click();
  await expect(page.getByRole('button', { name: 'Tell me when orders open' })).toBeVisible();
  await page.context().close();
});

test('an account’s pages ask a guest to sign in, and open nobody else’s order', async ({
  browser,
  database,
  shop,
  page,
  placeOrder,
}) => {
  const { reference } = await placeOrder({ paymentWay: 'on_collection' });
  await page.goto('/account/favourites');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Ffavourites$/);
  const other = await atHome({ browser, database, shop });
  await other.goto(`/account/orders/${reference}`);
  await expect(other).toHaveURL(/\/orders\/unknown$/);
  const again = await other.goto(`/account/again/${reference}`);
  expect(again?.status()).toBe(404);
  for (const path of ['addresses', 'favourites', 'letters']) {
    await other.goto(`/account/${path}`);
    await expectNothingFromAxe(other);
  }
  await other.context().close();
});
