import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { counters } from '@/config/backend';
import { countTry } from '@/features/access/commands';
import { cachedProduct } from '@/features/bake-sales/queries/product-page';
import type { ProductId } from '@/kernel/ids';
import type { Companion, Context } from '@/platform/context';
import { auditFor } from '@/testing/builders/books';
import { aProduct } from '@/testing/builders/catalogue';
import { signedIn, trustingShop } from '@/testing/builders/staff';
import { receivePhoto } from './actions/upload-photo';
import { addPhoto, changePhotos } from './commands/photos';
import { photoProblemWords } from './domain/photo-words';
import { pictureNames } from './domain/picture';
import { getProductDesk } from './queries/office';
import { photos } from './tables';

const inCharge = async (over: Partial<Context> = {}) =>
  trustingShop({ ...over, caller: (await signedIn('manager')).caller });

/** The first bytes of a PNG, which say how large it is. */
function aPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const rowsOf = ({ db }: Context, productId: ProductId) =>
  db.select().from(photos).where(eq(photos.productId, productId)).orderBy(photos.position);

test('a photo is kept as it came, under a key of its own, and shown with its words once its sizes are made', async () => {
  const asked: string[] = [];
  const work: Promise<unknown>[] = [];
  const plain = await inCharge({ afterResponse: (promise) => void work.push(promise) });
  const makePicture: Companion['makePicture'] = (key, name) => {
    asked.push(name);
    return Promise.resolve(`${key}/${name}`);
  };
  const context = { ...plain, companion: { ...plain.companion, makePicture } };
  const { productId, slug } = await aProduct(context);
  const bytes = aPng(1600, 1200);
  expect(await addPhoto(context, { productId, alt: ' A dark,  round loaf ', bytes })).toEqual({
    ok: true,
    value: { slug },
  });
  await Promise.all(work);
  expect(asked).toEqual(pictureNames);
  const [photo] = await rowsOf(context, productId);
  expect(photo).toMatchObject({ alt: 'A dark, round loaf', width: 1600, height: 1200 });
  expect(photo?.key).toMatch(/^photos\/[\w-]{22}$/);
  const original = await context.media.get(`${photo?.key ?? ''}/original`);
  expect(new Uint8Array((await original?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
  expect(original?.httpMetadata?.contentType).toBe('image/png');
  expect((await cachedProduct(context, slug))?.product.photos).toMatchObject([{ alt: 'A dark, round loaf' }]);
  expect(await auditFor(context, productId)).toMatchObject([{ action: 'photo.added' }]);
});

test('what is no picture, too large a one, or one without words is not taken in', async () => {
  const context = await inCharge();
  const { productId } = await aProduct(context);
  const add = async (sent: Partial<Parameters<typeof addPhoto>[1]>) =>
    addPhoto(context, { productId, alt: 'A loaf', bytes: aPng(10, 10), ...sent });
  expect(await add({ alt: '  ' })).toMatchObject({ problem: { kind: 'no_words' } });
  expect(await add({ alt: 'A'.repeat(201) })).toMatchObject({ problem: { kind: 'words_too_long' } });
  const page = new TextEncoder().encode('<svg onload="alert(1)"/>');
  expect(await add({ bytes: page })).toMatchObject({ problem: { kind: 'not_a_picture' } });
  expect(await add({ bytes: aPng(6001, 4000) })).toMatchObject({ problem: { kind: 'too_many_pixels' } });
  expect(await add({ bytes: aPng(6000, 4000) })).toMatchObject({ ok: true });
  expect(await add({ productId: 'prd_nowhere' })).toMatchObject({ problem: { kind: 'not_there' } });
  expect(await rowsOf(context, productId)).toHaveLength(1);
});

test('photos change places and words, and one is taken off; its original stays', async () => {
  const context = await inCharge();
  const { productId, slug } = await aProduct(context);
  for (const alt of ['First', 'Second', 'Third']) await addPhoto(context, { productId, alt, bytes: aPng(10, 10) });
  const { product } = await getProductDesk(context, slug);
  const [first, second, third] = product?.photos ?? [];
  if (!product || !first || !second || !third) throw new Error('There are three');
  const seen = { productId, version: product.version };
  const hung = [
    { id: third.id, alt: 'Third, now in front', position: 0 },
    { id: first.id, alt: 'First', position: 1 },
  ];
  expect(await changePhotos(context, seen, hung)).toMatchObject({ ok: true });
  expect((await rowsOf(context, productId)).map(({ alt }) => alt)).toEqual(['Third, now in front', 'First']);
  expect(await context.media.head(`${second.key}/original`)).not.toBeNull();
  expect(await changePhotos(context, seen, hung)).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
});

test('whoever has added three hundred photos today is told to come again tomorrow, by the script and by the page', async () => {
  const now = () => Date.UTC(2026, 10, 28, 23);
  const { id, caller } = await signedIn('manager', { now });
  const context = trustingShop({ caller, now });
  const { productId, slug } = await aProduct(context);
  const send = (accept: string) => {
    const body = new FormData();
    const photo = new File([aPng(10, 10)], 'loaf.png');
    for (const [name, value] of Object.entries({ productId, slug, alt: 'A loaf', photo })) body.append(name, value);
    return receivePhoto(
      context,
      new Request('https://shop.example/admin/photos', { method: 'POST', headers: { accept }, body }),
    );
  };
  const { limit } = counters.photosPerPerson;
  expect(limit).toBe(300);
  for (let n = 1; n < limit; n++) await countTry(context, `photo.person:${id}`, counters.photosPerPerson);
  expect((await send('application/json')).status).toBe(200);
  const wait = await send('application/json');
  expect([wait.status, wait.headers.get('retry-after')]).toEqual([429, '3600']);
  expect(wait.headers.get('ratelimit-policy')).toBe('"photo.person";q=300;w=86400');
  expect(await wait.json()).toMatchObject({ error: { message: photoProblemWords.too_many_today } });
  const led = await send('text/html');
  expect([led.status, led.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(`${slug}?photo=too_many_today#photos`),
  ]);
  expect(await rowsOf(context, productId)).toHaveLength(1);
});
