import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('svg', import.meta.url));
const ending = '.svg';

/** A picture's source: the bake it shows, and its SVG. */
export type Source = { readonly slug: string; readonly svg: string };

/** Reads the committed pictures. */
export function readSources(): Source[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return files
    .sort()
    .map((name) => ({ slug: name.slice(0, -ending.length), svg: readFileSync(join(folder, name), 'utf8') }));
}

/** Writes pictures as they are to be committed. */
export function writeSources(sources: ReadonlyArray<Source>): void {
  mkdirSync(folder, { recursive: true });
  for (const { slug, svg } of sources) writeFileSync(join(folder, `${slug}${ending}`), svg);
}
