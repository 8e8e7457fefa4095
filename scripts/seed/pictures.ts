import { filesOf, keyOf, originalSide } from '../art/sizes';
import type { Source } from '../art/svg-files';
import type { Picture } from './catalogue-rows';

// Two at a time: the encoders use every core they find already.
const atOnce = 2;

/** The pictures as the photo rows name them. */
export function picturesOf(sources: ReadonlyArray<Source>): Picture[] {
  return sources.map((source) => ({
    slug: source.slug,
    key: keyOf(source),
    width: originalSide,
    height: originalSide,
  }));
}

/** Puts every picture into the bucket, its original and its ready-made sizes. */
export async function hangPictures(bucket: R2Bucket, sources: ReadonlyArray<Source>, cache: string): Promise<void> {
  const waiting = [...sources];
  const hangNext = async (): Promise<void> => {
    for (let source = waiting.shift(); source; source = waiting.shift()) await hang(bucket, source, cache);
  };
  await Promise.all(Array.from({ length: atOnce }, hangNext));
}

async function hang(bucket: R2Bucket, source: Source, cache: string): Promise<void> {
  for (const { name, contentType, bytes } of await filesOf(source, cache)) {
    await bucket.put(`${keyOf(source)}/${name}`, bytes, { httpMetadata: { contentType } });
  }
}
