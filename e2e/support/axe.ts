import { expect, type Page } from '@playwright/test';
import { askAxe } from '../../scripts/prove/a11y/axe';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** A page as it stands, on a phone and on a desk: axe finds nothing, and nothing hangs over at the side. */
export async function expectNothingFromAxe(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await askAxe(page), `axe at ${size.width} px`).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, `what hangs over at ${size.width} px`).toBe(0);
  }
}
