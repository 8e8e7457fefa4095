import { expect, test } from 'vitest';
import { labelFaces } from '@/testing/label-faces';

/** Counts with a part of itself left out (OpenType, `head.checksumAdjustment`). */
const selfish = 'head';

test('a font comes out of its wrapping as it went in: every table adds up to what it says of itself', async () => {
  const { regular, bold } = await labelFaces();
  for (const { bytes, font } of [...regular, ...bold]) {
    const tables = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter(({ tag, said, is }) => said !== is && tag !== selfish)).toEqual([]);
    expect(font.numGlyphs).toBeGreaterThan(100);
  }
});

function tablesOf(view: DataView) {
  return Array.from({ length: view.getUint16(4) }, (_, place) => {
    const at = 12 + place * 16;
    const [said, offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    let is = 0;
    for (let from = offset; from < offset + length; from += 4) is = (is + view.getUint32(from)) >>> 0;
    const tag = Array.from({ length: 4 }, (_, letter) => String.fromCharCode(view.getUint8(at + letter))).join('');
    return { tag, said, is };
  });
}
