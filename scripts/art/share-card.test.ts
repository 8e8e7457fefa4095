import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sharePicture } from '@/config/frontend';
import { shareCard, shareCardFile, sharePrint } from './share-card';

const largestBytes = 100_000;

test('the committed card is what its drawing draws', () => {
  expect(readFileSync(shareCardFile, 'utf8')).toBe(shareCard());
});

test('the card is printed in the shape that pages promise, small enough for a chat to fetch', async () => {
  const { format, width, height } = await sharp(sharePrint).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: sharePicture.width, height: sharePicture.height });
  expect(readFileSync(sharePrint).byteLength).toBeLessThan(largestBytes);
});
