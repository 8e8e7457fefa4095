import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openBrowser } from '../browser';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { builtPages } from '../routes';
import { type Scene, setScene } from '../scene';
import { compareWithBuild, cookiesOf, type ShopPage } from '../shop-pages';
import { askAxe } from './axe';
import { orderByKeyboard } from './keyboard-order';
import { lookForOverhang, type Screen, walkByKeyboard } from './look';

const phone: Screen = { name: '390 px', width: 390, height: 844, deviceScaleFactor: 1 };
const laptop: Screen = { name: '1280 px', width: 1280, height: 800, deviceScaleFactor: 1 };
const narrow: ReadonlyArray<Screen> = [
  { name: '320 px', width: 320, height: 640, deviceScaleFactor: 1 },
  { name: '200 % of 1280 px', width: 640, height: 400, deviceScaleFactor: 2 },
];
const lanes = 2;
const quickPages = [
  'home',
  'menu',
  'product',
  'sale',
  'basket',
  'checkout',
  'order',
  'contact',
  'sign in',
  'office today',
];

/** Every page can be used by everybody: read aloud, by keyboard alone, on the narrowest phone and enlarged. */
export const a11y: ProvenPromise = {
  name: 'a11y',
  limit: '0',
  fault: 'a button without a name that nobody can tab past',
  judge,
};

type Looking = {
  readonly browser: Browser;
  readonly scene: Scene;
  readonly screens: ReadonlyArray<Screen>;
  readonly isPlanted: boolean;
};

async function judge({ isQuick, isPlanted, say, shop: sharedShop }: Conditions): Promise<Verdict> {
  const shop = await sharedShop();
  const scene = await setScene(shop);
  const { pages: all, withoutExample, notBuilt } = compareWithBuild(builtPages());
  const pages = isQuick ? all.filter(({ name }) => quickPages.includes(name)) : all;
  const screens = isQuick ? [phone] : [phone, laptop];
  const browser = await openBrowser();
  try {
    const looking = { browser, scene, screens, isPlanted };
    const waiting = [...pages];
    const problems = [
      ...withoutExample.map((route) => `${route}: there is no example of this page`),
      ...notBuilt.map((route) => `${route}: the build has no such page`),
    ];
    const lane = async () => {
      for (let page = waiting.shift(); page; page = waiting.shift()) problems.push(...(await lookAt(page, looking)));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    say('an order by keyboard alone');
    const context = await openContext(looking);
    problems.push(...(await orderByKeyboard(await context.newPage(), shop)));
    const widths = screens.map(({ name }) => name).join(' and ');
    const figure = `${pages.length} pages × ${widths} × axe and keyboard, 320 px, 200 %, an order by keyboard: ${problems.length} violations`;
    return { figure: isQuick ? `${figure} (some pages)` : figure, isKept: problems.length === 0, notes: problems };
  } finally {
    await browser.close();
  }
}

/** Everything that is wrong with one page. */
async function lookAt(page: ShopPage, looking: Looking): Promise<string[]> {
  const context = await openContext(looking);
  const problems: string[] = [];
  const found = (where: string) => (lines: ReadonlyArray<string>) =>
    problems.push(...lines.map((line) => `${page.name}, ${where}: ${line}`));
  try {
    await context.addCookies([...cookiesOf(page.visitor, looking.scene)]);
    const tab = await context.newPage();
    const address = await page.address(looking.scene);
    for (const { name, width, height } of looking.screens) {
      await tab.setViewportSize({ width, height });
      await open(tab, page, `${looking.scene.url}${address}`);
      found(name)(await askAxe(tab));
      found(name)(await walkByKeyboard(tab));
    }
    found('narrow')(await lookForOverhang(tab, narrow));
  } catch (error) {
    found('not looked at')([error instanceof Error ? error.message : String(error)]);
  } finally {
    await context.close();
  }
  return problems;
}

async function open(tab: Page, { status = 200, arrange }: ShopPage, address: string): Promise<void> {
  const answer = await tab.goto(address, { waitUntil: 'networkidle' });
  if (answer?.status() !== status)
    throw new Error(`${address} answered ${answer?.status() ?? 'nothing'}, not ${status}`);
  await arrange?.(tab);
}

async function openContext({ browser, isPlanted }: Pick<Looking, 'browser' | 'isPlanted'>): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  // The compiler of these scripts gives functions their names by calling this, also inside a page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  // A link fetches its page when it has the focus; a walk past all of them would ask for the whole shop.
  await context.route(
    (url) => url.searchParams.has('_rsc'),
    (route) => (route.request().headers()['next-router-prefetch'] === undefined ? route.fallback() : route.abort()),
  );
  if (isPlanted) await context.addInitScript(plant);
  return context;
}

/** Where anybody would bump into it: at the head of every page. */
function plant(): void {
  window.addEventListener('load', () => {
    const trap = document.createElement('button');
    trap.style.cssText = 'width: 44px; height: 44px';
    trap.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') event.preventDefault();
    });
    document.body.insertBefore(trap, document.body.firstChild);
  });
}
