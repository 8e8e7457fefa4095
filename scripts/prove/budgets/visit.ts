import type { Browser, Page, Request } from '@playwright/test';
import { freshPhone } from '../browser';
import type { Scene } from '../scene';
import { cookiesOf, type ShopPage } from '../shop-pages';
import { type Fetched, weigh } from './weigh';

/* One page, opened for the first time on a middling phone: what it fetches, and when it is there. */

// A phone on 4G as Lighthouse knows it: ten megabits, forty milliseconds, a processor a quarter as fast as this one.
const bitsPerSecond = 10_000_000;
const bitsPerByte = 8;
const throughput = bitsPerSecond / bitsPerByte;
const onFourG = { offline: false, latency: 40, downloadThroughput: throughput, uploadThroughput: throughput };
const slowedDown = { rate: 4 };
const bytesPerKb = 1_000;

export type Visited = {
  readonly scriptKb: number;
  readonly requests: number;
  readonly totalKb: number;
  readonly lcpMs: number;
  readonly cls: number;
  readonly ttfbMs: number;
};

type Visit = {
  readonly browser: Browser;
  readonly scene: Scene;
  readonly page: ShopPage;
  readonly address: string;
  /** Noise that a script of the page carries with it: a fault for `--planted`. */
  readonly ballast: string | null;
};

/** Opens a page as somebody who was never here, and measures. */
export async function visitPage({ browser, scene, page, address, ballast }: Visit): Promise<Visited> {
  const phone = await freshPhone(browser, []);
  try {
    await phone.context().addCookies([...cookiesOf(page.visitor, scene)]);
    const session = await phone.context().newCDPSession(phone);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', onFourG);
    await session.send('Emulation.setCPUThrottlingRate', slowedDown);
    if (ballast !== null) await burden(phone, ballast);
    const fetching: Promise<Fetched>[] = [];
    phone.on('requestfinished', (request) => fetching.push(whatCame(request)));
    const answer = await phone.goto(`${scene.url}${address}`, { waitUntil: 'networkidle' });
    if (answer?.status() !== (page.status ?? 200))
      throw new Error(`${address} answered ${answer?.status() ?? 'nothing'}`);
    const fetched = await Promise.all(fetching);
    const { scriptBytes, totalBytes } = weigh(fetched);
    const weighed = { scriptKb: scriptBytes / bytesPerKb, totalKb: totalBytes / bytesPerKb };
    return { ...weighed, requests: fetched.length, ...(await timesOf(phone)) };
  } finally {
    await phone.context().close();
  }
}

async function whatCame(request: Request): Promise<Fetched> {
  // A page that was closed meanwhile has failed elsewhere.
  const answer = await request.response().catch(() => null);
  // An answer without a body (a redirect) has nothing to weigh.
  const body = (await answer?.body().catch(() => null)) ?? Buffer.alloc(0);
  return { kind: request.resourceType(), contentType: answer?.headers()['content-type'] ?? '', body };
}

/** Loads noise onto the first script that the page fetches. */
async function burden(phone: Page, noise: string): Promise<void> {
  const scripts = '**/_next/static/**/*.js';
  await phone.route(
    scripts,
    async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\n//${noise}` });
    },
    { times: 1 },
  );
}

/** When the page came, when its largest part was painted, and how much moved, down to its foot. */
async function timesOf(phone: Page): Promise<Pick<Visited, 'lcpMs' | 'cls' | 'ttfbMs'>> {
  const painted = await phone.evaluate(
    () =>
      new Promise<{ lcpMs: number; ttfbMs: number }>((answer) => {
        const [navigation] = performance.getEntriesByType('navigation');
        const ttfbMs = navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : Number.NaN;
        new PerformanceObserver((list) => {
          answer({ lcpMs: list.getEntries().at(-1)?.startTime ?? Number.NaN, ttfbMs });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await phone.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((next) => requestAnimationFrame(next));
    }
  });
  await phone.waitForLoadState('networkidle');
  return { ...painted, cls: await phone.evaluate(layoutShift) };
}

/** The sum of all that moved without anybody having touched the page: never less than the worst window's. */
function layoutShift(): Promise<number> {
  return new Promise((answer) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput)) sum += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    // What was noted before is handed over in a task of its own; where nothing moved none comes.
    setTimeout(() => {
      answer(sum);
    }, 50);
  });
}
