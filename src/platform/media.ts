import type { PictureName } from '@/config/backend';
import type { Context } from './context';

export type WantedPicture = {
  readonly key: string;
  readonly name: PictureName;
  /** What the browser has already, as its `If-None-Match` says it. */
  readonly known?: string | null;
};

/** A picture, or only its tag where the browser has it already. */
export type OpenedPicture = { readonly etag: string; readonly body: ReadableStream | null };

/** Opens one file of a picture; the companion makes it at its first request. Null where there is no such picture. */
export async function openPicture(context: Context, wanted: WantedPicture): Promise<OpenedPicture | null> {
  const made = await read(context, wanted);
  if (made) return made;
  const madeAt = await context.companion.makePicture(wanted.key, wanted.name);
  return madeAt === null ? null : read(context, wanted);
}

async function read(context: Context, { key, name, known }: WantedPicture): Promise<OpenedPicture | null> {
  const onlyIf = new Headers(known ? { 'if-none-match': known } : {});
  const found = await context.media.get(`${key}/${name}`, { onlyIf });
  return found && { etag: found.httpEtag, body: 'body' in found ? found.body : null };
}
