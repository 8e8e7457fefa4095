import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;
declare global {
  var axe: { readonly run: (part: Document, options: object) => Promise<Found> } | undefined;
}

// The builder puts the tool into a page anew at each question, twice, and in its long form: that costs more than asking.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

const shownHtml = 160;

/** What axe finds in a page of ours, with all its rules but some that are named; what others show within it is theirs. */
export async function askAxe(page: Page, { without = [] }: { readonly without?: ReadonlyArray<string> } = {}) {
  // It stays in a page until the page is left, and may be asked again there.
  const isThere = await page.evaluate(() => globalThis.axe !== undefined);
  if (!isThere) await page.evaluate(source);
  const violations = await page.evaluate(
    async (rules) => {
      if (!globalThis.axe) throw new Error('The page was left before axe could look at it');
      return (await globalThis.axe.run(document, { resultTypes: ['violations'], iframes: false, rules })).violations;
    },
    Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `axe ${id} (${help}): ${target.join(' ')} ${html.slice(0, shownHtml)}`),
  );
}
