import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { pictureWidths } from '@/config/backend';
import type { Source } from './svg-files';

/** The side of an original, in pixels; a hero is never wider. */
export const originalSide = pictureWidths.hero;

/** One file of a picture as the bucket holds it, below the picture's key. */
export type PictureFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

// Raised whenever the recipes below change, so that no cache and no browser keeps an old rendering.
const edition = 1;
const webp = (width: number) => (picture: Sharp) => picture.resize(width).webp({ quality: 82 });
const avif = (width: number) => (picture: Sharp) => picture.resize(width).avif({ quality: 58, effort: 3 });

// A hero as AVIF takes longer than all of these together; the companion makes it when it is first asked for.
const recipes: ReadonlyArray<{
  readonly name: string;
  readonly contentType: string;
  readonly make: (picture: Sharp) => Sharp;
}> = [
  { name: 'original', contentType: 'image/webp', make: (picture) => picture.webp({ quality: 92 }) },
  { name: 'hero.webp', contentType: 'image/webp', make: webp(pictureWidths.hero) },
  { name: 'card.webp', contentType: 'image/webp', make: webp(pictureWidths.card) },
  { name: 'card.avif', contentType: 'image/avif', make: avif(pictureWidths.card) },
  { name: 'thumbnail.webp', contentType: 'image/webp', make: webp(pictureWidths.thumbnail) },
  { name: 'thumbnail.avif', contentType: 'image/avif', make: avif(pictureWidths.thumbnail) },
];

/** The name a picture has in the bucket: of its contents, so that a changed picture is another one. */
export function keyOf({ svg }: Source): string {
  return createHash('sha256')
    .update(`${edition}\n${JSON.stringify(pictureWidths)}\n${svg}`)
    .digest('hex')
    .slice(0, 24);
}

/** Renders a picture in every size, or takes them from the cache folder. */
export async function filesOf(source: Source, cache: string): Promise<PictureFile[]> {
  const folder = join(cache, keyOf(source));
  const paths = recipes.map((recipe) => ({ ...recipe, path: join(folder, recipe.name) }));
  if (!paths.every(({ path }) => existsSync(path))) {
    const drawn = await rasterise(source);
    await mkdir(folder, { recursive: true });
    for (const { path, make } of paths) await writeFile(path, await make(sharp(drawn)).toBuffer());
  }
  return Promise.all(
    paths.map(async ({ path, name, contentType }) => ({
      name,
      contentType,
      bytes: new Uint8Array(await readFile(path)),
    })),
  );
}

/** Turns a picture's source into pixels, as a PNG. */
export function rasterise({ svg }: Source, side: number = originalSide): Promise<Buffer> {
  // An SVG without a density is drawn small first and enlarged.
  const density = (72 * side) / Number(/width="(\d+)"/.exec(svg)?.[1] ?? side);
  return sharp(Buffer.from(svg), { density }).resize(side).png().toBuffer();
}
