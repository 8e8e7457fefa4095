import { expect, test } from 'vitest';
import { pictureRecipes } from '@/config/backend';
import { sharePicture } from '@/config/frontend';
import { parsePicturePath, pictureNames, picturePath, sharePictureOf } from './picture';

test.each(pictureNames)('a picture is found by the path it was given: %s', (name) => {
  const file = { key: 'products/k3x', name };
  expect(parsePicturePath(picturePath(file).split('/'))).toEqual(file);
});

test.each([
  'card.avif',
  'k3x/original',
  'k3x/huge.avif',
  'k3x/card.png',
  'k3x/card.jpg',
  'k3x/share.avif',
  'k3x/card.avif.exe',
  '../backups/card.avif',
  'k3x//card.avif',
  'k 3/card.webp',
  '',
])('nothing but the known sizes and formats is asked of the bucket: %s', (path) => {
  expect(parsePicturePath(path.split('/'))).toBeNull();
});

test('there is a recipe for each file of a picture, and for nothing else', () => {
  expect(Object.keys(pictureRecipes).sort()).toEqual([...pictureNames].sort());
});

test('a shared link to a bake shows its picture, of the shape its recipe makes', () => {
  const shared = sharePictureOf({ key: 'products/k3x', alt: 'A loaf', width: 1600, height: 1200 });
  const { width, height } = pictureRecipes['share.jpg'];
  expect(shared).toEqual({ src: '/media/products/k3x/share.jpg', alt: 'A loaf', width, height });
  expect({ width, height }).toEqual({ width: sharePicture.width, height: sharePicture.height });
  expect(sharePictureOf(null)).toBeNull();
});
