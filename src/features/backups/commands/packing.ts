import { type Section, writeObject, readObject } from '../domain/archived';
import type { Bytes } from '../domain/vault';

/* Text into the bytes that lie in the bucket, and back. */

export type Packed = { readonly bytes: Bytes; readonly sha256: string; readonly rows: number };

/** Packs rows into the bytes of one object. */
export async function packObject(sections: ReadonlyArray<Section>): Promise<Packed> {
  const bytes = await gzip(writeObject(sections));
  const rows = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  return { bytes, sha256: await sha256(bytes), rows };
}

/** Reads the rows an object holds. */
export async function unpackObject(bytes: Bytes): Promise<Section[]> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readObject(await new Response(stream).text());
}

async function gzip(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The fingerprint by which an object is known. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
