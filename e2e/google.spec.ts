import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { takeOn } from './support/staff';
import { expect, test } from './support/test';

/* Signing in by Google: there and back, a change of mind, and an account that has a password already. */

const password = 'flour-water-salt';
const someEmail = () => `ada.${randomInt(1_000_000_000)}@allotment.example`;

async function chooseAt(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Abberley');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

test('somebody new comes in by Google, and comes back as the same; nothing of it stays in an address', async ({
  page,
  shop,
  database,
}) => {
  const email = someEmail();
  for (const visit of [1, 2]) {
    await page.goto('/sign-in?next=%2Faccount%2Fletters');
    await chooseAt(page, email);
    await expect(page, `visit ${visit}`).toHaveURL(`${shop.url}/account/letters`);
    await page.context().clearCookies();
  }
  expect(await database.count('SELECT COUNT(*) FROM people WHERE email = ?', email)).toBe(1);
});

test('whoever changes their mind at Google is told so, and is not in', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'nothing was told to us' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a link back from Google that another browser began signs nobody in', async ({ page, shop, browser }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Continue with Google' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(someEmail());
  const [back] = await Promise.all([
    page.waitForRequest(/\/sign-in\/google\/return\?/),
    page.getByRole('button', { name: 'Continue', exact: true }).click(),
  ]);
  const other = await (await browser.newContext()).newPage();
  await other.goto(back.url());
  await expect(other.getByRole('alert').filter({ hasText: 'did not reach us whole' })).toBeVisible();
  await other.goto(`${shop.url}/account`);
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test.describe('an account with a password', () => {
  test.use({ javaScriptEnabled: false });

  test('is opened by Google only after its password was typed, once', async ({ page, shop, database, standIns }) => {
    const email = someEmail();
    const { id } = await takeOn(database, 'shopper');
    const uid = await standIns.signUp(email, password);
    await database.change([
      'UPDATE people SET email = ?, identity_uid = ?, email_verified_at = created_at WHERE id = ?',
      ...[email, uid, id],
    ]);
    await page.goto('/sign-in');
    await chooseAt(page, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have a password with us');
    await page.getByLabel('Password').fill('water-and-nothing-else');
    const join = page.getByRole('button', { name: /Google too/ });
    await join.click();
    await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toBeVisible();
    await page.getByLabel('Password').fill(password);
    await join.click();
    await expect(page).toHaveURL(`${shop.url}/account`);
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await chooseAt(page, email);
    await expect(page).toHaveURL(`${shop.url}/account`);
  });
});
