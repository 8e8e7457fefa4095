import type { Page } from '@playwright/test';
import { askAxe } from '../../scripts/prove/a11y/axe';
import { expect, test } from './own-shop';

/* A shop without sales is no broken shop. */

async function expectFineAt(page: Page, path: string, words: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByRole('main')).toContainText(words);
  expect(await askAxe(page)).toEqual([]);
}

test('with no sale in the diary, each page says what comes next', async ({ page, database, office, shop }) => {
  const published = await database.all('SELECT id, published_at AS at FROM bake_sales');
  await database.change(['UPDATE bake_sales SET published_at = NULL']);
  try {
    await expectFineAt(page, '/', 'We are between bakes');
    await expectFineAt(page, '/menu', 'No bake sale in the diary just now');
    await expectFineAt(page, '/products/sourdough', 'None of the bake sales in the diary has it just now');
    await expectFineAt(await office('owner'), `${shop.url}/admin`, 'No sale ahead');
  } finally {
    await database.change(
      ...published.map(
        ({ id, at }) => ['UPDATE bake_sales SET published_at = ? WHERE id = ?', Number(at), String(id)] as const,
      ),
    );
  }
});

test('a shop that has only just been set up shows its owner the first steps', async ({ page, database }) => {
  await database.change(
    ['ALTER TABLE bake_sales RENAME TO bake_sales_aside'],
    ['CREATE TABLE bake_sales AS SELECT * FROM bake_sales_aside WHERE FALSE'],
  );
  try {
    await expectFineAt(page, '/', 'First steps');
    await expectFineAt(page, '/menu', 'No bake sale in the diary just now');
  } finally {
    await database.change(['DROP TABLE bake_sales'], ['ALTER TABLE bake_sales_aside RENAME TO bake_sales']);
  }
});
