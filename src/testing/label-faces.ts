import { readFile } from 'node:fs/promises';
import { type Face, type Faces, openFace } from '@/worker/labels/faces';
import { unpackWoff } from '@/worker/labels/unpack-woff';

const folder = new URL('../../node_modules/@fontsource/inter/files/', import.meta.url);

async function face(name: string, file: string): Promise<Face> {
  const bytes = await readFile(new URL(`inter-${file}-normal.woff`, folder));
  return openFace(name, await unpackWoff(new Uint8Array(bytes).buffer));
}

/** The faces of the labels, for tests that run outside the Worker's bundle. */
export async function labelFaces(): Promise<Faces> {
  return {
    regular: [await face('Inter-Regular', 'latin-400'), await face('Inter-Regular-Ext', 'latin-ext-400')],
    bold: [await face('Inter-Bold', 'latin-700'), await face('Inter-Bold-Ext', 'latin-ext-700')],
  };
}
