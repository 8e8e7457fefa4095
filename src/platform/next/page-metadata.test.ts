import { expect, test } from 'vitest';
import { sharePicture } from '@/config/frontend';
import { pageMetadata } from './page-metadata';

const menu = {
  title: 'Menu',
  description: 'Every bread, pastry and cake of the next bake sale, with prices and allergens.',
  path: '/menu',
};

test('a page tells search engines its one address, and sharers its name and the picture of the shop', () => {
  const metadata = pageMetadata(menu);
  expect(metadata.alternates?.canonical).toBe('/menu');
  expect(metadata.robots).toBeUndefined();
  expect(metadata.openGraph).toMatchObject({
    type: 'website',
    siteName: 'Band of Bakers',
    locale: 'en_GB',
    url: '/menu',
    title: 'Menu',
    description: menu.description,
    images: [{ url: sharePicture.src, width: 1200, height: 630, alt: sharePicture.alt }],
  });
  expect(metadata.twitter).toMatchObject({ card: 'summary_large_image', title: 'Menu' });
});

test('a page with a picture of its own is shared with that one', () => {
  const picture = { src: '/media/k3x/share.jpg', alt: 'A loaf', width: 1200, height: 630 };
  const { openGraph, twitter } = pageMetadata({ ...menu, picture });
  const shown = [{ url: picture.src, alt: 'A loaf', width: 1200, height: 630 }];
  expect(openGraph?.images).toEqual(shown);
  expect(twitter?.images).toEqual(shown);
});

test('where a bake has no picture yet, the shop’s stands in', () => {
  expect(pageMetadata({ ...menu, picture: null }).openGraph?.images).toMatchObject([{ url: sharePicture.src }]);
});

test('a page for one person stays out of search engines, and its address out of what is shared', () => {
  const metadata = pageMetadata({ ...menu, path: '/orders/K7P-4QX', isIndexed: false });
  expect(metadata.robots).toEqual({ index: false, follow: false });
  expect(JSON.stringify(metadata)).not.toContain('K7P');
});

test('a news post says that it is an article', () => {
  expect(pageMetadata({ ...menu, kind: 'article' }).openGraph).toMatchObject({ type: 'article' });
});

test('a title that names the shop is not followed by its name again', () => {
  expect(pageMetadata(menu).title).toBe('Menu');
  expect(pageMetadata({ ...menu, absoluteTitle: true }).title).toEqual({ absolute: 'Menu' });
});
