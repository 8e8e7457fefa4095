import { pictureWidths } from '@/config/backend';
import type { PictureFormat, PictureSize } from '@/platform/context';

export type Pictures = { readonly IMAGES: ImagesBinding; readonly MEDIA: R2Bucket };

type Wanted = { readonly key: string; readonly size: PictureSize; readonly format: PictureFormat };

/** Makes one size of a picture beside its original (turned the right way up, its EXIF gone); null where there is no original. */
export async function resize({ IMAGES, MEDIA }: Pictures, { key, size, format }: Wanted): Promise<string | null> {
  const made = `${key}/${size}.${format}`;
  // A picture is never changed under its key, so what has been made once stays right.
  if (await MEDIA.head(made)) return made;
  const original = await MEDIA.get(`${key}/original`);
  if (!original) return null;
  const { body }: { body: ReadableStream<Uint8Array> } = original;
  const picture = await IMAGES.input(body)
    .transform({ width: pictureWidths[size], fit: 'scale-down' })
    .output({ format: `image/${format}` });
  // The bucket wants to know the length beforehand, which a stream does not say.
  const bytes = await picture.response().arrayBuffer();
  await MEDIA.put(made, bytes, { httpMetadata: { contentType: picture.contentType() } });
  return made;
}
