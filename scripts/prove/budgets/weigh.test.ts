import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { travelBytes, weigh } from './weigh';

const words = Buffer.from('flour, water, salt; '.repeat(500));

test('text travels gzipped, pictures and fonts as they are', () => {
  const gzipped = gzipSync(words).length;
  for (const contentType of ['text/html; charset=utf-8', 'application/javascript', 'text/x-component', 'image/svg+xml'])
    expect(travelBytes({ contentType, body: words })).toBe(gzipped);
  for (const contentType of ['image/avif', 'font/woff2', ''])
    expect(travelBytes({ contentType, body: words })).toBe(words.length);
});

test('a page weighs all it fetched, and its scripts are counted by themselves', () => {
  const script = { kind: 'script', contentType: 'text/javascript', body: words };
  const picture = { kind: 'image', contentType: 'image/avif', body: Buffer.alloc(5_000) };
  const { scriptBytes, totalBytes } = weigh([script, script, picture]);
  expect(scriptBytes).toBe(2 * gzipSync(words).length);
  expect(totalBytes).toBe(scriptBytes + 5_000);
});

test('a page without scripts has none', () => {
  expect(weigh([])).toEqual({ scriptBytes: 0, totalBytes: 0 });
});
