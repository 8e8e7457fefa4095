import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { inProject } from '../lib/project.mjs';

/* One picture of a page, small enough to be kept. */

const folder = inProject('docs', 'screenshots');
const mostBytes = 60_000;
const qualities = [82, 74, 66, 58, 50, 42, 34, 26] as const;
/** A page is shown down to here; what comes below looks like what stands above. */
const mostHeight = 2_600;

export type Size = { readonly width: number; readonly height: number };

/** The two screens on which every page is judged. */
export const sizes: ReadonlyArray<Size> = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** What is covered by a picture: the page from its head down, or only what the screen shows. */
export type Cut = 'page' | 'screen';

/** Takes the picture of where a page is now; answers the name of its file. */
export async function shoot(page: Page, name: string, cut: Cut = 'page'): Promise<string> {
  await untilStill(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), mostHeight) };
  const png = await page.screenshot({
    ...{ animations: 'disabled', caret: 'hide' },
    ...(cut === 'page' ? { fullPage: true, clip } : {}),
  });
  const file = `${name.replaceAll(/\W+/g, '-')}-${width}.webp`;
  const picture = await smallEnough(png, file);
  writeFileSync(join(folder, file), picture);
  console.log(`  ${file.padEnd(36)} ${Math.ceil(picture.length / 1_000)} kB`);
  return file;
}

/** The best quality that fits. */
async function smallEnough(png: Buffer, file: string): Promise<Buffer> {
  for (const quality of qualities) {
    const picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length <= mostBytes) return picture;
  }
  throw new Error(`${file} stays above ${mostBytes} bytes`);
}

/** Fonts are there, and every picture, also of those that wait until somebody scrolls to them. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
  });
}

/** Removes the pictures of pages that are shown no more. */
export function removeOthers(kept: ReadonlyArray<string>): void {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.webp') || kept.includes(file)) continue;
    rmSync(join(folder, file));
    console.log(`  ${file} is shown no more`);
  }
}
