import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { StandIns } from '../scripts/prove/stand-ins';
import { expectNothingFromAxe } from './support/axe';
import { letterTo, linkIn } from './support/letters';
import type { ShopDatabase } from './support/shop-database';
import { takeOn } from './support/staff';
import { expect, test } from './support/test';

/* Who works here: invited by letter, given a role, shut out; and what the audit trail says of it. */

const password = 'flour-water-salt';

/** A shopper with an account of their own, and nobody's letters but theirs. */
async function aShopperWithAccount(database: ShopDatabase, standIns: StandIns) {
  const email = `maeve.${randomInt(1_000_000_000)}@example.org`;
  const { id } = await takeOn(database, 'shopper');
  const identityUid = await standIns.signUp(email, password);
  await database.change([
    'UPDATE people SET email = ?, identity_uid = ?, email_verified_at = created_at WHERE id = ?',
    ...[email, identityUid, id],
  ]);
  return { id, email };
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('somebody is invited by letter, joins with the account they have, is made a manager and shut out; the trail tells it all', async ({
  page,
  office,
  shop,
  database,
  standIns,
}) => {
  const { id, email } = await aShopperWithAccount(database, standIns);
  const owner = await office('owner');
  await owner.goto(`${shop.url}/admin`);
  await owner.getByRole('link', { name: 'Staff' }).click();
  await owner.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await owner.getByRole('button', { name: 'Send the invitation' }).click();
  const invitations = owner.getByRole('region', { name: 'Invited' });
  await expect(invitations.getByRole('row').filter({ hasText: email })).toContainText('Baker');

  const link = linkIn(await letterTo(standIns, email, /^Work with us/), '/admin/join/');
  await page.goto(link);
  await expect(title(page)).toHaveText('You are invited');
  await expectNothingFromAxe(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, email);
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Maeve Rye');
  await page.getByRole('button', { name: 'Yes, I work here' }).click();
  await expect(title(page)).toHaveText('Welcome to the band');
  await page.getByRole('link', { name: 'Sign in to the back office' }).click();
  await signIn(page, email);
  await expect(title(page)).toHaveText('Today');
  await page.goto(link);
  await expect(title(page)).toHaveText('This invitation opens nothing any more');

  await owner.reload();
  const row = owner.getByRole('row').filter({ hasText: email });
  await row.locator('summary').click();
  await row.getByRole('combobox', { name: 'Role of Maeve Rye' }).selectOption('Manager');
  await expectNothingFromAxe(owner);
  await row.getByRole('button', { name: 'Change the role' }).click();
  const role = row.getByRole('cell').nth(1);
  await expect(role).toContainText('Manager');
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/admin\/sign-in/);
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Shut Maeve Rye out' }).click();
  await expect(role).toContainText('Shut out');

  await owner.goto(`${shop.url}/admin/audit`);
  await owner.getByRole('searchbox', { name: 'About' }).fill(email);
  await owner.getByRole('button', { name: 'Show' }).click();
  const told = owner.getByRole('table', { name: /^Audit trail/ });
  for (const words of ['Joined the staff', 'Role changed', 'Shut out'])
    await expect(told.getByRole('rowheader', { name: words })).toBeVisible();
  await expect(told).toContainText('role: baker → manager');
  await expectNothingFromAxe(owner);
  expect(await database.all('SELECT role, disabled_at IS NULL AS may FROM people WHERE id = ?', id)).toEqual([
    { role: 'manager', may: 0 },
  ]);
});

test.describe('the doors of the office', () => {
  test.use({ mayComplain: /403/ });

  const shut = {
    baker: ['attention', 'money/reconcile', 'vouchers', 'staff', 'audit', 'backups'],
    manager: ['staff', 'audit', 'backups'],
  } as const;
  for (const role of ['baker', 'manager'] as const)
    test(`that are not for a ${role} are neither in the menu nor open`, async ({ office, shop }) => {
      const page = await office(role);
      await page.goto(`${shop.url}/admin`);
      const menu = page.getByRole('navigation', { name: 'Back office' });
      await expect(menu.getByRole('link', { name: 'Today' })).toBeVisible();
      for (const door of shut[role]) {
        await expect(menu.locator(`a[href="/admin/${door}"]`)).toHaveCount(0);
        expect((await page.request.get(`${shop.url}/admin/${door}`)).status(), door).toBe(403);
      }
    });
});
