import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './own-shop';

/* A shop without sales is no broken shop. */

async function expectFineAt(page: Page, path: string, words: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByRole('main')).toContainText(words);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test('with no sale in the diary, each page says what comes next', async ({ page, database, office, shop }) => {
  const published = database.all('SELECT id, published_at FROM bake_sales');
  database.change(['UPDATE bake_sales SET published_at = NULL']);
  try {
    await expectFineAt(page, '/', 'No bake sale in the diary just now');
    await expectFineAt(page, '/menu', 'No bake sale in the diary just now');
    await expectFineAt(page, '/products/sourdough', 'None of the bake sales in the diary has it just now');
    await expectFineAt(await office('owner'), `${shop.url}/admin`, 'No sale ahead');
  } finally {
    for (const { id, published_at: at } of published)
      database.change(['UPDATE bake_sales SET published_at = ? WHERE id = ?', Number(at), String(id)]);
  }
});

test('a shop that has only just been set up shows its owner the first steps', async ({ page, database }) => {
  const copied = ['CREATE TABLE bake_sales_aside AS SELECT * FROM bake_sales', 'DELETE FROM bake_sales'];
  const broughtBack = ['INSERT INTO bake_sales SELECT * FROM bake_sales_aside', 'DROP TABLE bake_sales_aside'];
  database.withoutLinks(copied);
  try {
    await expectFineAt(page, '/', 'First steps');
    await expectFineAt(page, '/menu', 'No bake sale in the diary just now');
  } finally {
    database.withoutLinks(broughtBack);
  }
});
