import type { Browser } from '@playwright/test';
import type { Shop, Target } from '../../lib/shop.d.mts';
import { startShop } from '../../lib/shop.mjs';
import { freshPhone, openBrowser } from '../browser';
import { chanceFrom } from '../chance';
import { seen } from '../expecting';
import type { Conditions } from '../promise';
import { standInsAt } from '../stand-ins';
import { cancelling } from './cancelling';
import { choosing } from './choosing';
import { handingOver } from './hand-over';
import { letters } from './letters';
import { paying } from './paying';
import { notebook, type Step, somebody, type Story } from './story';

/** How far a walk came. */
export type Walked = { readonly done: number; readonly of: number; readonly notes: ReadonlyArray<string> };

const noComplaints: Step = {
  name: 'no browser complained on the way',
  isShort: true,
  walk: async ({ complaints }) => {
    seen(complaints).toEqual([]);
    await Promise.resolve();
  },
};

export const wholePath: ReadonlyArray<Step> = [
  ...choosing,
  ...paying,
  ...letters,
  ...handingOver,
  ...cancelling,
  noComplaints,
];

type Walk = { readonly target: Target; readonly isShort: boolean; readonly conditions: Conditions };

/** Walks the path through a shop, as far as it goes. */
export async function walkThrough({ target, isShort, conditions }: Walk): Promise<Walked> {
  const { say, seed, isPlanted } = conditions;
  const steps = isShort ? wholePath.filter((step) => step.isShort) : wholePath;
  say(`${target}: ${steps.length} steps`);
  const { shop, leave } = await openFor(target, conditions);
  try {
    // Whoever only looks at the order page would not notice.
    if (isPlanted) await standInsAt(shop.standInsUrl).turn({ resend: { down: 'unavailable' } });
    return await walkIn({ shop, steps, seed, target });
  } finally {
    await leave();
  }
}

/** The Worker is the shop that other proofs use too; the Pages project is opened for this walk alone. */
async function openFor(target: Target, { shop: sharedShop, freshFolder }: Conditions) {
  if (target === 'worker') return { shop: await sharedShop(), leave: () => Promise.resolve() };
  const shop = await startShop({ target, stateDir: freshFolder(target) });
  return { shop, leave: () => shop.stop() };
}

type WalkIn = Pick<Beginning, 'shop' | 'seed'> & { readonly steps: ReadonlyArray<Step>; readonly target: Target };

export async function walkIn({ shop, steps, seed, target }: WalkIn): Promise<Walked> {
  const browser = await openBrowser();
  try {
    return await walkSteps(steps, await beginStory({ browser, seed, shop }), target);
  } finally {
    await browser.close();
  }
}

type Beginning = {
  readonly browser: Browser;
  readonly seed: number;
  readonly shop: Pick<Shop, 'url' | 'standInsUrl' | 'notes'>;
};

async function beginStory({ browser, seed, shop }: Beginning): Promise<Story> {
  const complaints: string[] = [];
  const chance = chanceFrom(seed);
  return {
    ...notebook(),
    shopUrl: shop.url,
    standIns: standInsAt(shop.standInsUrl),
    chance,
    shopper: await freshPhone(browser, complaints),
    staff: await freshPhone(browser, complaints),
    freshPhone: () => freshPhone(browser, complaints),
    person: somebody(chance),
    manager: managerIn(shop.notes),
    complaints,
  };
}

/** Who may sign in, as `npm start` tells whoever has just started the shop. */
function managerIn(notes: string): Story['manager'] {
  const [, password] = /password (\S+):/.exec(notes) ?? [];
  const [, email] = /manager\s+(\S+)/.exec(notes) ?? [];
  if (!password || !email) throw new Error('The seed does not say who may sign in');
  return { email, password };
}

/** Each step stands on the ones before it, so the first that fails ends the walk. */
async function walkSteps(steps: ReadonlyArray<Step>, story: Story, target: Target): Promise<Walked> {
  for (const [done, step] of steps.entries()) {
    try {
      await step.walk(story);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      const [first = '', ...more] = told.split('\n').filter((line) => line.trim() !== '');
      const where = `at ${story.shopper.url()} and ${story.staff.url()}`;
      const notes = [`${target}, step ${done + 1}: ${step.name}`, first, ...more.slice(0, 5), where];
      return { done, of: steps.length, notes: [...notes, ...story.complaints] };
    }
  }
  return { done: steps.length, of: steps.length, notes: [] };
}
