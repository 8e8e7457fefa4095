import { type PictureName, pictureRecipes } from '@/config/backend';
import { brandColour } from '@/config/frontend';

export type Pictures = { readonly IMAGES: ImagesBinding; readonly MEDIA: R2Bucket };

type Wanted = { readonly key: string; readonly name: PictureName };

/** Makes one file of a picture beside its original (turned the right way up, its EXIF gone); null where there is no original. */
export async function makePicture({ IMAGES, MEDIA }: Pictures, { key, name }: Wanted): Promise<string | null> {
  const made = `${key}/${name}`;
  // A picture is never changed under its key, so what has been made once stays right.
  if (await MEDIA.head(made)) return made;
  const original = await MEDIA.get(`${key}/original`);
  if (!original) return null;
  const { body }: { body: ReadableStream<Uint8Array> } = original;
  const { type, quality } = pictureRecipes[name];
  const picture = await IMAGES.input(body).transform(shapeOf(name)).output({ format: type, quality });
  // The bucket wants to know the length beforehand, which a stream does not say.
  const bytes = await picture.response().arrayBuffer();
  await MEDIA.put(made, bytes, { httpMetadata: { contentType: picture.contentType() } });
  return made;
}

function shapeOf(name: PictureName): ImageTransform {
  const recipe = pictureRecipes[name];
  if (!('height' in recipe)) return { width: recipe.width, fit: 'scale-down' };
  // Never cut off: chats show the middle square of a shared picture, and that is then the whole bake.
  return { width: recipe.width, height: recipe.height, fit: 'pad', background: brandColour };
}
