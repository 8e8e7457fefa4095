import sharp from 'sharp';
import { rasterise } from './sizes';
import type { Source } from './svg-files';

const cell = 320;
const columns = 6;

/** Lays pictures out beside each other, as a printer lays out proofs; a PNG. */
export async function contactSheet(sources: ReadonlyArray<Source>): Promise<Buffer> {
  const proofs = await Promise.all(sources.map((source) => rasterise(source, cell).png().toBuffer()));
  const lines = Math.ceil(proofs.length / columns);
  const place = (index: number) => ({ left: (index % columns) * cell, top: Math.floor(index / columns) * cell });
  return sharp({ create: { width: columns * cell, height: lines * cell, channels: 3, background: '#fffdf9' } })
    .composite(proofs.map((input, index) => ({ input, ...place(index) })))
    .png()
    .toBuffer();
}
