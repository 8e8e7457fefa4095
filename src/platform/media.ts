import type { Context, PictureFormat, PictureSize } from './context';

export type WantedPicture = { readonly key: string; readonly size: PictureSize; readonly format: PictureFormat };

/** Opens one size of a picture; the companion makes it at its first request. Null where there is no such picture. */
export async function openPicture(
  context: Context,
  { key, size, format }: WantedPicture,
): Promise<R2ObjectBody | null> {
  const made = await context.media.get(`${key}/${size}.${format}`);
  if (made) return made;
  const madeAt = await context.companion.resize(key, size, format);
  return madeAt === null ? null : context.media.get(madeAt);
}
