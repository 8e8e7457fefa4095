import type { Browser, Page } from '@playwright/test';
import { openBrowser } from './prove/browser';
import { type Scene, setScene } from './prove/scene';
import { cookiesOf, shopPages, type ShopPage } from './prove/shop-pages';
import { openShopToShow } from './screenshots/opening';
import { aMorningsOrders } from './screenshots/orders';
import { removeOthers, shoot, type Size, sizes } from './screenshots/shoot';
import { emptyDiary, letters, soldOut, standInPages, unreachable } from './screenshots/states';

/* npm run screenshots [-- NAME …]: every page of the shop at two sizes, into docs/screenshots. */

const wanted = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) =>
  wanted.length === 0 || wanted.some((word) => name.startsWith(word));

const { shop, now } = await openShopToShow();
const browser = await openBrowser();
const files: string[] = [];
try {
  const scene = await setScene(shop, now);
  await aMorningsOrders(scene);
  await shootAll([...shopPages, ...standInPages, ...(await letters(scene))], scene);
  // Each worse than the one before: the last leaves no shop behind.
  for (const { change, pages } of [soldOut, emptyDiary, unreachable]) {
    await change(scene);
    await shootAll(pages, scene);
  }
  if (wanted.length === 0) removeOthers(files);
} finally {
  await browser.close();
  await shop.stop();
}
process.exit(0);

async function shootAll(pages: ReadonlyArray<ShopPage>, scene: Scene): Promise<void> {
  for (const page of pages.filter(isWanted))
    for (const size of sizes) files.push(await shootAt(size, { page, scene, chromium: browser }));
}

type Shot = { readonly page: ShopPage; readonly scene: Scene; readonly chromium: Browser };

/** A visit of its own for each picture: what one leaves behind does not show in the next. */
async function shootAt(size: Size, { page, scene, chromium }: Shot): Promise<string> {
  const context = await chromium.newContext({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  try {
    await context.addCookies([...cookiesOf(page.visitor, scene)]);
    const tab = await context.newPage();
    await tab.clock.install({ time: scene.now });
    await open(tab, page, scene);
    return await shoot(tab, page.name, page.name === 'basket sheet' ? 'screen' : 'page');
  } finally {
    await context.close();
  }
}

async function open(tab: Page, page: ShopPage, scene: Scene): Promise<void> {
  const address = await page.address(scene);
  await tab.goto(new URL(address, scene.url).href, { waitUntil: 'networkidle' });
  await page.arrange?.(tab);
}
