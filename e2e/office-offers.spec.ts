import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

/* What a sale has on offer, at which price and how much of it: typed in place, by two people at once. */

test.describe('on a tablet', () => {
  test('a figure is saved as it is left, taken back with one press, and never lost to somebody slower', async ({
    office,
    shop,
    openSale,
    paidOrder,
  }) => {
    const sale = await openSale();
    await paidOrder({ sale, quantity: 2 });
    const [name = ''] = sale.offers.map((offer) => offer.name);
    const [ann, ben] = [await office('manager'), await office('owner')];
    for (const page of [ann, ben]) await page.goto(`${shop.url}/admin/sales/${sale.slug}/offers`);
    const howMany = ann.getByRole('textbox', { name: `How many ${name}` });
    await howMany.fill('60');
    await howMany.press('Tab');
    await expect(ann.getByText(`Saved: ${name}, there are 60 instead of 50.`)).toBeVisible();
    await ann.getByRole('button', { name: 'Undo' }).click();
    await expect(ann.getByText(`Undone: ${name}, there are 50 instead of 60.`)).toBeVisible();
    await expect(howMany).toHaveValue('50');
    await howMany.fill('1');
    await howMany.press('Enter');
    await expect(ann.getByText('2 are held or sold: it cannot go lower.')).toBeVisible();
    await expectAccessible(ann);
    await ben.getByRole('textbox', { name: `Price of ${name}` }).fill('4.80');
    await ben.getByRole('button', { name: 'Save' }).click();
    await expect(ben.getByText('Somebody changed this meanwhile')).toBeVisible();
    await ben.getByRole('textbox', { name: `Price of ${name}` }).fill('4.80');
    await ben.getByRole('button', { name: 'Save' }).click();
    await expect(ben.getByText(`Saved: ${name}, £4.80 instead of`)).toBeVisible();
  });
});
