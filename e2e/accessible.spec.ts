import { expectAccessible } from './support/accessible';
import { aShopper, basketCookie, giveBasket, giveKey } from './support/orders';
import { expect, test } from './support/test';

/*
 * Every page, for everybody: axe finds nothing, there is one heading above all, and nothing scrolls sideways. The front of the
 * shop, the menu and the bakes are looked at where their own journeys are.
 */

test.use({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 });

for (const [name, path] of Object.entries({
  'a menu that is not there': '/menu?sale=long-gone',
  'an empty basket': '/basket',
  'an order without its key': '/orders/ZZZ-ZZZ',
  'the sign-in page': '/admin/sign-in',
}))
  test(`${name} is for everybody`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });

test('a sale is for everybody', async ({ page, sale }) => {
  await page.goto(`/sales/${sale.slug}`);
  await expectAccessible(page);
});

test('a basket is for everybody, also with something sold out in it', async ({ page, shop, openSale, placeOrder }) => {
  const sale = await openSale({ bakes: { sourdough: 1, croissant: 5 } });
  await placeOrder({ sale });
  await giveBasket(page, shop.url, `${basketCookie(sale)}~${basketCookie(sale, 9, 1).split('~')[1] ?? ''}`);
  await page.goto('/basket');
  await expect(page.getByText(/sold out/)).toBeVisible();
  await expectAccessible(page);
});

test('the question which day it shall be is for everybody', async ({ page, shop, sale, openSale }) => {
  const other = await openSale({ bakes: { croissant: 5 } });
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto(`/basket/another-sale?sale=${other.id}&offer=${other.offers[0]?.id ?? ''}&quantity=1`);
  await expectAccessible(page);
});

test('checkout is for everybody, also when something is missing', async ({ page, shop, sale }) => {
  await giveBasket(page, shop.url, basketCookie(sale));
  await page.goto('/checkout');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Order for £/ }).click();
  await expect(page.getByRole('link', { name: 'Please pick a time.' })).toBeVisible();
  await expectAccessible(page);
});

test('an order that waits for its payment is for everybody', async ({ page, shop, placeOrder }) => {
  const order = await placeOrder();
  await giveKey(page, shop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await expect(page.getByText('Not paid yet')).toBeVisible();
  await expectAccessible(page);
});

test('an order is for everybody while it stands and once it is cancelled', async ({
  page,
  shop,
  paidOrder,
  office,
}) => {
  const order = await paidOrder();
  await giveKey(page, shop.url, order);
  await page.goto(`/orders/${order.reference}`);
  await expect(page.getByRole('img', { name: /^Code for order/ })).toBeVisible();
  await expectAccessible(page);
  const staff = await office('manager');
  await staff.goto(`${shop.url}/admin/orders/${order.reference}`);
  await staff.getByText(/^Cancel this order/).click();
  await staff.getByRole('textbox', { name: /^Why\?/ }).fill('The oven broke');
  await staff.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(staff.getByRole('main').getByText('Cancelled', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('This order is cancelled')).toBeVisible();
  await expectAccessible(page);
});

test.describe('behind the counter', () => {
  const everything = { more: { allergyNote: 'Sesame', note: 'A blue bag' } } as const;

  for (const [name, sheet] of Object.entries({
    Today: '',
    Orders: 'orders',
    'What to bake': 'bake',
    Collection: 'collect',
  }))
    test(`“${name}” is for everybody`, async ({ office, shop, openSale, paidOrder }) => {
      const sale = await openSale();
      await paidOrder({ sale, ...everything });
      const page = await office('manager');
      await page.goto(`${shop.url}/admin${sheet === '' ? '' : `/sales/${sale.slug}/${sheet}`}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expectAccessible(page);
    });

  test('an order with everything about it is for everybody', async ({ office, shop, paidOrder }) => {
    const order = await paidOrder({ shopper: aShopper('bounced'), ...everything });
    const page = await office('manager');
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    for (const summary of await page.locator('main details > summary').all()) await summary.click();
    await expectAccessible(page);
  });

  test('“Backups” is for everybody', async ({ office, shop }) => {
    const page = await office('owner');
    await page.goto(`${shop.url}/admin/backups`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backups');
    await expectAccessible(page);
  });

  test.describe(() => {
    test.use({ mayComplain: /403/ });
    test('a door that stays shut is for everybody', async ({ office, shop }) => {
      const page = await office('shopper');
      await page.goto(`${shop.url}/admin`);
      await expectAccessible(page);
    });
  });
});

test.describe('where nothing is', () => {
  test.use({ mayComplain: /404/ });
  for (const path of ['/nowhere', '/products/no-such-bake', '/sales/no-such-sale'])
    test(`${path} is for everybody`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expectAccessible(page);
    });

  test('a page of the office that is not there is for everybody', async ({ office, shop }) => {
    const page = await office('manager');
    const answer = await page.goto(`${shop.url}/admin/orders/ZZZ-ZZZ`);
    expect(answer?.status()).toBe(404);
    await expectAccessible(page);
  });
});
