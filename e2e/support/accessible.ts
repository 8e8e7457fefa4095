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
  await expectNoOverhang(page, `${narrowest} px`);
}

/** The page as somebody has it before them: axe finds nothing, one heading is above all, nothing scrolls sideways. */
export async function expectFineAsItStands(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  // Where one page follows another without being loaded, the old title goes before the new one has come.
  await expect(async () => {
    expect(await askAxe(page), `axe at ${page.url()}`).toEqual([]);
  }).toPass({ timeout: 5_000 });
  await expectNoOverhang(page, page.url());
}

async function expectNoOverhang(page: Page, where: string): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `what hangs over at ${where}`).toBe(0);
}
