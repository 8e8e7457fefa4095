import type { Page } from '@playwright/test';
import { askAxe } from '../scripts/prove/a11y/axe';
import { expect, test } from './support/test';

/* Finding the right bake: by allergen, by words, in an order, on a day; by finger, by keyboard and without scripts. */

const bakesOf = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 }).allInnerTexts();
const counted = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^\d+ bakes?$/ });
const filters = (page: Page) => page.getByText(/^Filter & sort/);
const openFilters = (page: Page) => filters(page).click();
const queryOf = (page: Page) => new URL(page.url()).searchParams;

test('a menu is narrowed by keyboard, keeps the focus and its place, and says how much is left of it', async ({
  page,
  sale,
}) => {
  await page.goto(`/menu?sale=${sale.slug}`);
  await expect(counted(page)).toHaveText('3 bakes');
  // A live region speaks only while it stays the same element.
  await counted(page).evaluate((region) => region.setAttribute('data-seen', 'yes'));
  await filters(page).focus();
  await page.keyboard.press('Enter');
  const milk = page.getByRole('checkbox', { name: 'Milk' });
  await milk.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await expect(counted(page)).toHaveText('1 bake');
  expect(await bakesOf(page)).toEqual(['Sourdough']);
  await expect(counted(page)).toHaveAttribute('data-seen', 'yes');
  await expect(milk).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(queryOf(page).getAll('free')).toEqual(['milk']);

  await page.getByRole('checkbox', { name: 'Sesame' }).focus();
  await page.keyboard.press('Space');
  await expect(counted(page)).toHaveText('0 bakes');
  await expect(page.getByText(`Nothing here is free of milk and sesame on ${sale.day}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Also with milk' }).press('Enter');
  await expect(counted(page)).toHaveText('2 bakes');
  await expect(milk).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sesame' })).toBeChecked();
});

test('a search is looked up while it is typed, in names and in what is in the bakes', async ({ page, sale }) => {
  await page.goto(`/menu?sale=${sale.slug}`);
  await openFilters(page);
  const search = page.getByRole('searchbox', { name: 'Search the menu' });
  await search.pressSequentially('CROÎSS');
  await expect(counted(page)).toHaveText('1 bake');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('CROÎSS');
  await search.fill('oats');
  await expect.poll(() => bakesOf(page)).toEqual(['Flapjack']);
  await search.fill('moon dust');
  await expect(page.getByText(`Nothing here matches “moon dust” on ${sale.day}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Clear all' }).tap();
  await expect(counted(page)).toHaveText('3 bakes');
  await expect(search).toHaveValue('');
});

test('an order and a sort of bake stand in the address, and the way back leads back', async ({ page, sale }) => {
  await page.goto(`/menu?sale=${sale.slug}`);
  await openFilters(page);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Price, highest first' });
  await expect.poll(() => bakesOf(page)).toEqual(['Sourdough', 'Flapjack', 'Croissant']);
  const sorts = page.getByRole('navigation', { name: 'Choose what to see' });
  await sorts.getByRole('link', { name: 'Pastries' }).tap();
  await expect.poll(() => bakesOf(page)).toEqual(['Croissant']);
  expect(queryOf(page).get('sort')).toBe('price-down');
  await page.goBack();
  await expect(counted(page)).toHaveText('3 bakes');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('price-down');
});

test('what an address says stays said from one day to another', async ({ page, sale, openSale }) => {
  const other = await openSale({ bakes: { focaccia: 4, brownie: 4 } });
  await page.goto(`/menu?sale=${sale.slug}&free=milk`);
  const days = page.getByRole('navigation', { name: 'Choose a sale' });
  await days.locator(`a[href*="${other.slug}"]`).tap();
  await expect(page).toHaveURL(new RegExp(other.slug));
  expect(await bakesOf(page)).toEqual(['Focaccia']);
  await expect(page.getByText('4 left')).toBeVisible();
});

test('an allergen nobody knows is not dropped in silence', async ({ page, sale }) => {
  await page.goto(`/menu?sale=${sale.slug}&free=dairy&category=nonsense&sort=cheapest`);
  await expect(page.getByText('We do not know every allergen this address names')).toBeVisible();
  await expect(page.getByText('That sort of bake is not on this day’s menu')).toBeVisible();
  await expect(counted(page)).toHaveText('3 bakes');
});

test('the bakes come first on a phone, and the filters stand open beside them on a wide page', async ({
  page,
  sale,
}) => {
  await page.goto(`/menu?sale=${sale.slug}`);
  const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Sourdough' });
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole('checkbox', { name: 'Milk' })).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('checkbox', { name: 'Milk' })).toBeVisible();
  await expect(filters(page)).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form asks for an address, and the page that comes has it filled in', async ({ page, sale }) => {
    await page.goto(`/menu?sale=${sale.slug}`);
    await openFilters(page);
    await page.getByRole('checkbox', { name: 'Tree nuts' }).check();
    await page.getByRole('checkbox', { name: 'Eggs' }).check();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(counted(page)).toHaveText('1 bake');
    expect(await bakesOf(page)).toEqual(['Sourdough']);
    expect(queryOf(page).getAll('free')).toEqual(['eggs', 'tree-nuts']);
    await openFilters(page);
    await expect(page.getByRole('checkbox', { name: 'Tree nuts' })).toBeChecked();
    await page.getByRole('link', { name: 'Take back: Free of eggs' }).click();
    expect(queryOf(page).getAll('free')).toEqual(['tree-nuts']);
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(counted(page)).toHaveText('3 bakes');
  });
});

test.describe('for everybody', () => {
  test.use({ isMobile: false, hasTouch: false });

  for (const [name, query] of Object.entries({
    'with the filters open': '&free=milk',
    'with nothing in it': '&q=moon',
  }))
    for (const width of [390, 1280])
      test(`the menu, ${name}, at ${width} px`, async ({ page, sale }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(`/menu?sale=${sale.slug}${query}`);
        if (width === 390) await openFilters(page);
        await expect(page.getByRole('checkbox', { name: 'Milk' })).toBeVisible();
        expect(await askAxe(page)).toEqual([]);
      });
});

test('a sale can be taken into a calendar', async ({ page, sale }) => {
  await page.goto(`/sales/${sale.slug}`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Add to your calendar' }).tap(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^band-of-bakers-\d{4}-\d\d-\d\d\.ics$/);
  const answer = await page.request.get(`/sales/${sale.slug}/calendar.ics`);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*UID:sal_\w+\.collection@[^]*END:VCALENDAR\r\n$/);
});

test('a calendar of no sale is told so in the words of machines', async ({ page }) => {
  const answer = await page.request.get('/sales/no-such-sale/calendar.ics');
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
});
