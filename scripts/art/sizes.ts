import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type PictureName, pictureRecipes } from '@/config/backend';
import type { Source } from './svg-files';

/** The side of an original, in pixels: wider than anything made of it. */
export const originalSide = 1600;

/** One file of a picture as the bucket holds it, below the picture's key. */
export type PictureFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

// Raised whenever something below changes, so that no cache and no browser keeps an old rendering.
const edition = 2;
// Trying harder makes these flat prints hardly smaller, and takes three times as long.
const avifEffort = 1;
const original = { name: 'original', contentType: 'image/webp', quality: 92, effort: 2 } as const;

/** The name a picture has in the bucket: of its contents, so that a changed picture is another one. */
export function keyOf({ svg }: Source): string {
  return createHash('sha256')
    .update(`${edition}\n${JSON.stringify(pictureRecipes)}\n${svg}`)
    .digest('hex')
    .slice(0, 24);
}

/** Renders a picture in every size, or takes them from the cache folder. */
export async function filesOf(source: Source, cache: string): Promise<PictureFile[]> {
  const folder = join(cache, keyOf(source));
  const files = [
    { name: original.name, contentType: original.contentType },
    ...names().map((name) => ({ name, contentType: pictureRecipes[name].type })),
  ].map((file) => ({ ...file, path: join(folder, file.name) }));
  if (!files.every(({ path }) => existsSync(path))) await render(source, folder);
  return Promise.all(
    files.map(async ({ path, name, contentType }) => ({
      name,
      contentType,
      bytes: new Uint8Array(await readFile(path)),
    })),
  );
}

/** Turns a picture's source into pixels. */
export function rasterise({ svg }: Source, side: number = originalSide): Sharp {
  // An SVG without a density is drawn small first and enlarged.
  const density = (72 * side) / Number(/width="(\d+)"/.exec(svg)?.[1] ?? side);
  return sharp(Buffer.from(svg), { density }).resize(side);
}

async function render(source: Source, folder: string): Promise<void> {
  // Drawn once, and kept as bare pixels: each file below would otherwise unpack them again.
  const { data, info } = await rasterise(source).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  await mkdir(folder, { recursive: true });
  const { name: originalName, quality, effort } = original;
  await writeFile(join(folder, originalName), await drawn.clone().webp({ quality, effort }).toBuffer());
  for (const name of names()) await writeFile(join(folder, name), await made(drawn.clone(), name, source).toBuffer());
}

/** The same as the companion makes of a baker's photo, but that a drawn picture has a ground of its own to stand on. */
function made(drawn: Sharp, name: PictureName, { svg }: Source): Sharp {
  const recipe = pictureRecipes[name];
  const { type, quality, width } = recipe;
  const sized =
    'height' in recipe
      ? drawn.resize(width, recipe.height, { fit: 'contain', background: groundOf(svg) })
      : drawn.resize(width);
  if (type === 'image/jpeg') return sized.jpeg({ quality, mozjpeg: true });
  return type === 'image/avif' ? sized.avif({ quality, effort: avifEffort }) : sized.webp({ quality });
}

function groundOf(svg: string): string {
  const [, tint] = /<rect[^>]* fill="(#[0-9a-f]{6})"/.exec(svg) ?? [];
  if (!tint) throw new Error('A picture begins with the tint it is printed on');
  return tint;
}

const names = () => Object.keys(pictureRecipes) as PictureName[];
