import type { Page } from '@playwright/test';
import type { StandIns } from '../scripts/prove/stand-ins';
import { expectAccessible } from './support/accessible';
import { letterTo, linkIn } from './support/letters';
import { aShopper } from './support/orders';
import { expect, test } from './support/test';

/* An account from its first letter to its new password: on a phone, at a desk, and where no script runs. */

const password = 'flour water salt';
const another = 'rye and caraway';
const secret = { name: 'Password', exact: true };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByRole('textbox', { name: /^E-mail address/ }).fill(email);
  await page.getByLabel(/^Choose a password/).fill(password);
  await page.getByRole('button', { name: 'Open an account' }).click();
  await expect(heading(page)).toHaveText('Look in your inbox');
}

async function verify(page: Page, standIns: StandIns, email: string): Promise<void> {
  const letter = await letterTo(standIns, email, /^Verify your e-mail address/);
  await page.goto(linkIn(letter, '/letters/account'));
  await expect(page).toHaveURL(/\/account-letter$/);
  await page.getByLabel('The password you chose').fill(password);
  await page.getByRole('button', { name: 'Verify and sign in' }).click();
  await expect(page).toHaveURL(/\/account$/);
}

async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel(secret.name, secret).fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const ways = {
  'on a phone': {},
  'at a desk': { isMobile: false, hasTouch: false, viewport: { width: 1280, height: 800 } },
  'without scripts': { javaScriptEnabled: false },
} as const;

for (const [where, use] of Object.entries(ways))
  test.describe(where, () => {
    test.use(use);

    test('an account is opened, its address verified by letter, and a forgotten password chosen anew', async ({
      page,
      standIns,
    }) => {
      const { email } = aShopper('member');
      await signUp(page, email);
      // Nobody comes in before the letter was answered; who knows the password is sent it again.
      await page.goto('/sign-in');
      await signIn(page, email, password);
      await expect(heading(page)).toHaveText('Look in your inbox');
      await verify(page, standIns, email);

      await page.goto('/account/security');
      await expect(page.getByText('This one')).toBeVisible();
      await page.getByRole('button', { name: 'Sign out here' }).click();
      await expect(page).toHaveURL(/\/sign-in$/);

      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      await expect(heading(page)).toHaveText('A new password');
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
      await page.getByRole('button', { name: 'Send me a letter' }).click();
      await expect(heading(page)).toHaveText('Look in your inbox');
      const letter = await letterTo(standIns, email, /^Reset your password/);
      await page.goto(linkIn(letter, '/letters/account'));
      await page.getByLabel(/^New password/).fill(another);
      await page.getByRole('button', { name: 'Save the new password' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Your new password holds' })).toBeVisible();
      await signIn(page, email, another);
      await expect(page).toHaveURL(/\/account$/);
    });
  });

test('whoever wanted a page of their account comes to it once they are in', async ({ page, standIns }) => {
  const { email } = aShopper('member');
  await signUp(page, email);
  await verify(page, standIns, email);
  await page.context().clearCookies();
  await page.goto('/account/security');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fsecurity$/);
  await signIn(page, email, 'a guess of somebody’s');
  const refusal = page.getByRole('alert').filter({ hasText: 'You are not signed in' });
  await expect(refusal).toBeVisible();
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/account\/security$/);
  await expectAccessible(page);
});

test('somebody who lost their phone signs it out from another browser', async ({ page, browser, shop, standIns }) => {
  const { email } = aShopper('member');
  await signUp(page, email);
  await verify(page, standIns, email);
  const desk = await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Firefox/144.0' });
  const other = await desk.newPage();
  await other.goto(`${shop.url}/sign-in?next=/account/security`);
  await signIn(other, email, password);
  // The address of the sign-in page ends alike.
  await expect(heading(other)).toHaveText('Signing in');
  await page.goto('/account/security');
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();
  // While it works the button is called otherwise: only a list of one browser says that it is done.
  await expect(page.getByRole('main').getByText('Firefox on Linux')).toHaveCount(0);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await desk.close();
});

for (const [name, path] of Object.entries({
  'signing in': '/sign-in',
  'opening an account': '/sign-up',
  'a forgotten password': '/forgot-password',
  'a letter that is too old': '/account-letter',
}))
  test(`${name} is for everybody`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
