import { expect, type Locator } from '@playwright/test';

const patienceMs = 30_000;
const lookAgainMs = [100, 250, 500];

/** Waits as long as somebody with a weak signal would. */
export const seen = expect.configure({ timeout: patienceMs });

/** Looks again and again until it is so. */
export const inTheEnd = <T>(look: () => Promise<T>) => seen.poll(look, { timeout: patienceMs, intervals: lookAgainMs });

/** The button that puts a bake into the basket names the bake too. */
export const addButton = /^Add\b.*\bto basket\b/;

/** The first amount of money in a text, in pence. */
export function penceIn(text: string): number {
  const [, pounds = '', pence = ''] = /£([\d,]+)\.(\d\d)/.exec(text) ?? [];
  if (pence === '') throw new Error(`There is no amount in “${text}”`);
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence);
}

/** The words of something on a page, as one line. */
export async function wordsOf(element: Locator): Promise<string> {
  return (await element.innerText()).trim().replaceAll(/\s+/g, ' ');
}
