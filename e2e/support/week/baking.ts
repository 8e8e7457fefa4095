import { expect } from '@playwright/test';
import { expectFineAsItStands } from '../accessible';
import { letterTo } from '../letters';
import type { TestOrder } from '../orders';
import type { Stage } from './stage';

/** Thursday, a minute after six: nobody orders any more, and what to bake is printed. */
export async function printWhatToBake({ staff, phone, url }: Stage, slug: string): Promise<void> {
  await phone.goto(`/sales/${slug}`);
  await expect(phone.getByRole('main')).toContainText('Orders closed');
  await staff.goto(`${url}/admin`);
  await expectFineAsItStands(staff);
  await staff.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'What to bake' }).click();
  const row = staff.getByRole('row').filter({ has: staff.getByRole('rowheader', { name: 'Pistachio pastry' }) });
  await expect(row.getByRole('cell', { name: '4', exact: true })).toBeVisible();
  await expect(staff.getByText(/these figures still grow/)).toHaveCount(0);
  await expectFineAsItStands(staff);
  await staff.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await staff.getByRole('button', { name: 'Print' }).click();
  await expect(staff.locator('html')).toHaveAttribute('data-printed', 'yes');
  await staff.emulateMedia({ media: 'print' });
  await expect(row).toBeVisible();
  await expect(staff.getByRole('navigation')).toHaveCount(0);
  await staff.emulateMedia({ media: null });
}

const why = 'The pistachios did not come';

/** Friday: no pistachios. Whoever ordered them is found from what was sold; one gets their money back, one something else. */
export async function doWithoutPistachios(
  stage: Stage,
  { ada, bryn }: { readonly ada: string; readonly bryn: TestOrder },
): Promise<void> {
  const { staff, url } = stage;
  await staff.goto(`${url}/admin`);
  await staff.getByRole('link', { name: '4: who ordered Pistachio pastry' }).click();
  await expect(staff.getByRole('table', { name: 'Orders found' }).getByRole('rowheader')).toHaveCount(2);
  await expectFineAsItStands(staff);
  const found = staff.url();
  await giveInstead(stage, { reference: ada, instead: 'Nothing: give the money back' });
  await expect(staff.getByRole('definition').filter({ hasText: /^1 × Croissant$/ })).toBeVisible();
  await staff.goto(found);
  await giveInstead(stage, { reference: bryn.reference, instead: /^Peach pastry/ });
  await expect(staff.getByRole('definition').filter({ hasText: /^2 × Peach pastry$/ })).toBeVisible();
  await expectFineAsItStands(staff);
}

type Instead = { readonly reference: string; readonly instead: string | RegExp };

async function giveInstead({ staff }: Stage, { reference, instead }: Instead): Promise<void> {
  const row = staff.getByRole('row').filter({ hasText: reference });
  await row.getByRole('link').first().click();
  await staff.getByText('Something is not available…').click();
  const choice = staff.getByRole('combobox', { name: 'What is not available?' });
  await choice.selectOption({ label: '2 × Pistachio pastry' });
  const other = staff.getByRole('combobox', { name: 'Instead' });
  const label = await other.getByRole('option').filter({ hasText: instead }).textContent();
  await other.selectOption({ label: label ?? '' });
  await staff.getByRole('textbox', { name: /^Why\? The shopper reads this/ }).fill(why);
  await staff.getByRole('button', { name: 'See what changes' }).click();
  await staff.getByRole('button', { name: 'Change the order' }).dblclick();
}

/** Everybody who had ordered them has read why, once. */
export async function expectTold({ standIns }: Stage, emails: ReadonlyArray<string>): Promise<void> {
  for (const email of emails) {
    await expect
      .poll(async () => (await standIns.lettersTo(email)).filter(({ text }) => text?.includes(why)).length)
      .toBe(1);
  }
  expect((await letterTo(standIns, emails[0] ?? '', /./)).text).toContain('£3.00');
}
