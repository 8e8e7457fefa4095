import { atWork, takeOn } from './support/staff';
import { expect, test } from './support/test';

/* The bakery's own book of products: nothing is sold that nobody has checked, and a picture says what it shows. */

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
