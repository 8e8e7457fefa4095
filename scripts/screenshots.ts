import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { demonstrationSale } from '../e2e/support/sales';
import { openShopDatabase, type ShopDatabase } from '../e2e/support/shop-database';
import { giveBasket, giveKey, placeOrder, type TestOrder } from '../e2e/support/orders';
import { atWork, takeOn } from '../e2e/support/staff';
import { inProject, localFolder, removeFolder } from './lib/project.mjs';
import { startShop } from './lib/shop.mjs';
import { openBrowser } from './prove/browser';
import { standInsAt, type StandIns } from './prove/stand-ins';

/* npx tsx scripts/screenshots.ts: the path through the shop, as the papers show it, small enough to be kept. */

const folder = inProject('docs', 'screenshots');
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;
const mostBytes = 60_000;
const qualities = [82, 70, 58, 46, 34] as const;

type Scene = {
  readonly browser: Browser;
  readonly url: string;
  readonly standInsUrl: string;
  readonly database: ShopDatabase;
  readonly orders: ReadonlyArray<TestOrder>;
  readonly sale: Awaited<ReturnType<typeof demonstrationSale>>;
};

const stateDir = join(localFolder, 'screenshots');
removeFolder(stateDir);
mkdirSync(folder, { recursive: true });
const shop = await startShop({ target: 'worker', stateDir });
const browser = await openBrowser();
try {
  const database = await openShopDatabase(shop.url);
  const sale = await demonstrationSale(database);
  const orders = await aMorningsOrders(shop.url, sale, standInsAt(shop.standInsUrl));
  const scene = { browser, url: shop.url, standInsUrl: shop.standInsUrl, database, orders, sale };
  for (const size of sizes) {
    await shootTheShop(scene, size);
    await shootTheOffice(scene, size);
  }
} finally {
  await browser.close();
  await shop.stop();
}
process.exit(0);

/** Orders of a morning, so that the sheets have something on them. */
async function aMorningsOrders(url: string, sale: Scene['sale'], standIns: StandIns): Promise<TestOrder[]> {
  const context = await browser.newContext();
  const names = ['Ada Bucknell', 'Cyril Ditton', 'Fern Easthope', 'Gwilym Hopesay', 'Hetty Clunbury', 'Ines Abberley'];
  const orders: TestOrder[] = [];
  for (const [place, name] of names.entries()) {
    const surname = name.split(' ').at(-1) ?? name;
    const shopper = { name, surname, email: `${surname.toLowerCase()}@example.org` };
    const own = { offers: sale.offers.slice(place), slotIds: sale.slotIds.slice(place % sale.slotIds.length) };
    const more: Record<string, string> = place === 2 ? { allergyNote: 'Severe sesame allergy' } : {};
    const quantity = 1 + (place % 2);
    const order = await placeOrder({
      request: context.request,
      url,
      sale: { ...sale, ...own },
      shopper,
      quantity,
      more,
    });
    // One of them is still looking for her card.
    if (place > 0) {
      await standIns.pay(order.sessionId);
      await context.request.get(`${url}/checkout/return?session=${order.sessionId}`);
    }
    orders.push(order);
  }
  await context.close();
  return orders;
}

async function shootTheShop({ browser: chromium, url, standInsUrl, sale, orders }: Scene, size: Size): Promise<void> {
  const context = await chromium.newContext({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  const [waiting, paid] = orders;
  if (!waiting || !paid) throw new Error('There are no orders to show');
  await shoot(page, { name: 'home', address: url });
  await shoot(page, { name: 'menu', address: `${url}/menu?sale=${sale.slug}` });
  await shoot(page, { name: 'product', address: `${url}/products/sourdough?sale=${sale.slug}` });
  await shoot(page, { name: 'sale', address: `${url}/sales/${sale.slug}` });
  const items = sale.offers.slice(0, 3).map((offer, place) => `${offer.id}:${place + 1}:${offer.pricePence}`);
  await giveBasket(page, url, [sale.id, ...items].join('~'));
  await shoot(page, { name: 'basket', address: `${url}/basket` });
  await shoot(page, { name: 'checkout', address: `${url}/checkout` });
  await shoot(page, { name: 'payment', address: waiting.payUrl ?? '' });
  for (const order of [waiting, paid]) await giveKey(page, url, order);
  await shoot(page, { name: 'order', address: `${url}/orders/${paid.reference}` });
  await page.goto(`${standInsUrl}/mailbox?to=${paid.shopper.email}`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /confirmed/i })
    .click();
  await page.getByRole('link', { name: 'Open the letter alone' }).click();
  await shoot(page, { name: 'letter', address: null });
  await context.close();
}

async function shootTheOffice({ browser: chromium, url, database, sale, orders }: Scene, size: Size): Promise<void> {
  const member = await takeOn(database, 'manager', { name: 'Martin Ashe' });
  const page = await atWork({ browser: chromium, url, member, options: { viewport: size } });
  await shoot(page, { name: 'office-today', address: `${url}/admin` });
  for (const sheet of ['orders', 'bake', 'collect'])
    await shoot(page, { name: `office-${sheet}`, address: `${url}/admin/sales/${sale.slug}/${sheet}` });
  await shoot(page, { name: 'office-order', address: `${url}/admin/orders/${orders[2]?.reference ?? ''}` });
  await page.context().close();
}

type Size = (typeof sizes)[number];

/** Takes the picture of a page, or of where the page is already, and keeps it as small as it must be. */
async function shoot(page: Page, { name, address }: { name: string; address: string | null }): Promise<void> {
  if (address !== null) await page.goto(address);
  // Fonts and pictures too.
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const { width = 0 } = page.viewportSize() ?? {};
  for (const quality of qualities) {
    const picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length > mostBytes && quality !== qualities.at(-1)) continue;
    writeFileSync(join(folder, `${name}-${width}.webp`), picture);
    console.log(`  ${name}-${width}.webp  ${Math.ceil(picture.length / 1_000)} kB`);
    if (picture.length > mostBytes) throw new Error(`${name} at ${width} px stays above ${mostBytes} bytes`);
    return;
  }
}
