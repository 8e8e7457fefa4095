import sharp from 'sharp';
import { expectNothingFromAxe } from './support/axe';
import { atWork, takeOn } from './support/staff';
import { expect, test } from './support/test';

/* The bakery's own book of products: nothing is sold that nobody has checked, and a picture says what it shows. */

const aPhoto = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a63d14' } })
    .jpeg()
    .toBuffer();

test('phone photos that never finish uploading: one is shrunk on its way, on to a product sold once it is checked', async ({
  office,
  shop,
  database,
}) => {
  const number = Date.now();
  const page = await office('manager');
  const part = (name: string) => page.getByRole('region', { name });
  await page.goto(`${shop.url}/admin/products`);
  await part('A new product').getByRole('textbox', { name: 'Name' }).fill(`Proof bun ${number}`);
  await page.getByRole('button', { name: 'Begin the product' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Proof bun ${number}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Sticky, and gone by ten.');
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.getByText('The words are saved.')).toBeVisible();
  for (const [field, value] of [
    ['Sold by the', 'bun'],
    ['Price, £', '2.40'],
    ['Net quantity', '90 g'],
  ] as const)
    await part('Kinds and prices').getByRole('textbox', { name: field }).fill(value);
  await page.getByRole('button', { name: 'Save the kinds' }).click();
  await expect(page.getByText('The kinds are saved.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Ingredients, heaviest first' }).fill(`water\nproof syrup ${number}`);
  await page.getByRole('button', { name: 'Save the label' }).click();
  await expect(page.getByText('The label is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it on the menu' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'It cannot be sold yet' });
  await expect(refusal).toContainText(`Nobody has checked proof syrup ${number} for allergens yet.`);

  await page.getByRole('link', { name: `Check proof syrup ${number}` }).click();
  await page.getByRole('checkbox', { name: /^I have checked/ }).check();
  await page.getByRole('button', { name: 'Save the ingredient' }).click();
  await expect(page.getByText('The ingredient is saved.')).toBeVisible();
  await page.goto(`${shop.url}/admin/products/proof-bun-${number}`);
  await page
    .getByLabel('A new picture', { exact: true })
    .setInputFiles({ name: 'bun.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
  await page
    .getByRole('form', { name: /^A new picture/ })
    .getByRole('textbox', { name: 'What it shows' })
    .fill(`A sticky bun ${number}`);
  await page.getByRole('button', { name: 'Add the picture' }).click();
  await expect(part('Pictures').getByRole('img', { name: `A sticky bun ${number}` })).toBeVisible();
  expect(await database.all('SELECT width, height FROM photos WHERE alt = ?', `A sticky bun ${number}`)).toEqual([
    { width: 2400, height: 1600 },
  ]);
  await page.getByRole('button', { name: 'Put it on the menu' }).click();
  await expect(page.getByText('On the menu', { exact: true })).toBeVisible();
  await expectNothingFromAxe(page);
  await page.getByRole('link', { name: 'See it in the shop' }).click();
  await expect(page.getByRole('img', { name: `A sticky bun ${number}` })).toBeVisible();
});

test('without scripts, of two who change a product one wins; and a photo is a plain form', async ({
  browser,
  shop,
  database,
}) => {
  const member = await takeOn(database, 'manager');
  const open = () => atWork({ browser, url: shop.url, member, options: { javaScriptEnabled: false } });
  const [first, second] = [await open(), await open()];
  for (const page of [first, second]) await page.goto(`${shop.url}/admin/products/kimchi`);
  for (const page of [first, second]) {
    await page.getByRole('textbox', { name: 'Storage' }).fill('In the fridge, with its lid on.');
    await page.getByRole('button', { name: 'Save the words' }).click();
  }
  await expect(first.getByText('The words are saved.')).toBeVisible();
  await expect(second.getByRole('alert')).toContainText('Somebody changed this meanwhile');
  await expect(second.getByRole('textbox', { name: 'Storage' })).toHaveValue('In the fridge, with its lid on.');
  const upload = first.getByRole('form', { name: /^A new picture/ });
  await upload
    .getByLabel('A new picture', { exact: true })
    .setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
  await upload.getByRole('textbox', { name: 'What it shows' }).fill('No picture at all');
  await upload.getByRole('button', { name: 'Add the picture' }).click();
  await expect(first.getByRole('alert')).toContainText('That is no picture we can read.');
  for (const page of [first, second]) await page.context().close();
});
