import type { Browser } from '@playwright/test';
import type { Scene } from '../scene';
import { cookiesOf, type ShopPage } from '../shop-pages';
import { type Figures, medians } from './figures';
import { floorKb, type PageKind, limits } from './limits';
import { countRoundTrips } from './round-trips';
import { visitPage } from './visit';

/* All figures of one page but Lighthouse's points: measured as often as asked, the middle one of each kept. */

export type Measuring = {
  readonly browser: Browser;
  readonly scene: Scene;
  readonly runs: number;
  /** Noise that a script carries, where a fault is planted; the cache then forgets too. */
  readonly ballast: string | null;
};

/** Measures a page; whatever is measured more than once is given by its median. */
export async function measure(page: ShopPage, kind: PageKind, measuring: Measuring): Promise<Partial<Figures>> {
  const address = await page.address(measuring.scene);
  const runs: Partial<Figures>[] = [];
  for (let run = 0; run < measuring.runs; run += 1) runs.push(await measureOnce({ page, kind, address }, measuring));
  return medians(runs);
}

type Once = { readonly page: ShopPage; readonly kind: PageKind; readonly address: string };

async function measureOnce({ page, kind, address }: Once, measuring: Measuring): Promise<Partial<Figures>> {
  const { browser, scene, ballast } = measuring;
  const cookies = cookiesOf(page.visitor, scene);
  const { onMiss, onHit } = await countRoundTrips({
    ...{ url: scene.url, address, isForgetful: ballast !== null },
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    hoped: limits[kind].roundTripsOnHit.value,
  });
  const { scriptKb, ...visited } = await visitPage({ browser, scene, page, address, ballast });
  const counted = { roundTripsOnMiss: onMiss, roundTripsOnHit: onHit, scriptKb: Math.max(0, scriptKb - floorKb) };
  return { ...counted, ...visited };
}
