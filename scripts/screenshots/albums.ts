import { inProject } from '../lib/project.mjs';
import type { ShopPage } from '../prove/shop-pages';

/* Where the pictures are kept, and on which screens a page is judged: the shop's in one album, the office's in another. */

export type Size = {
  readonly width: number;
  readonly height: number;
  /** Fingers press it: some controls are larger then. */
  readonly isTouched: boolean;
};

export type Album = {
  readonly folder: string;
  readonly sizes: ReadonlyArray<Size>;
  /** What most of its pages are: pictures and words, or words alone. */
  readonly pages: 'illustrated' | 'plain';
  readonly mostBytes: number;
};

const phone: Size = { width: 390, height: 844, isTouched: true };
const tablet: Size = { width: 820, height: 1180, isTouched: true };
const laptop: Size = { width: 1280, height: 800, isTouched: false };

export const shopAlbum: Album = {
  folder: inProject('docs', 'screenshots'),
  sizes: [phone, laptop],
  pages: 'illustrated',
  mostBytes: 60_000,
};

export const officeAlbum: Album = {
  folder: inProject('docs', 'screenshots', 'admin'),
  sizes: [phone, tablet, laptop],
  pages: 'plain',
  mostBytes: 56_000,
};

/** The album that a page belongs in: the office's stand behind their own door. */
export const albumOf = ({ route }: Pick<ShopPage, 'route'>): Album =>
  route.startsWith('/admin') ? officeAlbum : shopAlbum;

/** What the picture of a page is called, at one width. */
export function fileOf({ name }: Pick<ShopPage, 'name'>, width: number): string {
  return `${name.replace(/^office /, '').replaceAll(/\W+/g, '-')}-${width}.webp`;
}
