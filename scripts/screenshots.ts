import type { Page } from '@playwright/test';
import { openBrowser } from './prove/browser';
import { type Scene, setScene } from './prove/scene';
import { cookiesOf, shopPages, type ShopPage } from './prove/shop-pages';
import { albumOf, fileOf, officeAlbum, shopAlbum, type Size } from './screenshots/albums';
import { openShopToShow } from './screenshots/opening';
import { aMorningsOrders } from './screenshots/orders';
import { removeOthers, shoot } from './screenshots/shoot';
import { emptyDiary, letters, soldOut, standInPages, unreachable } from './screenshots/states';

/*
 * npm run screenshots [-- NAME …]: every page of the shop at two sizes, into docs/screenshots, and every page of the
 * office at three, into docs/screenshots/admin.
 */

const lanes = 2;
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }) =>
  wanted.length === 0 || wanted.some((word) => name.startsWith(word));

const { shop, now, setBack } = await openShopToShow();
const browser = await openBrowser();
const files = new Set<string>();
const failures: string[] = [];
try {
  const scene = await setScene(shop, now);
  await aMorningsOrders(scene);
  await shootAll([...shopPages, ...standInPages, ...(await letters(scene))], scene);
  // Each worse than the one before: the last leaves no shop behind.
  for (const { change, pages } of [soldOut, emptyDiary, unreachable]) {
    await change(scene);
    await shootAll(pages, scene);
  }
  if (wanted.length + failures.length === 0) for (const album of [shopAlbum, officeAlbum]) removeOthers(album, files);
} finally {
  await browser.close();
  await shop.stop();
}
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

/** One visit for the pictures of a sort of screen: what it leaves behind does not show in the next one's. */
type Visit = { readonly page: ShopPage; readonly sizes: ReadonlyArray<Size> };

function visitsOf(page: ShopPage): Visit[] {
  const bySort = Map.groupBy(albumOf(page).sizes, ({ isTouched }) => isTouched);
  return [...bySort.values()].map((sizes) => ({ page, sizes }));
}

async function shootAll(pages: ReadonlyArray<ShopPage>, scene: Scene): Promise<void> {
  const waiting = pages.filter(isWanted).flatMap(visitsOf);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await visit(next, scene).catch((error: unknown) => failures.push(`${next.page.name}: ${String(error)}`));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function visit({ page, sizes }: Visit, scene: Scene): Promise<void> {
  const place = { locale: 'en-GB', timezoneId: 'Europe/London' };
  const context = await browser.newContext({ ...place, hasTouch: sizes.some(({ isTouched }) => isTouched) });
  try {
    await setBack();
    await context.addCookies([...cookiesOf(page.visitor, scene)]);
    const tab = await context.newPage();
    await tab.clock.install({ time: scene.now });
    for (const [turn, { width, height }] of sizes.entries()) {
      await tab.setViewportSize({ width, height });
      if (turn === 0) await open(tab, page, scene);
      const file = fileOf(page, width);
      await shoot(tab, { album: albumOf(page), file }, page.name === 'basket sheet' ? 'screen' : 'page');
      files.add(file);
    }
  } finally {
    await context.close();
  }
}

async function open(tab: Page, page: ShopPage, scene: Scene): Promise<void> {
  const address = await page.address(scene);
  await tab.goto(new URL(address, scene.url).href, { waitUntil: 'networkidle' });
  await page.arrange?.(tab);
}
