import type { Browser } from '@playwright/test';
import type { Scene } from '../scene';
import { cookiesOf, type ShopPage } from '../shop-pages';
import { type Figures, median } from './figures';
import { dressBrowser, type Points, pointsOf } from './lighthouse';
import { floorKb, type PageKind, limits } from './limits';
import { countRoundTrips } from './round-trips';
import { visitPage } from './visit';

/* All figures of one page: measured as often as asked, the middle one of each kept. */

export type Measuring = {
  readonly browser: Browser;
  /** Where that browser listens for Lighthouse. */
  readonly debuggingPort: number;
  readonly scene: Scene;
  readonly runs: number;
  /** Whether Lighthouse is asked about a page: it takes longer than everything else together. */
  readonly withPoints: (page: ShopPage) => boolean;
  /** Noise that a script carries, where a fault is planted; the cache then forgets too. */
  readonly ballast: string | null;
};

/** Measures a page; whatever is measured more than once is given by its median. */
export async function measure(page: ShopPage, kind: PageKind, measuring: Measuring): Promise<Partial<Figures>> {
  const address = await page.address(measuring.scene);
  const runs: Partial<Figures>[] = [];
  for (let run = 0; run < measuring.runs; run += 1)
    runs.push(await measureOnce({ page, kind, address, run }, measuring));
  return medians(runs);
}

type Once = { readonly page: ShopPage; readonly kind: PageKind; readonly address: string; readonly run: number };

async function measureOnce({ page, kind, address, run }: Once, measuring: Measuring): Promise<Partial<Figures>> {
  const { browser, scene, ballast, withPoints } = measuring;
  const cookies = cookiesOf(page.visitor, scene);
  const { onMiss, onHit } = await countRoundTrips({
    ...{ url: scene.url, address, isForgetful: ballast !== null },
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    hoped: limits[kind].roundTripsOnHit.value,
  });
  const { scriptKb, ...visited } = await visitPage({ browser, scene, page, address, ballast });
  const counted = { roundTripsOnMiss: onMiss, roundTripsOnHit: onHit, scriptKb: Math.max(0, scriptKb - floorKb) };
  if (!withPoints(page)) return { ...counted, ...visited };
  await dressBrowser(browser, cookies);
  return { ...counted, ...visited, ...(await points(page, { address, run }, measuring)) };
}

const hangingOnTime: ReadonlyArray<keyof Points> = ['performance'];
const allPoints: ReadonlyArray<keyof Points> = ['performance', 'accessible', 'bestPractices', 'seo'];

/** Only what hangs on time differs from run to run; the other points are given in the first. */
function points(page: ShopPage, { address, run }: Pick<Once, 'address' | 'run'>, measuring: Measuring) {
  const { debuggingPort, scene } = measuring;
  return pointsOf({
    ...{ url: `${scene.url}${address}`, debuggingPort, wanted: run === 0 ? allPoints : hangingOnTime },
    ...{ isIndexed: page.isIndexed, isMissing: page.status === 404 },
  });
}

function medians(runs: ReadonlyArray<Partial<Figures>>): Partial<Figures> {
  const names = new Set(runs.flatMap((run) => Object.keys(run) as (keyof Figures)[]));
  return Object.fromEntries([...names].map((name) => [name, median(runs.flatMap((run) => run[name] ?? []))]));
}
