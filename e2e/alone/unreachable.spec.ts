import { askAxe } from '../../scripts/prove/a11y/axe';
import { expect, test } from './own-shop';

/* What a visitor sees while the shop's database cannot answer. */

test.use({ mayComplain: /500/ });

test('the front of the shop is shown from a copy; a page nobody saw before says that the shop cannot be reached', async ({
  page,
  database,
  sale,
}) => {
  await page.goto('/');
  const day = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  await database.change(['ALTER TABLE bake_sales RENAME TO bake_sales_aside']);
  try {
    await page.goto('/');
    await expect(page.getByText('We cannot reach our order book just now')).toBeVisible();
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(day, { useInnerText: true });

    const answer = await page.goto(`/sales/${sale.slug}`);
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot reach the shop just now');
    await expect(page.getByRole('link', { name: 'Find my order' })).toHaveAttribute('href', '/find-my-order');
    expect(await askAxe(page)).toEqual([]);
  } finally {
    await database.change(['ALTER TABLE bake_sales_aside RENAME TO bake_sales']);
  }
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toContainText(sale.day);
});
