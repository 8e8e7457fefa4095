import type { Page } from '@playwright/test';
import { askAxe } from '../scripts/prove/a11y/axe';
import { expect, test } from './support/test';

/* The front of the shop: what a stranger sees first. */

const theSales = (page: Page) => page.getByRole('region', { name: 'The next bake sales' });
const theNextSale = (page: Page) => theSales(page).getByRole('article');

test('it says what the bakery does, which sale is next, where, and until when to order', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Bread, pastry and cake, baked for the day you collect',
  );
  const next = theNextSale(page);
  await expect(next.getByRole('heading', { level: 2 })).toHaveText(/^\w+day \d+ \w+$/);
  await expect(next).toContainText('Taking orders');
  await expect(next.getByText(/^Collect \d/)).toBeVisible();
  await expect(next.getByText(/^Order by \w+day/)).toBeVisible();
  await expect(next.getByRole('timer')).toHaveText(/^(\d+ (days|hours|minutes)|less than 2 minutes) left$/);
});

test('the next sale leads to its menu, and each other sale to its own page', async ({ page }) => {
  await page.goto('/');
  const other = theSales(page).getByRole('heading', { level: 3 }).first().getByRole('link');
  const otherDay = await other.innerText();
  await other.click();
  await expect(page).toHaveURL(/\/sales\/./);
  await expect(page.getByRole('main')).toContainText(otherDay);
  await page.goBack();
  const day = (await theNextSale(page).getByRole('heading', { level: 2 }).innerText()).replaceAll(/\s+/g, ' ');
  await theNextSale(page).getByRole('link', { name: 'Order for this day' }).click();
  await expect(page).toHaveURL(/\/menu\?sale=/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(day);
});

test('favourites have a price and lead to their page; shelves lead to what is on them', async ({ page }) => {
  await page.goto('/');
  const favourites = page.getByRole('region', { name: 'Favourites of the season' }).getByRole('article');
  await expect(favourites).not.toHaveCount(0);
  for (const favourite of await favourites.all()) await expect(favourite).toContainText(/£\d+\.\d\d/);
  const name = await favourites.first().getByRole('heading', { level: 3 }).innerText();
  await favourites.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await page.getByRole('region', { name: 'What we bake' }).getByRole('link', { name: 'Breads' }).click();
  await expect(page).toHaveURL(/category=breads/);
  await expect(page.getByRole('heading', { name: 'Sourdough' })).toBeVisible();
});

test('what people say comes with its rating in words, and says who may write', async ({ page }) => {
  await page.goto('/');
  const voices = page.getByRole('region', { name: 'What people say' });
  await expect(voices).toContainText('Only people who have collected an order can write here.');
  await expect(voices).toContainText(/[\d.]+ out of 5, from \d+ customers?\./);
  for (const quote of await voices.getByRole('figure').all()) await expect(quote).toContainText(/[1-5] out of 5/);
});

test('the latest news stand on it and lead to their posts', async ({ page }) => {
  await page.goto('/');
  const news = page.getByRole('region', { name: 'From the bakehouse' });
  const title = await news.getByRole('heading', { level: 3 }).first().innerText();
  await news.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/\/news\/./);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('on a phone the head holds the menu and the basket, and the foot leads everywhere else', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('navigation').getByRole('link')).toHaveText(['Menu']);
  const foot = page.getByRole('contentinfo');
  for (const name of ['The shop', 'The bakery', 'Small print'])
    await expect(foot.getByRole('navigation', { name }).getByRole('link')).not.toHaveCount(0);
  await foot.getByRole('link', { name: 'Find my order' }).tap();
  await expect(page).toHaveURL(/\/find-my-order$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is missing, and the cut-off is told in words', async ({ page }) => {
    await page.goto('/');
    await expect(theNextSale(page).getByText(/^Order by \w+day/)).toBeVisible();
    await expect(theNextSale(page).getByRole('timer')).toHaveText(/ left$/);
    for (const name of ['Favourites of the season', 'What we bake', 'What people say', 'From the bakehouse'])
      await expect(page.getByRole('region', { name })).toBeVisible();
    await theNextSale(page).getByRole('link', { name: 'Order for this day' }).click();
    await expect(page).toHaveURL(/\/menu\?sale=/);
  });
});

test.describe('for everybody', () => {
  test.use({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 });

  for (const width of [390, 1280])
    test(`axe finds nothing at ${width} px, and nothing is lost in forced colours`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('/');
      expect(await askAxe(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      // Of forced colours axe sees only half: the grounds, but not the inks.
      expect(await askAxe(page, { without: ['color-contrast'] })).toEqual([]);
    });

  test('the keyboard reaches every link of the page in the order it is read, and shows where it is', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.goto('/');
    const links = await page.getByRole('main').getByRole('link').all();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (const link of links) {
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await expect(link).toHaveCSS('outline-style', 'solid');
    }
  });
});

for (const { motion, line } of [
  { motion: 'no-preference', line: 'baking' },
  { motion: 'reduce', line: 'none' },
] as const)
  test(`a page on its way shows at the head of the window (motion: ${motion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.goto('/');
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<undefined>();
    await page.route(/\/menu\?/, async (route) => {
      await mayGoOn;
      await route.continue();
    });
    await theNextSale(page).getByRole('link', { name: 'Order for this day' }).click();
    await expect(page.locator('[data-on-its-way]')).toBeAttached();
    const shown = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement, '::before');
      return { position: style.position, animation: style.animationName };
    });
    expect(shown).toEqual({ position: 'fixed', animation: line });
    goOn(undefined);
    await expect(page).toHaveURL(/\/menu\?sale=/);
    await expect(page.locator('[data-on-its-way]')).toHaveCount(0);
  });

test.describe('where nothing is', () => {
  test.use({ mayComplain: /404/ });

  for (const path of ['/nowhere', '/products/no-such-bake'])
    test(`${path} leads on to the menu, to lost orders and to the bakery`, async ({ page }) => {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Nothing on this shelf');
      await expect(main.getByRole('link', { name: 'Find my order' })).toHaveAttribute('href', '/find-my-order');
      await expect(main.getByRole('link', { name: 'Write to us' })).toHaveAttribute('href', '/contact');
      await main.getByRole('link', { name: 'See the menu' }).click();
      await expect(page).toHaveURL(/\/menu$/);
    });
});
