import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

/* What the bakery says in its own words, its small print, and the sheet of allergens. */

const pages = {
  '/news': 'News from the bakehouse',
  '/news/kimchi-behind-the-flour-sacks': 'Kimchi behind the flour sacks',
  '/news/fourteen-allergens-one-sheet': 'Fourteen allergens, one sheet of paper',
  '/about': 'Seven people, two ovens, no leftovers',
  '/find-us': 'Find us',
  '/faq': 'Questions and answers',
  '/terms': 'Terms',
  '/privacy': 'Privacy',
  '/accessibility': 'Accessibility',
  '/allergens': 'Allergens',
  '/allergens?free=milk&free=eggs': 'Allergens',
} as const;

const theTable = (page: Page) => page.getByRole('table', { name: /^Bakes, and which/ });

test.describe('for everybody', () => {
  test.use({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 });
  for (const [path, title] of Object.entries(pages))
    test(`${path} is for everybody, and says in its head what it is`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{50,160}/);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${path.split('?')[0]}$`));
      await expectAccessible(page);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('each of these pages can be read', async ({ page }) => {
    for (const [path, title] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
    }
  });

  test('who must not have milk or eggs is shown the bakes without', async ({ page }) => {
    await page.goto('/allergens');
    await page.getByText('Show only what is free of').click();
    await page.getByRole('checkbox', { name: 'Milk' }).check();
    await page.getByRole('checkbox', { name: 'Eggs' }).check();
    await page.getByRole('button', { name: 'Show these' }).click();
    await expect(page).toHaveURL(/\/allergens\?free=eggs&free=milk$/);
    await expect(page.getByText(/^\d+ bakes free of eggs and milk$/)).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Sourdough' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Croissant' })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Milk' })).toBeChecked();
    await page.getByRole('link', { name: 'Show all bakes' }).click();
    await expect(main.getByRole('link', { name: 'Croissant' }).first()).toBeVisible();
  });
});

test('the news lead to a post, and the post to more news', async ({ page }) => {
  await page.goto('/news');
  await page.getByRole('link', { name: 'Five Saturdays in the diary' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Five Saturdays in the diary');
  const more = page.getByRole('region', { name: 'More news' }).getByRole('listitem');
  await expect(more).toHaveCount(3);
  await more.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/news\/[a-z-]+$/);
});

test('a question has an address of its own', async ({ page }) => {
  await page.goto('/faq#can-i-change-or-cancel-my-order');
  await expect(page.getByRole('article', { name: 'Can I change or cancel my order?' })).toBeInViewport();
});

test('the small print says who trades, until when one may cancel, and what a browser keeps', async ({ page }) => {
  await page.goto('/terms');
  const main = page.getByRole('main');
  await expect(main).toContainText('the trading name of Band of Bakers Bakehouse Limited');
  await expect(main).toContainText('Until the cut-off of the sale you may change or cancel');
  await page.goto('/privacy');
  for (const cookie of ['bob_basket', 'bob_order', '__Host-bob_session'])
    await expect(page.getByRole('table', { name: 'The cookies this shop sets' })).toContainText(cookie);
});

test('each place leads to a map and to its next sales', async ({ page }) => {
  await page.goto('/find-us');
  const loft = page.getByRole('region', { name: 'The Old Wool Loft, Much Wenlock' });
  await expect(loft).toContainText('up four steps');
  await expect(loft.getByRole('link', { name: /^See it on a map/ })).toHaveAttribute('href', /openstreetmap\.org/);
  const day = loft.getByRole('listitem').getByRole('link').first();
  const words = await day.innerText();
  await day.click();
  await expect(page).toHaveURL(/\/sales\//);
  await expect(page.getByRole('main')).toContainText(words);
});

test.describe('where nothing is', () => {
  test.use({ mayComplain: /404/ });
  test('news nobody wrote are not found', async ({ page }) => {
    const answer = await page.goto('/news/no-such-news');
    expect(answer?.status()).toBe(404);
  });
});

test.describe('the sheet of allergens', () => {
  test('on a phone says in words what a bake contains and may contain', async ({ page }) => {
    await page.goto('/allergens');
    await expect(theTable(page)).toBeHidden();
    const pastry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Pistachio pastry' }) });
    await expect(pastry).toContainText('Contains wheat (gluten), egg, milk and pistachio');
    await expect(pastry).toContainText('May contain other tree nuts');
  });

  test.describe('at a desk', () => {
    test.use({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 800 } });
    test('is a table that says the same, and keeps its head in sight', async ({ page }) => {
      await page.goto('/allergens');
      const row = theTable(page).getByRole('row', { name: /^Flapjack/ });
      await expect(row.getByRole('cell')).toHaveCount(14);
      await expect(row.getByRole('cell').nth(1)).toHaveText(/oats.*may: wheat/);
      await row.scrollIntoViewIfNeeded();
      await expect(theTable(page).getByRole('columnheader', { name: 'Cereals containing gluten' })).toBeInViewport();
      await row.getByRole('link').click();
      await expect(page).toHaveURL(/\/products\/flapjack$/);
    });
  });

  test('on paper is the table on its side, with the day it is of', async ({ page }) => {
    await page.goto('/allergens');
    await page.emulateMedia({ media: 'print' });
    await expect(theTable(page)).toBeVisible();
    await expect(theTable(page).getByText(/^As at \d+ \w+ \d{4}, \d/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print the sheet' })).toBeHidden();
    await expect(page.getByText('Show only what is free of')).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper)?.map(Number) ?? [];
    // A4 in points, lying on its side.
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  });
});
