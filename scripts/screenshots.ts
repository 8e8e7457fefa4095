import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { startShop } from './lib/shop.mjs';
import { openBrowser } from './prove/browser';

/* npm run screenshots: the path of one order, at phone and laptop size, into docs/screenshots. */

const folder = 'docs/screenshots';
const stateDir = '.local/screenshots';
const screens = [
  { width: 390, height: 844, longest: 1700, name: 'Ada Lovelace' },
  { width: 1280, height: 800, longest: 960, name: 'Grace Hopper' },
] as const;
const mostBytes = 60 * 1024;
const lowestQuality = 30;
const staff = { email: 'manager@bandofbakers.example', password: 'flour-water-salt' };

type Look = (name: string) => Promise<void>;

async function shrink(picture: Buffer, file: string): Promise<void> {
  for (let quality = 80; quality >= lowestQuality; quality -= 10) {
    const webp = await sharp(picture).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length > mostBytes && quality > lowestQuality) continue;
    await sharp(webp).toFile(file);
    console.log(`  ${file}  ${(webp.length / 1024).toFixed(0)} KiB`);
    return;
  }
}

/** Whether every picture that is to be seen has arrived; one that waits below the fold may wait on. */
function allPicturesInView(): boolean {
  const isSeen = (picture: Element) => picture.getBoundingClientRect().top < window.innerHeight;
  return [...document.images].every((picture) => picture.complete || !isSeen(picture));
}

function lookAt(page: Page, { width, longest }: (typeof screens)[number]): Look {
  return async (name) => {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(allPicturesInView);
    const { height } = await page.evaluate(() => ({ height: document.documentElement.scrollHeight }));
    const clip = { x: 0, y: 0, width, height: Math.min(height, longest) };
    await shrink(await page.screenshot({ fullPage: true, clip }), join(folder, `${name}-${width}.webp`));
  };
}

async function order(page: Page, url: string, look: Look): Promise<void> {
  await page.goto(url);
  await look('home');
  await page.goto(`${url}/menu`);
  await look('menu');
  await page.getByRole('link', { name: 'Sourdough', exact: true }).first().click();
  await page.waitForURL(/products/);
  await look('product');
  await page
    .getByRole('button', { name: /Add to basket/ })
    .first()
    .click();
  await page.getByText('is in your basket').waitFor();
  await page.goto(`${url}/basket`);
  await look('basket');
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.waitForURL(/checkout/);
}

async function pay(page: Page, name: string, look: Look): Promise<string> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase() ?? 'somebody'}@example.org`);
  await page.getByLabel(/Allergies/).fill('Sesame, please keep it apart');
  await page.getByRole('radio').first().check();
  await look('checkout');
  await page.getByRole('button', { name: /Order for/ }).click();
  await page.getByRole('button', { name: /Pay/ }).first().click();
  await page.waitForURL(/orders/);
  await look('order');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function work(page: Page, { url, reference }: { url: string; reference: string }, look: Look): Promise<void> {
  await page.goto(`${url}/admin`);
  await look('sign-in');
  await page.getByLabel(/E-mail/).fill(staff.email);
  await page.getByLabel('Password').fill(staff.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  await look('admin-today');
  for (const [link, name] of [
    ['Orders', 'admin-orders'],
    ['What to bake', 'admin-bake'],
    ['Collection', 'admin-collect'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name: link, level: 1 }).waitFor();
    await look(name);
  }
  await page.goto(`${url}/admin/orders/${reference}`);
  await look('admin-order');
}

async function walk(browser: Browser, url: string, screen: (typeof screens)[number]): Promise<void> {
  const { width, height, name } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  const look = lookAt(page, screen);
  await order(page, url, look);
  const reference = await pay(page, name, look);
  await work(page, { url, reference }, look);
  await context.close();
}

rmSync(stateDir, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const shop = await startShop({ target: 'worker', stateDir });
const browser = await openBrowser();
try {
  for (const screen of screens) await walk(browser, shop.url, screen);
} finally {
  await browser.close();
  await shop.stop();
}
