import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import type { Album } from './albums';

/* One picture of a page, small enough to be kept. */

/** How far down a page is shown: less of it, rather than all of it blurred. */
const depths = [2_600, 1_900, 1_300, 800] as const;

type Encoding = (picture: Sharp) => Promise<Buffer>;

const lossy =
  (quality: number): Encoding =>
  (picture) =>
    picture.webp({ quality, effort: 6 }).toBuffer();

/** Sharper and smaller than any other where a page is words and rules in the inks of the palette. */
const inInks =
  (colours: number): Encoding =>
  async (picture) =>
    sharp(await picture.png({ palette: true, colours, dither: 0 }).toBuffer())
      .webp({ lossless: true, effort: 6 })
      .toBuffer();

const encodings: Record<Album['pages'], ReadonlyArray<Encoding>> = {
  illustrated: [82, 74, 66, 58, 50, 42].map(lossy),
  plain: [...[32, 16].map(inInks), ...[66, 42].map(lossy)],
};
/** Better than no picture at all. */
const lastResorts = [34, 26].map(lossy);

/** What is covered by a picture: the page from its head down, or only what the screen shows. */
export type Cut = 'page' | 'screen';

/** Where a picture goes: into which album, and under what name. */
type Place = { readonly album: Album; readonly file: string };

/** Takes the picture of where a page is now. */
export async function shoot(page: Page, { album, file }: Place, cut: Cut = 'page'): Promise<void> {
  await untilStill(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // A screen as high as the page, and not the browser's own “full page”: that one forgets that fingers press it.
  if (cut === 'page') await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), depths[0]) });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const picture = await smallEnough(png, album);
  if (!picture) throw new Error(`${file} stays above ${album.mostBytes} bytes`);
  mkdirSync(album.folder, { recursive: true });
  writeFileSync(join(album.folder, file), picture);
  console.log(`  ${file.padEnd(44)} ${Math.ceil(picture.length / 1_000)} kB`);
}

/** The best quality of the greatest part of a picture that fits; null where none does. */
async function smallEnough(png: Buffer, { pages, mostBytes }: Album): Promise<Buffer | null> {
  const { width, height } = await sharp(png).metadata();
  const cuts = depths.map((depth) => Math.min(depth, height));
  const tries = [
    ...cuts.flatMap((cut) => encodings[pages].map((encode) => ({ cut, encode }))),
    ...lastResorts.map((encode) => ({ cut: Math.min(...cuts), encode })),
  ];
  for (const { cut, encode } of tries) {
    const picture = await encode(sharp(png).extract({ left: 0, top: 0, width, height: cut }));
    if (picture.length <= mostBytes) return picture;
  }
  return null;
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

/** Removes the pictures of pages that are shown no more from an album. */
export function removeOthers({ folder }: Album, kept: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.webp') || kept.has(file)) continue;
    rmSync(join(folder, file));
    console.log(`  ${file} is shown no more`);
  }
}
