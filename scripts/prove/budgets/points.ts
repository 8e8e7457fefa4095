import type { Browser, CDPSession } from '@playwright/test';
import { anyPort } from '../../lib/ports.mjs';
import { openBrowser } from '../browser';
import type { Scene } from '../scene';
import { type Cookie, cookiesOf, type ShopPage } from '../shop-pages';
import { medians } from './figures';
import { type Points, pointsOf } from './lighthouse';

/*
 * Lighthouse's points of many pages. One look takes sixteen seconds, of which a page on a throttled line works for four and
 * is then watched in silence: several browsers share the time without being in each other's way.
 */

const lookers = 3;
const hangingOnTime: ReadonlyArray<keyof Points> = ['performance'];
const allPoints: ReadonlyArray<keyof Points> = ['performance', 'accessible', 'bestPractices', 'seo'];

type Look = { readonly page: ShopPage; readonly run: number };
type Looking = { readonly scene: Scene; readonly runs: number; readonly say: (line: string) => void };

/** The points of each page by its name: those that hang on time are the middle ones of so many runs. */
export async function pointsOfAll(
  pages: ReadonlyArray<ShopPage>,
  looking: Looking,
): Promise<ReadonlyMap<string, Partial<Points>>> {
  const looks = Array.from({ length: looking.runs }, (_, run) => pages.map((page): Look => ({ page, run }))).flat();
  const found = new Map(pages.map(({ name }): [string, Partial<Points>[]] => [name, []]));
  await Promise.all(Array.from({ length: Math.min(lookers, looks.length) }, () => lookOn(looks, found, looking)));
  return new Map([...found].map(([name, given]) => [name, medians(given)]));
}

/** Takes one look after the other, as long as there are any. */
async function lookOn(looks: Look[], found: Map<string, Partial<Points>[]>, { scene, say }: Looking): Promise<void> {
  const debuggingPort = await anyPort();
  const browser = await openBrowser({ debuggingPort });
  try {
    for (let look = looks.shift(); look !== undefined; look = looks.shift()) {
      const { page, run } = look;
      say(`Lighthouse looks at ${page.name}, ${looks.length} looks to go`);
      await dress(browser, cookiesOf(page.visitor, scene));
      const points = await pointsOf({
        ...{ url: `${scene.url}${await page.address(scene)}`, debuggingPort },
        // Only what hangs on time differs from run to run; the other points are given in the first.
        wanted: run === 0 ? allPoints : hangingOnTime,
        ...{ isIndexed: page.isIndexed, isMissing: page.status === 404 },
      });
      found.get(page.name)?.push(points);
    }
  } finally {
    await browser.close();
  }
}

/** Lighthouse opens its own tab, which shares no cookies with Playwright's contexts: they are set for the whole browser. */
async function dress(browser: Browser, cookies: ReadonlyArray<Cookie>): Promise<void> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  await session.send('Storage.clearCookies');
  await session.send('Storage.setCookies', { cookies: [...cookies] });
  await session.detach();
}
