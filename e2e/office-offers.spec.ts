import { expectAccessible } from './support/accessible';
import { formWith } from './support/plain-forms';
import { expect, test } from './support/test';

const dayMs = 86_400_000;

/* What a sale has on offer, at which price and how much of it: typed in place, by two people, and without JavaScript. */

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

test('sales side by side: saved as an arrow leaves the cell; and with JavaScript off by one button', async ({
  office,
  shop,
  openSale,
  database,
}) => {
  // A day of its own: no other test's sale stands in its column.
  const sale = await openSale({ bakes: { sourdough: 50, croissant: 40 }, now: Date.now() + 50 * dayMs });
  const [row] = await database.all('SELECT bake_day FROM bake_sales WHERE id = ?', sale.id);
  const matrix = `${shop.url}/admin/sales/matrix?from=${String(row?.['bake_day'])}`;
  const [variant] = await database.all('SELECT variant_id FROM offers WHERE id = ?', sale.offers[0]?.id ?? '');
  const name = `in:${sale.id}:${String(variant?.['variant_id'])}`;
  const page = await office('manager');
  await page.goto(matrix);
  const cell = page.locator(`input[name="${name}"]`);
  await cell.fill('44');
  await cell.press('ArrowDown');
  await expect(page.getByText(/^Saved: .*, 44 instead of 50\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cell).toHaveValue('50');
  await expectAccessible(page);
  const { request } = page.context();
  for (const [address, field, said] of [
    [matrix, name, ', 61 instead of 50.'],
    [
      `${shop.url}/admin/sales/${sale.slug}/offers`,
      `capacity:${sale.offers[0]?.id ?? ''}`,
      'there are 72 instead of 61.',
    ],
  ] as const) {
    const form = formWith('Save', await (await request.get(address)).text());
    const sent = { ...form, [field]: /\d+/.exec(said)?.[0] ?? '' };
    const answer = await request.post(address, { multipart: sent, headers: { origin: shop.url } });
    expect(await answer.text()).toContain(said);
  }
});
