import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { inProject } from '../lib/project.mjs';

/* One picture of a page, small enough to be kept. */

const folder = inProject('docs', 'screenshots');
const mostBytes = 60_000;
const qualities = [82, 74, 66, 58, 50, 42] as const;
/** How far down a page is shown: less of it, rather than all of it blurred. */
const depths = [2_600, 1_900, 1_300, 800] as const;
const lastQualities = [34, 26] as const;

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
  const clip = { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), depths[0]) };
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

/** The best quality of the greatest part of a picture that fits. */
async function smallEnough(png: Buffer, file: string): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const cuts = depths.map((depth) => Math.min(depth, height));
  const tries = [
    ...cuts.flatMap((cut) => qualities.map((quality) => ({ cut, quality }))),
    ...lastQualities.map((quality) => ({ cut: Math.min(...cuts), quality })),
  ];
  for (const { cut, quality } of tries) {
    const part = sharp(png).extract({ left: 0, top: 0, width, height: cut });
    const picture = await part.webp({ quality, effort: 6 }).toBuffer();
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
