import { expect, type Page } from '@playwright/test';
import { askAxe } from '../../scripts/prove/a11y/axe';

const widths = [390, 1280] as const;
const narrowest = 320;
const height = 844;

/** A page for everybody: axe finds nothing at two widths, one heading is above all, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S.*Band of Bakers|Band of Bakers.*\S/);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    expect(await askAxe(page), `axe at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: narrowest, height });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `what hangs over at ${narrowest} px`).toBe(0);
}
