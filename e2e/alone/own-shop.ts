import { join } from 'node:path';
import { removeFolder, testFolder } from '../../scripts/lib/project.mjs';
import type { Shop } from '../../scripts/lib/shop.d.mts';
import { startShop } from '../../scripts/lib/shop.mjs';
import { test as base } from '../support/test';

const startMs = 300_000;

type Alone = {
  /** The running shop itself, to be killed. */
  readonly ownShop: Shop;
};

type Moving = {
  /** Moves the clocks of the shop and of the stand-ins; both are right again after the test. */
  readonly moveClock: (byMs: number) => Promise<void>;
  /** Runs the companion's jobs, as cron does. */
  readonly runJobs: () => Promise<void>;
};

/** A test with a shop of its own, for what the others would feel: its clock, its crashes, its outages. */
export const test = base.extend<Moving, Alone>({
  ownShop: [
    async ({}, use) => {
      const stateDir = join(testFolder, 'state-alone');
      removeFolder(stateDir);
      const shop = await startShop({ target: 'worker', stateDir, tick: false });
      await use(shop);
      await shop.stop();
    },
    { scope: 'worker', timeout: startMs },
  ],
  shop: [async ({ ownShop }, use) => use(ownShop), { scope: 'worker' }],
  moveClock: async ({ shop, standIns }, use) => {
    const move = async (offsetMs: number) => {
      await post(`${shop.url}/development/clock`, shop.url, { offsetMs });
      await standIns.moveClock(offsetMs);
    };
    await use(move);
    await move(0);
  },
  runJobs: async ({ shop }, use) => use(() => post(`${shop.url}/development/tick`, shop.url, {})),
});

async function post(url: string, origin: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', origin };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

export { expect } from '@playwright/test';
