import { catalogueOffice, counters } from '@/config/backend';
import { catalogueLimits } from '@/config/frontend';
import { countTry } from '@/features/access/commands';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { Id, ProductId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { tidyLine } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { toBase64Url } from '@/platform/signed-links';
import type { CatalogueProblem } from '../domain/office-words';
import type { PhotoProblem } from '../domain/photo-words';
import { pictureNames } from '../domain/picture';
import { readPictureFacts } from '../domain/picture-file';
import { type HungPhoto, insertPhoto, setPhotos } from '../store/change-photos';
import { officeProductReading } from '../store/office-product';
import { raiseRevision } from '../store/revision';
import {
  forgetCatalogue,
  type ProductSeen,
  productToChange,
  type SavedProduct,
  saveProductChange,
} from './save-product';

const { mostPixels, mostPhotos, photoKeyBytes } = catalogueOffice;

export type SentPhoto = {
  readonly productId: ProductId;
  readonly alt: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Takes a photo in: its original goes into the bucket under a key nobody can guess, and its row says what it shows. Its
 * sizes are made after the answer, or else when somebody first asks for them.
 */
export async function addPhoto(context: Context, sent: SentPhoto): Promise<Result<SavedProduct, PhotoProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const counted = await countTry(context, `photo.person:${staff.id}`, counters.photosPerPerson);
  if (!counted.ok) return refused({ kind: 'too_many_today', againAt: counted.problem.againAt });
  const alt = tidyLine(sent.alt);
  if (alt === '') return refused({ kind: 'no_words' });
  if (alt.length > catalogueLimits.alt) return refused({ kind: 'words_too_long' });
  const facts = readPictureFacts(sent.bytes);
  if (facts === null) return refused({ kind: 'not_a_picture' });
  const { type, width, height } = facts;
  if (width * height > mostPixels) return refused({ kind: 'too_many_pixels' });
  const product = await runReading(context.db, officeProductReading(context.db, { id: sent.productId }));
  if (!product) return refused({ kind: 'not_there' });
  if (product.photos.length >= mostPhotos) return refused({ kind: 'too_many' });
  const key = `photos/${toBase64Url(context.randomBytes(photoKeyBytes))}`;
  await context.media.put(`${key}/original`, sent.bytes, { httpMetadata: { contentType: type } });
  const photo = { id: context.newId('pho'), productId: product.id, key, alt, width, height, createdAt: context.now() };
  await runBatch(context.db, [
    ...insertPhoto(context.db, photo),
    raiseRevision(context.db),
    auditStatement(context, {
      ...{ action: 'photo.added', personId: staff.id, actor: staff.name, subject: product.id },
      after: { photoId: photo.id, key, alt, width, height },
    }),
  ]);
  await forgetCatalogue(context, [{ kind: 'product', id: product.slug }]);
  context.afterResponse(makeSizes(context, key));
  context.log.info('photo.added', { productId: product.id, bytes: sent.bytes.byteLength });
  return ok({ slug: product.slug });
}

/** One size after the other: a decoder takes all the memory it can get. */
async function makeSizes({ companion, log }: Context, key: string): Promise<void> {
  try {
    for (const name of pictureNames) await companion.makePicture(key, name);
  } catch {
    log.warn('photo.sizes_later', { key });
  }
}

/** Says what the photos of a product show and in which order they hang; those that are left out are taken off. */
export async function changePhotos(
  context: Context,
  seen: ProductSeen,
  hung: ReadonlyArray<HungPhoto>,
): Promise<Result<SavedProduct, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  const known = new Set<Id<'pho'>>(product.photos.map(({ id }) => id));
  if (hung.some(({ id }) => !known.has(id))) return refused({ kind: 'not_there' });
  const before = product.photos.map(({ id, alt }) => ({ id, alt }));
  return saveProductChange(context, { product, staff, action: 'photo.changed', before, after: hung }, [
    ...setPhotos(context.db, product.id, hung),
  ]);
}
