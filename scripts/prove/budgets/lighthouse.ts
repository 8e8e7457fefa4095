import type { Browser, CDPSession } from '@playwright/test';
import lighthouse from 'lighthouse';
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

/**
 * The points Lighthouse gives a page, with its own mobile settings: slow 4G and a slow processor, both reckoned
 * ("simulated throttling"), so that the points do not hang on how busy this machine is.
 */
export async function pointsOf({ url, debuggingPort, wanted, isIndexed, isMissing }: Asking): Promise<Partial<Points>> {
  const skipAudits = [
    ...(isIndexed ? [] : ['is-crawlable']),
    ...(isMissing ? ['http-status-code', 'errors-in-console'] : []),
  ];
  const found = await lighthouse(url, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: wanted.map((name) => categories[name]),
    skipAudits,
    disableFullPageScreenshot: true,
    ignoreStatusCode: isMissing,
  });
  const problem = found?.lhr.runtimeError;
  if (!found || problem) throw new Error(`Lighthouse could not look at ${url}: ${problem?.message ?? 'no answer'}`);
  const scores = wanted.map((name) => [name, found.lhr.categories[categories[name]]?.score ?? null] as const);
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
