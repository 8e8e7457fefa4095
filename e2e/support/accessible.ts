import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const widths = [390, 1280] as const;
const narrowest = 320;
const height = 844;

/** A page for everybody: axe finds nothing at two widths, one heading is above all, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S.*Band of Bakers|Band of Bakers.*\S/);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const { violations } = await axeOf(page).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `axe at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: narrowest, height });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `what hangs over at ${narrowest} px`).toBe(0);
}

/** Looks at our own page alone: a page of Stripe's or Google's within it is theirs, and asking for it costs as much again. */
function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}
