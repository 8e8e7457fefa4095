import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPictureFacts } from './picture-file';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a63d14' } });

describe('a picture tells its kind and size by its own bytes', () => {
  test.each([
    ['image/jpeg', () => blank(64, 48).jpeg().toBuffer()],
    ['image/jpeg', () => blank(64, 48).jpeg({ progressive: true }).toBuffer()],
    ['image/png', () => blank(64, 48).png().toBuffer()],
    ['image/webp', () => blank(64, 48).webp().toBuffer()],
    ['image/webp', () => blank(64, 48).webp({ lossless: true }).toBuffer()],
    ['image/webp', () => blank(64, 48).ensureAlpha(0.5).webp().toBuffer()],
  ] as const)('%s', async (type, make) => {
    expect(readPictureFacts(await make())).toEqual({ type, width: 64, height: 48 });
  });

  test('and a phone held upright is believed', async () => {
    const upright = await blank(64, 48).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(readPictureFacts(upright)).toEqual({ type: 'image/jpeg', width: 48, height: 64 });
  });
});

test('what is none is none, however it begins', async () => {
  const jpeg = await blank(64, 48).jpeg().toBuffer();
  for (const other of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '<html>', ''])
    expect(readPictureFacts(new TextEncoder().encode(other))).toBeNull();
  expect(readPictureFacts(jpeg.subarray(0, 20))).toBeNull();
});

test('no bytes at all break the reading', () => {
  const starts = ['\u00ff\u00d8\u00ff\u00e1', '\u0089PNG\r\n\u001a\n', 'RIFF0000WEBPVP8X', 'RIFF0000WEBPVP8L', ''];
  const someBytes = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }))
    .map(([start, rest]) => new Uint8Array([...Array.from(start, (char) => char.charCodeAt(0)), ...rest]));
  fc.assert(
    fc.property(someBytes, (bytes) => {
      const facts = readPictureFacts(bytes);
      expect(facts === null || (facts.width > 0 && facts.height > 0)).toBe(true);
    }),
  );
});
