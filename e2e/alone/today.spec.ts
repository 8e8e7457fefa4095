import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test } from './own-shop';

/* The office at a glance: figures that keep themselves fresh, and what the shop does by itself. */

const aWhile = 21_000;
const withinToday = 5;

/** The smallest part of the page that leads to the orders of a sale. */
const partAbout = (page: Page, slug: string) =>
  page
    .getByRole('main')
    .locator('li, section')
    .filter({ has: page.locator(`a[href="/admin/sales/${slug}/orders"]`) })
    .last();

test.describe('Today', () => {
  test.use({ mayComplain: /ERR_INTERNET_DISCONNECTED/ });

  test('reads its figures afresh while it is seen, and says quietly where it could not', async ({
    office,
    shop,
    openSale,
    paidOrder,
  }) => {
    const sale = await openSale({ bakesInDays: withinToday });
    const page = await office('manager');
    await page.clock.install();
    await page.goto(`${shop.url}/admin`);
    const part = partAbout(page, sale.slug);
    await expect(part).toContainText('No orders yet.');
    await paidOrder({ sale });
    await page.context().setOffline(true);
    await page.clock.fastForward(aWhile);
    await expect(page.getByText('The shop could not be asked again just now')).toBeVisible();
    await page.context().setOffline(false);
    await page.clock.fastForward(aWhile);
    await expect(part).toContainText('Confirmed: 1');
    await expect(page.getByText('The shop could not be asked again just now')).toBeHidden();
  });
});

test('an owner runs a job by hand and is told what came of it; the page is for everybody', async ({ office, shop }) => {
  const page = await office('owner');
  await page.goto(`${shop.url}/admin/operations`);
  const letters = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Letters', exact: true }) });
  await letters.getByRole('button', { name: 'Run now Letters' }).click();
  // In the cell of the button, beside what the record now says of it.
  await expect(letters.getByRole('status').filter({ hasText: /^(Nothing was due|\d+ done)/ })).toBeVisible();
  await expectAccessible(page);
});
