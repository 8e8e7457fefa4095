import type { Locator, Page } from '@playwright/test';
import { addButton, seen } from '../expecting';

/* A whole order without a pointer: Tab, Enter, space and letters. */

const mostPresses = 250;
const shopper = { name: 'Doris Keyes', email: 'doris.keyes@example.org' };

type Shop = { readonly url: string; readonly standInsUrl: string };

/** Orders and pays by keyboard; answers how many steps were taken of how many, and what stopped it. */
export async function orderByKeyboard(page: Page, shop: Shop): Promise<string[]> {
  for (const [words, step] of steps) {
    try {
      await step(page, shop);
    } catch (error) {
      const [told = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      return [`an order by keyboard alone: ${words}: ${told} (at ${page.url()})`];
    }
  }
  return [];
}

type Step = readonly [words: string, step: (page: Page, shop: Shop) => Promise<void>];

const steps: ReadonlyArray<Step> = [
  [
    'from the front of the shop to a menu',
    async (page, { url }) => {
      await page.goto(url);
      await press(page, page.getByRole('link', { name: 'Order for this day' }).first(), 'Enter');
      await seen(page.getByRole('heading', { level: 1 })).toHaveText(/^Menu for /);
    },
  ],
  [
    'a bake into the basket',
    async (page) => {
      await press(page, page.getByRole('button', { name: addButton }).first(), 'Enter');
      await seen(page.getByRole('link', { name: /^Go to (?:basket|checkout)$/ }).first()).toBeVisible();
    },
  ],
  [
    'to the checkout',
    async (page) => {
      await press(page, page.getByRole('link', { name: /^Go to (?:basket|checkout)$/ }).first(), 'Enter');
      await page.waitForURL(/\/(?:basket|checkout)$/);
      if (page.url().endsWith('/checkout')) return;
      await press(page, page.getByRole('link', { name: 'Go to checkout' }), 'Enter');
      await page.waitForURL(/\/checkout$/);
    },
  ],
  [
    'who it is for, and when',
    async (page) => {
      await write(page, page.getByRole('textbox', { name: 'Your name' }), shopper.name);
      await write(page, page.getByRole('textbox', { name: 'E-mail' }), shopper.email);
      const times = page.getByRole('group', { name: 'When will you collect?' }).getByRole('radio', { disabled: false });
      await press(page, times.first(), 'Space');
      await seen(times.first()).toBeChecked();
    },
  ],
  [
    'the order is sent',
    async (page, { standInsUrl }) => {
      await press(page, page.getByRole('button', { name: /^Order for £/ }), 'Enter');
      await page.waitForURL(`${standInsUrl}/c/pay/**`);
    },
  ],
  [
    'it is paid for, and confirmed',
    async (page) => {
      await press(page, page.getByRole('button', { name: /^Pays/ }).first(), 'Enter');
      await page.waitForURL(/\/orders\/[0-9A-Z]{3}-[0-9A-Z]{3}$/);
      await seen(page.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
    },
  ],
];

async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function write(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(words);
  await seen(target).toHaveValue(words);
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await seen(target).toBeVisible();
  for (let pressed = 0; pressed < mostPresses; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(target)}`);
}
