import { join } from 'node:path';
import { instantAt } from '../../src/kernel/time';
import { moveClock } from '../lib/clock-offset';
import { localFolder, removeFolder } from '../lib/project.mjs';
import type { Shop } from '../lib/shop.d.mts';
import { startShop } from '../lib/shop.mjs';

/* The shop that is photographed: always on the same morning, so that a new picture differs by what was changed. */

const day = '2026-11-24';
const time = '10:00';

/** Opens a shop whose calendar stands on that morning. */
export async function openShopToShow(): Promise<{ readonly shop: Shop; readonly now: number }> {
  const stateDir = join(localFolder, 'screenshots');
  removeFolder(stateDir);
  // The seed reckons its weeks from here.
  process.env['SEED_DAY'] = day;
  const shop = await startShop({ target: 'worker', stateDir, tick: false });
  const now = instantAt(day, time);
  await moveClock(stateDir, now - Date.now());
  return { shop, now };
}
