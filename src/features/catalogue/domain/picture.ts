import type { Photo } from './photo';

/** The sizes and formats a page shows pictures in. */
export const pictureSizes = ['thumbnail', 'card', 'hero'] as const;
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureSize = (typeof pictureSizes)[number];
export type PictureFormat = (typeof pictureFormats)[number];

/** What a picture is made into; `share.jpg` stands beside a shared link, where not everybody reads newer formats. */
export type PictureName = `${PictureSize}.${PictureFormat}` | 'share.jpg';

/** One of the files a picture is made into. */
export type PictureFile = { readonly key: string; readonly name: PictureName };

/** Nothing else is ever asked of the bucket. */
export const pictureNames: ReadonlyArray<PictureName> = [
  ...pictureSizes.flatMap((size) => pictureFormats.map((format) => `${size}.${format}` as const)),
  'share.jpg',
];

/** Where a picture's file stands, in the bucket and below `/media`. */
export function picturePath({ key, name }: PictureFile): string {
  return `${key}/${name}`;
}

/** The address a page has a picture's file from. */
export function pictureHref(file: PictureFile): string {
  return `/media/${picturePath(file)}`;
}

/** Reads such a path as somebody asked for it; null for anything that is not one. */
export function parsePicturePath(segments: ReadonlyArray<string>): PictureFile | null {
  const key = segments.slice(0, -1).join('/');
  const name = pictureNames.find((known) => known === segments.at(-1));
  return name && isPictureKey(key) ? { key, name } : null;
}

/** What a link to the page of a bake shows of it when it is shared; its shape is what every service shows whole. */
export function sharePictureOf(photo: Photo | null) {
  return photo && { src: pictureHref({ key: photo.key, name: 'share.jpg' }), alt: photo.alt, width: 1200, height: 630 };
}

function isPictureKey(key: string): boolean {
  return /^[A-Za-z0-9_-]{1,80}(?:\/[A-Za-z0-9_-]{1,80}){0,3}$/.test(key);
}
