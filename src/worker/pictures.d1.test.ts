import { expect, test } from 'vitest';
import { pictureRecipes } from '@/config/backend';
import { brandColour } from '@/config/frontend';
import { testBindings } from '@/testing/bindings';
import { makePicture } from './pictures';

const env = testBindings();

/** A press that notes what it is asked for; the real one is Cloudflare's. */
function aPress(type = 'image/webp') {
  const asked: unknown[] = [];
  const press = {
    input: () => ({
      transform: (transform: unknown) => ({
        output: (output: unknown) => {
          asked.push({ transform, output });
          return Promise.resolve({ response: () => new Response('smaller'), contentType: () => type });
        },
      }),
    }),
  };
  return { asked, pictures: { IMAGES: press as unknown as ImagesBinding, MEDIA: env.MEDIA } };
}

test('a picture is made once per size and format, beside its original', async () => {
  await env.MEDIA.put('products/loaf/original', 'large');
  const { asked, pictures } = aPress();
  const wanted = { key: 'products/loaf', name: 'card.webp' } as const;
  expect(await makePicture(pictures, wanted)).toBe('products/loaf/card.webp');
  expect(await makePicture(pictures, wanted)).toBe('products/loaf/card.webp');
  const { width, quality } = pictureRecipes['card.webp'];
  expect(asked).toEqual([{ transform: { width, fit: 'scale-down' }, output: { format: 'image/webp', quality } }]);
  const made = await env.MEDIA.get('products/loaf/card.webp');
  expect(await made?.text()).toBe('smaller');
  expect(made?.httpMetadata?.contentType).toBe('image/webp');
});

test('the picture beside a shared link shows the whole bake on the shop’s paper', async () => {
  await env.MEDIA.put('products/bun/original', 'large');
  const { asked, pictures } = aPress('image/jpeg');
  expect(await makePicture(pictures, { key: 'products/bun', name: 'share.jpg' })).toBe('products/bun/share.jpg');
  expect(asked).toMatchObject([
    { transform: { width: 1200, height: 630, fit: 'pad', background: brandColour }, output: { format: 'image/jpeg' } },
  ]);
  expect((await env.MEDIA.head('products/bun/share.jpg'))?.httpMetadata?.contentType).toBe('image/jpeg');
});

test('a picture without an original is none', async () => {
  const { asked, pictures } = aPress();
  expect(await makePicture(pictures, { key: 'products/nothing', name: 'hero.avif' })).toBeNull();
  expect(asked).toEqual([]);
});
