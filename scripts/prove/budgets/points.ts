import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import { anyPort } from '../../lib/ports.mjs';
import { openBrowser } from '../browser';
import type { Scene } from '../scene';
import { type Cookie, cookiesOf, type ShopPage } from '../shop-pages';
import { medians } from './figures';
import { type Points, pointsOf } from './lighthouse';

/*
 * Lighthouse's points of many pages. One look takes twenty-five seconds, of which a page on a throttled line works for five
 * and is then watched in silence: two browsers share the time, and begin so far apart that their pages never load at once.
 */

const lookers = 2;
const apartMs = 13_000;
/** A page that only just keeps its limit at the first look, or does not, is looked at so often again. */
const looksAgain = 2;
const hangingOnTime: ReadonlyArray<keyof Points> = ['performance'];
const allPoints: ReadonlyArray<keyof Points> = ['performance', 'accessible', 'bestPractices', 'seo'];

/** A page and the points it has to have. */
type Judged = { readonly page: ShopPage; readonly atLeast: number };
type Look = { readonly page: ShopPage; readonly wanted: ReadonlyArray<keyof Points> };
type Looking = { readonly scene: Scene; readonly looksAgain: boolean; readonly say: (line: string) => void };
type Found = ReadonlyMap<string, Partial<Points>[]>;

/** The points of each page by its name: performance is the middle one of three where the first look leaves a doubt. */
export async function pointsOfAll(
  judged: ReadonlyArray<Judged>,
  looking: Looking,
): Promise<ReadonlyMap<string, Partial<Points>>> {
  const found: Found = new Map(judged.map(({ page }) => [page.name, []]));
  await lookAtAll(
    judged.map(({ page }) => ({ page, wanted: allPoints })),
    { ...looking, found },
  );
  const doubtful = judged.filter(({ page, atLeast }) => leavesDoubt(found.get(page.name)?.[0], atLeast));
  const again = Array.from({ length: looking.looksAgain ? looksAgain : 0 }, () =>
    doubtful.map(({ page }) => ({ page, wanted: hangingOnTime })),
  );
  await lookAtAll(again.flat(), { ...looking, found });
  return new Map([...found].map(([name, given]) => [name, medians(given)]));
}

/** Only what hangs on time differs from look to look; the other points are as they are. */
const leavesDoubt = (first: Partial<Points> | undefined, atLeast: number) => !((first?.performance ?? 0) > atLeast);

async function lookAtAll(looks: ReadonlyArray<Look>, by: Looking & { readonly found: Found }): Promise<void> {
  const waiting = [...looks];
  const turn = takingTurns(apartMs);
  await Promise.all(Array.from({ length: Math.min(lookers, looks.length) }, () => lookOn(waiting, { ...by, turn })));
}

/** Waits until so much time has gone by since the one before was let go. */
function takingTurns(apart: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const wait = Math.max(0, next - performance.now());
    next = performance.now() + wait + apart;
    await sleep(wait);
  };
}

type TakingTurns = Looking & { readonly found: Found; readonly turn: () => Promise<void> };

/** Takes one look after the other, as long as there are any. */
async function lookOn(looks: Look[], { scene, say, found, turn }: TakingTurns): Promise<void> {
  const debuggingPort = await anyPort();
  const browser = await openBrowser({ debuggingPort });
  try {
    for (let look = looks.shift(); look !== undefined; look = looks.shift()) {
      const { page, wanted } = look;
      say(`Lighthouse looks at ${page.name}, ${looks.length} looks to go`);
      await dress(browser, cookiesOf(page.visitor, scene));
      await turn();
      const points = await pointsOf({
        ...{ url: `${scene.url}${await page.address(scene)}`, debuggingPort, wanted },
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
