import type { Page } from '@playwright/test';
import type { StandIns } from '../scripts/prove/stand-ins';
import { expectAccessible } from './support/accessible';
import { letterTo, linkIn } from './support/letters';
import { aShopper } from './support/orders';
import { expect, test } from './support/test';

/* What the shop holds of somebody: seen, taken along and erased, by a guest's letter and from an account. */

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const sure = (page: Page) => page.getByRole('checkbox', { name: /Yes, erase me/ });
const erase = (page: Page) => page.getByRole('button', { name: 'Erase me', exact: true });

async function openByLetter(page: Page, standIns: StandIns, email: string): Promise<void> {
  await page.goto('/your-data');
  await page.getByRole('textbox', { name: /The e-mail address you used/ }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(heading(page)).toHaveText('Look in your inbox');
  await page.goto(linkIn(await letterTo(standIns, email, 'What we know about you'), '/your-data/'));
  // The key is in no address.
  await expect(page).toHaveURL(/\/your-data\/held$/);
}

for (const [where, use] of Object.entries({ 'on a phone': {}, 'without scripts': { javaScriptEnabled: false } }))
  test.describe(where, () => {
    test.use(use);

    test('a guest sees what we hold by a letter, takes it along, has an order called off and is erased', async ({
      page,
      openSale,
      placeOrder,
      standIns,
    }) => {
      const sale = await openSale({ payOnCollection: true });
      const shopper = aShopper('guest');
      const order = await placeOrder({ sale, shopper, paymentWay: 'on_collection', more: { allergyNote: 'Walnuts' } });
      await openByLetter(page, standIns, shopper.email);
      await expect(page.getByText(shopper.email).first()).toBeVisible();
      await page.getByText(order.reference).first().click();
      await expect(page.getByText('Walnuts')).toBeVisible();
      if (where === 'on a phone') await expectAccessible(page);

      const copy = await page.request.get('/your-data/download?as=json');
      expect(await copy.json()).toMatchObject({ email: shopper.email, orders: [{ reference: order.reference }] });

      await erase(page).click();
      await expect(page.getByText('Please tick that you are sure').first()).toBeVisible();
      await page.getByRole('radio', { name: /Call off what can still be called off/ }).check();
      await sure(page).check();
      await erase(page).click();
      await expect(heading(page)).toHaveText('You are erased');
      const last = await letterTo(standIns, shopper.email, 'We have erased what we knew about you');
      expect(last.text).toContain(order.reference);
      await page.goto('/your-data/held');
      await expect(heading(page)).toHaveText('This link does not work any more');
    });
  });

test('the owner of an account is erased with it, for the password once more', async ({ page, standIns }) => {
  const password = 'flour water salt';
  const { email } = aShopper('member');
  await page.goto('/sign-up');
  await page.getByRole('textbox', { name: /^E-mail address/ }).fill(email);
  await page.getByLabel(/^Choose a password/).fill(password);
  await page.getByRole('button', { name: 'Open an account' }).click();
  await page.goto(linkIn(await letterTo(standIns, email, /^Verify your e-mail address/), '/letters/account'));
  await page.getByLabel('The password you chose').fill(password);
  await page.getByRole('button', { name: 'Verify and sign in' }).click();
  await expect(page).toHaveURL(/\/account$/);

  await page.goto('/account/data');
  await expect(page.getByText('How you come in')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Your password, once more').fill('something else');
  await sure(page).first().check();
  await erase(page).click();
  await expect(page.getByText('You are not erased')).toBeVisible();
  await page.getByLabel('Your password, once more').fill(password);
  await sure(page).first().check();
  await erase(page).click();
  await expect(heading(page)).toHaveText('You are erased');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});
