import { randomInt } from 'node:crypto';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

/* Monday: last week's sale is copied to another day, and published. */

const dayMs = 86_400_000;

test('a sale is copied to another day, checked, published, and only then seen by shoppers', async ({
  office,
  page,
  shop,
  openSale,
}) => {
  const sale = await openSale();
  const staff = await office('manager');
  const [later, title] = [randomInt(90, 3000), `Bread again ${randomInt(1_000_000)}`];
  const bakeDay = new Date(Date.now() + later * dayMs).toISOString().slice(0, 10);
  await staff.goto(`${shop.url}/admin/sales/${sale.slug}/clone`);
  await staff.getByLabel('Name').fill(title);
  await staff.getByLabel('Bake day').fill(bakeDay);
  await staff.getByRole('button', { name: 'Copy it as a draft' }).click();
  await expect(staff.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expectAccessible(staff);
  const slug = new URL(staff.url()).pathname.split('/').at(-1) ?? '';
  expect((await page.request.get(`${shop.url}/sales/${slug}`)).status()).toBe(404);
  await staff.getByRole('button', { name: 'Publish this sale' }).click();
  await expect(staff.getByText('Not open yet')).toBeVisible();
  await page.goto(`${shop.url}/sales/${slug}`);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await staff.goto(`${shop.url}/admin/sales?month=${bakeDay.slice(0, 7)}`);
  await expect(staff.getByRole('table', { name: /^Sales in/ })).toContainText('Not open yet');
  await expectAccessible(staff);
});
