/** The sizes and formats a picture is made in; nothing else is ever asked of the bucket. */
export const pictureSizes = ['thumbnail', 'card', 'hero'] as const;
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureSize = (typeof pictureSizes)[number];
export type PictureFormat = (typeof pictureFormats)[number];

/** One size of one picture. */
export type PictureFile = { readonly key: string; readonly size: PictureSize; readonly format: PictureFormat };

/** Where a size of a picture stands, in the bucket and below `/media`. */
export function picturePath({ key, size, format }: PictureFile): string {
  return `${key}/${size}.${format}`;
}

/** Reads such a path as somebody asked for it; null for anything that is not one. */
export function parsePicturePath(segments: ReadonlyArray<string>): PictureFile | null {
  const key = segments.slice(0, -1).join('/');
  const [sizeWord, formatWord, ...rest] = (segments.at(-1) ?? '').split('.');
  const size = pictureSizes.find((known) => known === sizeWord);
  const format = pictureFormats.find((known) => known === formatWord);
  if (!size || !format || rest.length > 0 || !isPictureKey(key)) return null;
  return { key, size, format };
}

function isPictureKey(key: string): boolean {
  return /^[A-Za-z0-9_-]{1,80}(?:\/[A-Za-z0-9_-]{1,80}){0,3}$/.test(key);
}
