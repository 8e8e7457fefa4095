import type { Browser, CDPSession } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import type { Cookie } from '../shop-pages';

/* The four classic categories of Lighthouse, for a phone, in the Chromium that is open already. */

const categories = {
  performance: 'performance',
  accessible: 'accessibility',
  bestPractices: 'best-practices',
  seo: 'seo',
} as const;
const inHundred = 100;

export type Points = Record<keyof typeof categories, number>;

type Asking = {
  readonly url: string;
  /** Where the open Chromium listens. */
  readonly debuggingPort: number;
  /** The points that are asked for: fewer are given sooner. */
  readonly wanted: ReadonlyArray<keyof Points>;
  /** A page that search engines are asked to leave alone is not blamed for asking. */
  readonly isIndexed: boolean;
  readonly isMissing: boolean;
};

// On a busy machine it sometimes loses its own trace (NO_NAVSTART) and asks to be run again: that says nothing of the page.
const tries = 3;

/**
 * The points Lighthouse gives a page, with its own mobile settings: slow 4G and a slow processor, both reckoned
 * ("simulated throttling"), so that the points do not hang on how busy this machine is.
 */
export async function pointsOf(asking: Asking): Promise<Partial<Points>> {
  let problem = 'no answer';
  for (let time = 0; time < tries; time += 1) {
    const found = await lighthouse(asking.url, flagsFor(asking));
    if (found && !found.lhr.runtimeError) return pointsIn(found.lhr, asking.wanted);
    problem = found?.lhr.runtimeError?.message ?? problem;
  }
  throw new Error(`Lighthouse could not look at ${asking.url}: ${problem}`);
}

function flagsFor({ debuggingPort, wanted, isIndexed, isMissing }: Asking): Flags {
  const unfair = [
    ...(isIndexed ? [] : ['is-crawlable']),
    ...(isMissing ? ['http-status-code', 'errors-in-console'] : []),
  ];
  return {
    ...{ port: debuggingPort, output: 'json', logLevel: 'error', disableFullPageScreenshot: true },
    ...{ onlyCategories: wanted.map((name) => categories[name]), skipAudits: unfair, ignoreStatusCode: isMissing },
  };
}

function pointsIn(result: Result, wanted: Asking['wanted']): Partial<Points> {
  const scores = wanted.map((name) => [name, result.categories[categories[name]]?.score ?? null] as const);
  return Object.fromEntries(
    scores.map(([name, score]) => [name, score === null ? Number.NaN : Math.round(score * inHundred)]),
  );
}

/** Lighthouse opens its own tab, which shares no cookies with Playwright's contexts: they are set for the whole browser. */
export async function dressBrowser(browser: Browser, cookies: ReadonlyArray<Cookie>): Promise<void> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  await session.send('Storage.clearCookies');
  await session.send('Storage.setCookies', { cookies: [...cookies] });
  await session.detach();
}
