import { expect } from '@playwright/test';
import { expectFineAsItStands } from '../accessible';
import { type Shopper } from '../orders';
import type { Stage } from './stage';

const capacities = [
  ['Croissant', '30'],
  ['Pistachio pastry', '4'],
  ['Flapjack', '20'],
] as const;

/** Monday: last week's sale again, three figures changed, published. Answers the sale's name in addresses. */
export async function copyChangePublish({ url, staff }: Stage): Promise<string> {
  await staff.goto(`${url}/admin`);
  await staff.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Bake sales' }).click();
  await expectFineAsItStands(staff);
  const behind = staff.getByRole('table', { name: /^Sales behind us/ });
  await behind
    .getByRole('link', { name: /^Copy / })
    .first()
    .click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Copy a sale');
  await expectFineAsItStands(staff);
  // An impatient finger presses twice; there is one copy all the same.
  await staff.getByRole('button', { name: 'Copy it as a draft' }).dblclick();
  await staff.getByRole('heading', { name: 'Before shoppers see it' }).waitFor();
  const slug = new URL(staff.url()).pathname.split('/').at(-1) ?? '';
  const ways = staff.getByRole('navigation', { name: 'This sale' });
  await ways.getByRole('link', { name: 'Day, place, cut-off' }).click();
  await staff.getByRole('checkbox', { name: 'Shoppers may pay when they collect' }).check();
  await expectFineAsItStands(staff);
  await staff.getByRole('button', { name: 'Save it' }).click();
  await ways.getByRole('link', { name: 'Offers' }).click();
  for (const [bake, howMany] of capacities) {
    const cell = staff.getByRole('textbox', { name: `How many ${bake}` });
    await cell.fill(howMany);
    await cell.press('Tab');
    await expect(staff.getByText(new RegExp(`^Saved: ${bake}, there are ${howMany} instead of`))).toBeVisible();
  }
  await expectFineAsItStands(staff);
  await staff.getByRole('link', { name: 'Back to the sale' }).click();
  await expectFineAsItStands(staff);
  await staff.getByRole('button', { name: 'Publish this sale' }).dblclick();
  await expect(staff.getByRole('main').getByText('Open', { exact: true })).toBeVisible();
  return slug;
}

/** Somebody on a phone chooses, orders and pays. Answers the order's reference. */
export async function orderByPhone({ phone }: Stage, slug: string, { name, email }: Shopper): Promise<string> {
  await phone.goto(`/sales/${slug}`);
  await phone.getByRole('link', { name: 'Order for this day' }).tap();
  for (const [bake, howMany] of [
    ['Pistachio pastry', '2'],
    ['Croissant', '1'],
  ] as const) {
    await phone.getByRole('heading', { name: bake, exact: true }).getByRole('link').tap();
    await phone.getByRole('spinbutton', { name: 'How many' }).fill(howMany);
    await phone.getByRole('button', { name: /to basket/ }).tap();
    await expect(phone.getByRole('link', { name: 'Go to basket' })).toBeVisible();
    if (bake === 'Pistachio pastry') await phone.goto(`/menu?sale=${slug}`);
  }
  await phone.getByRole('link', { name: 'Go to basket' }).tap();
  await phone.getByRole('link', { name: 'Go to checkout' }).tap();
  await phone.getByRole('textbox', { name: 'Your name' }).fill(name);
  await phone.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await phone.getByRole('group', { name: 'When will you collect?' }).getByRole('radio').first().check();
  await phone.getByRole('button', { name: /^Order for £5/ }).tap();
  await phone.getByRole('button', { name: 'Pay £5.00' }).tap();
  await phone.waitForURL(/\/orders\/[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  await expect(phone.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
  await expectFineAsItStands(phone);
  return new URL(phone.url()).pathname.split('/').at(-1) ?? '';
}
