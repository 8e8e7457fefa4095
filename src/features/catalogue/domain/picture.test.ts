import { expect, test } from 'vitest';
import { parsePicturePath, picturePath } from './picture';

test('a picture is found by the path it was given', () => {
  const file = { key: 'products/k3x', size: 'card', format: 'avif' } as const;
  expect(parsePicturePath(picturePath(file).split('/'))).toEqual(file);
});

test.each([
  'card.avif',
  'k3x/original',
  'k3x/huge.avif',
  'k3x/card.png',
  'k3x/card.avif.exe',
  '../backups/card.avif',
  'k3x//card.avif',
  'k 3/card.webp',
  '',
])('nothing but the known sizes and formats is asked of the bucket: %s', (path) => {
  expect(parsePicturePath(path.split('/'))).toBeNull();
});
