import type { Page } from '@playwright/test';
import { expectNothingFromAxe } from './support/axe';
import { aShopper } from './support/orders';
import { expect, test } from './support/test';

/* The page of a bake: everything about it, and the way into the basket, with one thumb. */

const addButton = (page: Page) => page.getByRole('button', { name: /to basket/ });
const chooser = (page: Page) => page.getByRole('region', { name: 'Order it' });
const confirmed = (page: Page) => page.getByRole('main').getByText('Confirmed', { exact: true });

test('name, price, day, time, quantity and the button fit the first screen of a phone', async ({ page, sale }) => {
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  const box = await chooser(page).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(700);
  const { height } = page.viewportSize() ?? { height: 0 };
  const seen = [
    page.getByRole('heading', { level: 1 }),
    page.getByText('£4.00').first(),
    chooser(page).getByRole('navigation', { name: 'Choose a day' }),
    chooser(page).getByLabel('Collect when?'),
    page.getByRole('spinbutton', { name: 'How many' }),
    addButton(page),
    chooser(page).getByRole('link', { name: 'Ingredients and allergens' }),
  ];
  for (const part of seen) {
    await expect(part).toBeVisible();
    const place = await part.boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? height), String(part)).toBeLessThanOrEqual(height);
  }
});

test('the time that is chosen with a bake is chosen at the checkout', async ({ page, openSale }) => {
  const sale = await openSale({ bakes: { sourdough: 4, croissant: 4 } });
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await page.getByLabel('Collect when?').selectOption('10:30 to 11 am');
  await page.getByRole('button', { name: 'One more Sourdough' }).click();
  await addButton(page).click();
  await expect(page.getByText('2 × Sourdough in your basket.')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: /^Basket/ })).toHaveAccessibleName('Basket 2 in it');
  await expect(page.getByLabel('Collect when?')).toHaveValue(sale.slotIds[1] ?? '');

  // Something else, and the time left open: the one chosen before stays.
  await page.goto(`/products/croissant?sale=${sale.slug}`);
  await addButton(page).click();
  await page.getByRole('link', { name: 'Checkout', exact: true }).click();
  const times = page.getByRole('group', { name: 'When will you collect?' });
  await expect(times.getByRole('radio', { name: '10:30 to 11 am' })).toBeChecked();
});

test('more than there are is as many as there are, and is told', async ({ page, openSale, placeOrder }) => {
  const sale = await openSale({ bakes: { sourdough: 3 } });
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await page.getByRole('spinbutton', { name: 'How many' }).fill('3');
  await placeOrder({ sale });
  await addButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'all there is' })).toContainText('2 × Sourdough');
});

test('a note about the basket can be closed, and gives way to the next one', async ({ page, sale }) => {
  await page.goto(`/products/flapjack?sale=${sale.slug}`);
  await addButton(page).click();
  const note = page.getByText(/Flapjack in your basket/);
  await expect(note).toHaveText('1 × Flapjack in your basket.');
  await addButton(page).click();
  await expect(note).toHaveText('2 × Flapjack in your basket.');
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect(note).toHaveCount(0);
});

test('a full time cannot be chosen, and a day without any is fully booked', async ({ page, openSale, placeOrder }) => {
  const sale = await openSale({ ordersPerSlot: 1 });
  await placeOrder({ sale });
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await expect(page.getByRole('option', { name: '10 to 10:30 am (full)' })).toBeDisabled();
  const [, second = ''] = sale.slotIds;
  await placeOrder({ sale, more: { slotId: second } });
  await page.reload();
  await expect(chooser(page)).toContainText('This day is fully booked');
  await expect(chooser(page).locator('[aria-current="true"]')).toContainText('Fully booked');
  await expect(addButton(page)).toHaveCount(0);
  await expectNothingFromAxe(page);
});

test('a bake that is sold out for a day says so there, and leads to what is left', async ({
  page,
  openSale,
  placeOrder,
}) => {
  const sale = await openSale({ bakes: { sourdough: 1, croissant: 9 } });
  await placeOrder({ sale });
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await expect(chooser(page)).toContainText('Sold out for this day.');
  await expect(addButton(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Goes well with' }).getByRole('link')).toHaveText(['Croissant']);
  await expectNothingFromAxe(page);
});

test('a day that opens later says when, and offers to tell', async ({ page, openSale, database }) => {
  const sale = await openSale();
  const inTwoDays = Date.now() + 48 * 3_600_000;
  await database.change([
    'UPDATE bake_sales SET opens_at = ?, closes_at = ? WHERE id = ?',
    ...[inTwoDays, inTwoDays + 3_600_000, sale.id],
  ]);
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await expect(chooser(page)).toContainText(/Orders for this day open \w+day \d/);
  await expect(page.getByRole('link', { name: 'Tell me when orders open' }).first()).toHaveAttribute(
    'href',
    '/tell-me',
  );
});

test('a bake in two kinds asks which, and adds that one', async ({ page, openSale, database }) => {
  const sale = await openSale({ bakes: { kimchi: 5 } });
  const plainOffer = sale.offers[0]?.id ?? '';
  const [bigOffer, bigJar] = [plainOffer, plainOffer.replace('off', 'var')].map((id) => id.replace(/.{6}$/, 'bgbgbg'));
  await database.change(
    [
      `INSERT INTO variants (id, product_id, name, unit, price_pence, net_quantity, position)
       SELECT ?, product_id, 'big jar', unit, 1000, '900 g', position + 1
       FROM variants WHERE id = (SELECT variant_id FROM offers WHERE id = ?)`,
      ...[bigJar ?? '', plainOffer],
    ],
    [
      `INSERT INTO offers (id, sale_id, variant_id, price_pence, capacity, position) VALUES (?, ?, ?, 1000, 2, 9)`,
      ...[bigOffer ?? '', sale.id, bigJar ?? ''],
    ],
  );
  await page.goto(`/products/kimchi?sale=${sale.slug}`);
  await page.getByRole('radio', { name: /big jar/ }).check();
  await addButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'in your basket' })).toContainText('big jar');
  await expectNothingFromAxe(page);
  await database.change(['UPDATE variants SET archived_at = ? WHERE id = ?', Date.now(), bigJar ?? '']);
});

test('ingredients, allergens and keeping are one tap away from the button', async ({ page, sale }) => {
  await page.goto(`/products/sourdough?sale=${sale.slug}`);
  await expect(chooser(page)).toContainText('Contains wheat; may contain sesame');
  await chooser(page).getByRole('link', { name: 'Ingredients and allergens' }).click();
  const label = page.getByRole('region', { name: 'What is in it' });
  await expect(label).toBeInViewport();
  await expect(label.getByText('wheat (cereals containing gluten)')).toBeVisible();
  await label.getByText('All fourteen allergens, one by one').click();
  await expect(label.getByText('Not in it').first()).toBeVisible();
  await expectNothingFromAxe(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('from the filtered menu over bake, basket and checkout to the order', async ({ page, openSale }) => {
    const sale = await openSale({ bakes: { sourdough: 5, croissant: 5 } });
    const shopper = aShopper();
    await page.goto(`/menu?sale=${sale.slug}&category=pastries`);
    await expect(page.getByRole('heading', { name: 'Sourdough' })).toHaveCount(0);
    await page.getByRole('heading', { name: 'Croissant' }).getByRole('link').click();

    await page.getByLabel('Collect when?').selectOption('10:30 to 11 am');
    await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
    await addButton(page).click();
    await expect(page.getByRole('status').filter({ hasText: '2 × Croissant in your basket.' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to basket' }).click();
    await expect(page.getByText('You chose to collect from 10:30 to 11 am.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to checkout' }).click();

    await page.getByRole('textbox', { name: 'Your name' }).fill(shopper.name);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email);
    await page.getByText(/^An allergy, or a note/).click();
    await page.getByRole('textbox', { name: /^Allergies/ }).fill('Sesame');
    await page.getByRole('radio', { name: /When I collect/ }).check();
    await page.getByRole('button', { name: /^Order for £/ }).click();
    await expect(confirmed(page)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('10:30 to 11 am');
    await expect(page.getByRole('main')).toContainText('2 × Croissant');
  });
});
