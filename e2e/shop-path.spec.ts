import type { Locator, Page } from '@playwright/test';
import { aShopper } from './support/orders';
import type { TestSale } from './support/sales';
import { expect, test } from './support/test';

/* The way of every shopper, by finger, by keyboard, and without scripts. */

const referencePage = /\/orders\/[0-9A-Z]{3}-[0-9A-Z]{3}$/;
const orderButton = /^Order for £/;

test('an order is placed with a finger, from the sale to the order’s own page', async ({ page, sale }) => {
  const shopper = aShopper();
  await page.goto(`/sales/${sale.slug}`);
  await page.getByRole('link', { name: 'Order for this day' }).tap();
  await page.getByRole('heading', { name: 'Croissant' }).getByRole('link').tap();
  await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
  await page.getByRole('button', { name: /to basket/ }).tap();
  await page.getByRole('link', { name: 'Go to basket' }).tap();
  // The page of the bake has such a button too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your basket');
  await page.getByRole('button', { name: 'One more Croissant' }).tap();
  await expect(page.getByText(/^Total/)).toContainText('£6.00');
  await page.getByRole('link', { name: 'Go to checkout' }).tap();
  await page.getByRole('textbox', { name: 'Your name' }).fill(shopper.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email);
  await page.getByRole('radio').first().tap();
  await page.getByRole('button', { name: orderButton }).tap();
  await page.getByRole('button', { name: 'Pay £6.00' }).tap();
  await page.waitForURL(referencePage);
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
});

test('an order is placed by keyboard alone, and the focus can always be seen', async ({ page, sale }) => {
  const shopper = aShopper();
  await page.goto(`/menu?sale=${sale.slug}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await pressOn(page, page.getByRole('button', { name: /to basket.*Croissant|Croissant.*to basket/ }), 'Enter');
  await pressOn(page, page.getByRole('link', { name: 'Go to basket' }), 'Enter');
  await pressOn(page, page.getByRole('link', { name: 'Go to checkout' }), 'Enter');
  await typeInto(page, page.getByRole('textbox', { name: 'Your name' }), shopper.name);
  await typeInto(page, page.getByRole('textbox', { name: 'E-mail' }), shopper.email);
  await pressOn(page, page.getByRole('radio').first(), 'Space');
  await pressOn(page, page.getByRole('button', { name: orderButton }), 'Enter');
  await page.waitForURL(/\/c\/pay\//);
  await page.getByRole('button', { name: /^Pay £/ }).press('Enter');
  await page.waitForURL(referencePage);
  await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole way works, with a mistake on it, and leads over Stripe’s page', async ({ page, sale, database }) => {
    const shopper = aShopper();
    await fillBasketPlainly(page, sale);
    await page.getByRole('link', { name: 'Go to checkout' }).click();
    await page.getByRole('textbox', { name: 'Your name' }).fill(shopper.name);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email);
    await page.getByRole('button', { name: orderButton }).click();

    await expect(page.getByRole('alert').getByRole('link', { name: 'Please pick a time.' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(shopper.name);
    expect(await database.count('SELECT COUNT(*) FROM orders WHERE email = ?', shopper.email)).toBe(0);

    await page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
    await page.getByRole('button', { name: orderButton }).click();
    await expect(page.getByRole('button', { name: 'Pay £6.00' })).toBeVisible();
    await page.getByRole('button', { name: /^Pays/ }).click();
    await expect(page).toHaveURL(referencePage);
    await expect(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('3 × Croissant');
  });
});

async function fillBasketPlainly(page: Page, sale: TestSale): Promise<void> {
  await page.goto(`/menu?sale=${sale.slug}`);
  const sorts = page.getByRole('navigation', { name: 'Choose what to see' });
  await sorts.getByRole('link', { name: 'Pastries' }).click();
  await expect(page.getByRole('heading', { name: 'Sourdough' })).toHaveCount(0);
  await page.getByRole('heading', { name: 'Croissant' }).getByRole('link').click();
  await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
  await page.getByRole('button', { name: /to basket/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'in your basket' })).toBeVisible();

  await page.goto(`/products/flapjack?sale=${sale.slug}`);
  await page.getByRole('button', { name: /to basket/ }).click();
  await page.getByRole('link', { name: 'Go to basket' }).click();
  const croissants = page.getByRole('listitem').filter({ hasText: 'Croissant' });
  await croissants.getByRole('spinbutton').fill('3');
  await croissants.getByRole('button', { name: /^Update/ }).click();
  await expect(croissants.getByRole('spinbutton')).toHaveValue('3');
  await page.getByRole('button', { name: /^Take out.*Flapjack/ }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText(/^Total/)).toContainText('£6.00');
}

/** Goes on by Tab until something has the focus, which must show, and presses a key there. */
async function pressOn(page: Page, target: Locator, key: string): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.type(words);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  // Every test that ran before left a sale, which is a stop on the way to the bakes.
  const mostStops = 300;
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(target);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} cannot be reached by Tab`);
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const shows = await target.evaluate((element) => {
    // What is chosen by a card shows the focus on the card.
    const around = [element, element.closest('label')].flatMap((one) => (one ? [getComputedStyle(one)] : []));
    return around.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
  });
  expect(shows, `the focus on ${String(target)} can be seen`).toBe(true);
}
