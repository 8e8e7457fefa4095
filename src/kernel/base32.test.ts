import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32';

const bytesOf = (text: string) => new TextEncoder().encode(text);

// RFC 4648, section 10, without the padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('“%s” is written %s, as the standard has it', (text, written) => {
  expect(toBase32(bytesOf(text))).toBe(written);
  expect(fromBase32(written)).toEqual(bytesOf(text));
});

test('whatever bytes are written are read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }),
  );
});

test('a text with anything else in it is none', () => {
  for (const text of ['0', '1', 'my', 'MZ XQ', 'MZXQ=']) expect(fromBase32(text)).toBeNull();
});
