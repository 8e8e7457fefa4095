import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { letterTo } from './support/letters';
import { aShopper, basketCookie, giveBasket, ownAddress, type Shopper } from './support/orders';
import { formWith } from './support/plain-forms';
import type { TestSale } from './support/sales';
import type { ShopDatabase } from './support/shop-database';
import { expect, test } from './support/test';

/* Bread that comes to the door: the way, the fee before anything is paid, and where the van does not go. */

const orderButton = /Order for £/;
const referencePage = /\/orders\/([0-9A-Z]{3}-[0-9A-Z]{3})$/;
const home = { street: '3 Sallowfold Lane', town: 'Harley', postcode: 'sy5 6zy' };

const ordersOf = (database: ShopDatabase, { email }: Shopper) =>
  database.count('SELECT COUNT(*) FROM orders WHERE email = ?', email);

async function toCheckout(page: Page, url: string, sale: TestSale): Promise<Shopper> {
  await giveBasket(page, url, basketCookie(sale));
  await page.goto('/checkout');
  return aShopper();
}

async function fillIn(page: Page, { name, email }: Shopper, { street, town, postcode } = home): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('group', { name: 'When shall we bring it?' }).getByRole('radio').first().check();
  await page.getByRole('textbox', { name: 'House and street' }).fill(street);
  await page.getByRole('textbox', { name: 'Village or town' }).fill(town);
  await page.getByRole('textbox', { name: 'Postcode' }).fill(postcode);
}

test('an order is brought: its fee is told while the postcode is typed, and paid with it', async ({
  page,
  shop,
  openSale,
  database,
  standIns,
}) => {
  const sale = await openSale({ delivers: true });
  const shopper = await toCheckout(page, shop.url, sale);
  const slip = page.getByRole('region', { name: 'Your order' });
  await expect(page.getByRole('textbox', { name: 'Postcode' })).toHaveCount(0);
  await expect(slip).toContainText('Collect from');
  await page.getByRole('radio', { name: /Have it delivered/ }).check();
  await expect(slip).toContainText('£4.00 + delivery');
  for (const [label, token] of [
    ['House and street', 'address-line1'],
    [/^Anything else in the address/, 'address-line2'],
    ['Village or town', 'address-level2'],
    ['Postcode', 'postal-code'],
  ] as const)
    await expect(page.getByRole('textbox', { name: label })).toHaveAttribute('autocomplete', token);
  await expectAccessible(page);
  await fillIn(page, shopper);
  await expect(slip).toContainText('Delivery, Cressage and around £2.50');
  await expect(slip).toContainText('£16.00 more and delivery is free.');
  await page.getByRole('button', { name: 'Order for £6.50' }).click();
  await page.getByRole('button', { name: 'Pay £6.50' }).click();
  await page.waitForURL(referencePage);

  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Delivery on');
  await expect(main.getByRole('region', { name: 'Your delivery' })).toContainText('3 Sallowfold Lane');
  await expect(main).toContainText('SY5 6ZY');
  await expect(main.getByText('We bring it to your door')).toBeVisible();
  await expect(main.getByText('Show this when you collect')).toHaveCount(0);
  await expectAccessible(page);
  const reference = referencePage.exec(page.url())?.[1] ?? '';
  const { sessions } = await standIns.booksOf(reference);
  expect(sessions).toHaveLength(1);
  const [row] = await database.all('SELECT * FROM orders WHERE reference = ?', reference);
  expect(row).toMatchObject({ method: 'delivery', postcode: 'SY5 6ZY', delivery_pence: 250, total_pence: 650 });
  const letter = await letterTo(standIns, shopper.email, /^Your order/);
  expect(letter.text).toContain('We bring it to 3 Sallowfold Lane, Harley, SY5 6ZY.');
  expect(letter.text).not.toContain('when you collect');

  const calendar = await page.getByRole('link', { name: 'Put it in my calendar' }).getAttribute('href');
  const ics = await (await page.request.get(calendar ?? '')).text();
  expect(ics).toContain('Delivery from Band of Bakers');
  expect(ics).not.toContain('Collect from Band of Bakers');
});

test('where the van does not go is told with the way out, and choosing that loses nothing that was typed', async ({
  page,
  shop,
  openSale,
  database,
}) => {
  const shopper = await toCheckout(page, shop.url, await openSale({ delivers: true, payOnCollection: true }));
  await page.getByRole('radio', { name: /Have it delivered/ }).check();
  await expect(page.getByRole('radio', { name: /When I collect/ })).toHaveCount(0);
  await fillIn(page, shopper, { ...home, postcode: 'wv16 4ab' });
  await page.getByRole('button', { name: orderButton }).click();
  const refusal = /We do not deliver to WV16\. The van goes to SY5.*You can collect it instead/;
  await expect(page.getByRole('alert').filter({ hasText: 'Please check the form' })).toContainText(refusal);
  const postcode = page.getByRole('textbox', { name: 'Postcode' });
  await expect(postcode).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await postcode.fill('SY5 6ZY');
  await expect(postcode).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('radio', { name: /Collect it/ }).check();
  await expect(postcode).toHaveCount(0);
  await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: /When I collect/ }).check();
  await page.getByRole('button', { name: 'Order for £4.00' }).click();
  await page.waitForURL(referencePage);
  const [row] = await database.all('SELECT * FROM orders WHERE email = ?', shopper.email);
  expect(row).toMatchObject({ method: 'collection', address_line1: null, postcode: null, zone: null });
});

test('what is missing of an address is listed at once, each beside its field', async ({ page, shop, openSale }) => {
  await toCheckout(page, shop.url, await openSale({ delivers: true }));
  await page.getByRole('radio', { name: /Have it delivered/ }).check();
  await page.getByRole('textbox', { name: 'Postcode' }).fill('the green door');
  await page.getByRole('button', { name: orderButton }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Please check the form' });
  await expect(summary.getByRole('link')).toHaveText([
    'Please tell us your name.',
    'Please check the e-mail address: your confirmation goes there.',
    'Please tell us the house and the street.',
    'Please tell us the village or town.',
    'Please give the whole postcode, like SY5 6ZZ.',
  ]);
  await summary.getByRole('link', { name: 'Please give the whole postcode' }).click();
  await expect(page.getByRole('textbox', { name: 'Postcode' })).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a press shows the times, another the fee, and what was typed stays', async ({
    page,
    shop,
    openSale,
    database,
  }) => {
    const shopper = await toCheckout(page, shop.url, await openSale({ delivers: true }));
    await page.getByRole('radio', { name: /Have it delivered/ }).check();
    await page.getByRole('button', { name: 'Show its times' }).click();
    await fillIn(page, shopper);
    await page.getByRole('button', { name: 'Work out the delivery' }).click();
    await expect(page.getByRole('region', { name: 'Your order' })).toContainText('Delivery, Cressage and around £2.50');
    await expect(page.getByRole('textbox', { name: 'House and street' })).toHaveValue(home.street);
    await page.getByRole('button', { name: 'Order for £6.50' }).click();
    await page.waitForURL(/\/c\/pay\//);
    expect(await ordersOf(database, shopper)).toBe(1);
  });

  test('whoever never asked for the fee is told it before anything is ordered', async ({
    page,
    shop,
    openSale,
    database,
  }) => {
    const shopper = await toCheckout(page, shop.url, await openSale({ delivers: true }));
    await page.getByRole('radio', { name: /Have it delivered/ }).check();
    await page.getByRole('button', { name: 'Show its times' }).click();
    await fillIn(page, shopper);
    await page.getByRole('button', { name: orderButton }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The total is now £6.50' })).toBeVisible();
    expect(await ordersOf(database, shopper)).toBe(0);
    await page.getByRole('button', { name: 'Order for £6.50' }).click();
    await page.waitForURL(/\/c\/pay\//);
  });
});

test('a form that mixes the ways is refused, whatever it sends', async ({ request, shop, openSale, database }) => {
  const delivering = await openSale({ delivers: true });
  const collecting = await openSale();
  const door = { addressLine1: home.street, addressLine2: '', town: home.town, postcode: home.postcode };
  const [time = '', round = ''] = [delivering.slotIds[0], delivering.roundIds[0]];
  const cases = [
    [
      delivering,
      { method: 'delivery', slotId: time, ...door, seenTotalPence: '650' },
      'Please pick a time from the list.',
    ],
    [delivering, { method: 'collection', slotId: round }, 'Please pick a time from the list.'],
    [delivering, { method: 'delivery', slotId: round }, 'Please tell us the house and the street.'],
    [
      delivering,
      { method: 'delivery', slotId: round, ...door, postcode: `SY5' OR 1=1 --` },
      'Please give the whole postcode',
    ],
    [delivering, { method: 'catapult', slotId: round }, 'Please choose how you would like to get it.'],
    [
      collecting,
      { method: 'delivery', slotId: collecting.slotIds[0] ?? '', ...door },
      'does not hand its orders over that way',
    ],
  ] as const;
  for (const [sale, sent, words] of cases) {
    const shopper = aShopper();
    const headers = { cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}`, ...ownAddress() };
    const checkout = await (await request.get('/checkout', { headers })).text();
    const who = { name: shopper.name, email: shopper.email, paymentWay: 'card' };
    const multipart = { ...formWith(orderButton, checkout), ...who, ...sent };
    const answer = await request.post('/checkout', { headers: { ...headers, origin: shop.url }, multipart });
    expect(await answer.text(), words).toContain(words);
    expect(await ordersOf(database, shopper)).toBe(0);
  }
});

test('the van’s list leads from door to door, and forgets a door once it has been there', async ({
  openSale,
  paidOrder,
  office,
}) => {
  const sale = await openSale({ delivers: true });
  const door = { addressLine1: home.street, addressLine2: '', town: home.town, postcode: home.postcode };
  const more = { method: 'delivery', slotId: sale.roundIds[0] ?? '', ...door, seenTotalPence: '650' };
  const { shopper, reference } = await paidOrder({ sale, more });
  const page = await office('baker');
  await page.goto(`/admin/sales/${sale.slug}/collect`);
  await expect(page.getByText('Nobody to wait for yet')).toBeVisible();
  await page.getByRole('navigation', { name: 'Ways of handing over' }).getByRole('link', { name: 'Delivery' }).click();
  const card = page.getByRole('listitem').filter({ hasText: reference });
  await expect(card).toContainText(shopper.name);
  await expect(card).toContainText(/SY5 6ZY\s*3 Sallowfold Lane, Harley/);
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Mark as delivered' }).click();
  await expect(card).toContainText('Delivered');
  await expect(card).not.toContainText('Sallowfold');
  await page.goto(`/admin/orders/${reference}`);
  await expect(page.getByRole('main')).not.toContainText('Sallowfold');
});
