import { join } from 'node:path';
import { instantAt } from '../../src/kernel/time';
import { moveClock } from '../lib/clock-offset';
import { localFolder, removeFolder } from '../lib/project.mjs';
import type { Shop } from '../lib/shop.d.mts';
import { startShop } from '../lib/shop.mjs';

/* The shop that is photographed: always on the same morning, so that a new picture differs by what was changed. */

const day = '2026-11-24';
const time = '10:00';

export type ShopToShow = {
  readonly shop: Shop;
  readonly now: number;
  /** Sets its clock back to that morning: taking pictures takes time, and nothing in them shall have grown old by it. */
  readonly setBack: () => Promise<void>;
};

/** Opens a shop whose calendar stands on that morning, and whose jobs have just run. */
export async function openShopToShow(): Promise<ShopToShow> {
  const stateDir = join(localFolder, 'screenshots');
  removeFolder(stateDir);
  // The seed reckons its weeks from here.
  process.env['SEED_DAY'] = day;
  const shop = await startShop({ target: 'worker', stateDir, tick: false });
  const now = instantAt(day, time);
  const setBack = async () => {
    await moveClock(stateDir, now - Date.now());
  };
  await setBack();
  await runJobs(shop.url);
  return { shop, now, setBack };
}

async function runJobs(url: string): Promise<void> {
  const headers = { origin: url, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/development/tick`, { method: 'POST', headers, body: '{}' });
  if (!answer.ok) throw new Error(`The jobs answered ${answer.status}`);
}
