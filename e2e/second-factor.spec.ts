import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { StandIns } from '../scripts/prove/stand-ins';
import type { ShopDatabase } from './support/shop-database';
import { takeOn } from './support/staff';
import { expect, test } from './support/test';

/* The second factor of whoever is in charge: set up on a phone, asked for, lost and replaced by a code on paper. */

const password = 'flour-water-salt';

/** A manager with an account of their own and no phone yet. */
async function newManager(database: ShopDatabase, standIns: StandIns) {
  const email = `manager.${randomInt(1_000_000_000)}@example.org`;
  const { id } = await takeOn(database, 'manager');
  const identityUid = await standIns.signUp(email, password);
  await database.change(
    ['DELETE FROM second_factors WHERE person_id = ?', id],
    [
      'UPDATE people SET email = ?, identity_uid = ?, email_verified_at = created_at WHERE id = ?',
      email,
      identityUid,
      id,
    ],
  );
  return { id, email };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
}

async function typePassword(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function typeCode(page: Page, code: string, button = 'Sign in'): Promise<void> {
  await page.getByRole('textbox', { name: 'Code from your phone' }).fill(code);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Sets the phone up; answers the codes on paper. */
async function setUp(page: Page, { email, standIns }: { email: string; standIns: StandIns }): Promise<string[]> {
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByText('I cannot scan it').click();
  await standIns.putOnPhone(email, await page.getByRole('main').locator('code').innerText());
  await page.getByRole('textbox', { name: 'The code it shows now' }).fill((await standIns.codeOf(email))?.code ?? '');
  await page.getByRole('button', { name: 'That is it' }).click();
  const codes = page.getByRole('region', { name: 'Codes on paper' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  return codes.allInnerTexts();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'on a tablet' : 'on a phone without scripts', () => {
    test.use({
      javaScriptEnabled,
      viewport: javaScriptEnabled ? { width: 820, height: 1180 } : { width: 390, height: 844 },
    });

    test('a new manager finds the office shut until their phone is set up, and then comes in by its codes, or by one on paper', async ({
      page,
      database,
      standIns,
    }) => {
      const { email } = await newManager(database, standIns);
      await page.goto('/admin/attention');
      await typePassword(page, email);
      await expect(title(page)).toHaveText('Your second factor');
      await page.goto('/admin/vouchers');
      await expect(title(page)).toHaveText('Your second factor');
      const [onPaper = ''] = await setUp(page, { email, standIns });
      await page.getByRole('link', { name: 'Go to the office' }).click();
      await expect(title(page)).toHaveText('Today');

      await signOut(page);
      await page.goto('/admin/attention');
      await typePassword(page, email);
      await typeCode(page, '000000');
      await expect(page.getByRole('alert').filter({ hasText: 'not the code of this moment' })).toBeVisible();
      // The code of this half minute may be the one that set the phone up, which is good no more.
      await typeCode(page, (await standIns.codeOf(email))?.next ?? '');
      await expect(title(page)).toHaveText('Needs a look');

      await signOut(page);
      await page.goto('/admin');
      await typePassword(page, email);
      await page.getByRole('link', { name: 'I have not got my phone' }).click();
      await page.getByRole('textbox', { name: 'Code on paper' }).fill(onPaper);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(title(page)).toHaveText('Today');
      await page.goto('/admin/security/two-factor');
      await expect(page.getByRole('main')).toContainText('9 codes on paper left');
    });
  });

test('whoever has only the password of a manager gets nowhere, and after five codes not even to try', async ({
  page,
  database,
  standIns,
}) => {
  const { id, email } = await newManager(database, standIns);
  await database.change([
    'INSERT INTO second_factors (person_id, sealed_secret, set_up_at) VALUES (?, ?, 1)',
    ...[id, 'of a phone that is not here'],
  ]);
  await page.goto('/admin');
  await typePassword(page, email);
  await expect(page.getByRole('textbox', { name: 'Code from your phone' })).toBeVisible();
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  await page.goto('/sign-in/code');
  const tries = () => database.count('SELECT tries FROM pending_sign_ins WHERE person_id = ?', id);
  for (const [before, code] of ['000000', '111111', '222222', '333333', '444444'].entries()) {
    await typeCode(page, code);
    await expect.poll(tries).toBe(before + 1);
    await expect(page.getByRole('alert').filter({ hasText: 'not the code of this moment' })).toBeVisible();
    await expect(page.getByText('Signing in…')).toHaveCount(0);
  }
  await typeCode(page, '555555');
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
});
