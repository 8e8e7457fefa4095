import { expect, test } from 'vitest';
import { pictureWidths } from '@/config/backend';
import { testBindings } from '@/testing/bindings';
import { resize } from './pictures';

const env = testBindings();

/** A press that notes what it is asked for; the real one is Cloudflare's. */
function aPress() {
  const asked: unknown[] = [];
  const press = {
    input: () => ({
      transform: (transform: unknown) => ({
        output: (output: unknown) => {
          asked.push({ transform, output });
          return Promise.resolve({ response: () => new Response('smaller'), contentType: () => 'image/webp' });
        },
      }),
    }),
  };
  return { asked, pictures: { IMAGES: press as unknown as ImagesBinding, MEDIA: env.MEDIA } };
}

test('a picture is made once per size and format, beside its original', async () => {
  await env.MEDIA.put('products/loaf/original', 'large');
  const { asked, pictures } = aPress();
  const wanted = { key: 'products/loaf', size: 'card', format: 'webp' } as const;
  expect(await resize(pictures, wanted)).toBe('products/loaf/card.webp');
  expect(await resize(pictures, wanted)).toBe('products/loaf/card.webp');
  expect(asked).toEqual([
    { transform: { width: pictureWidths.card, fit: 'scale-down' }, output: { format: 'image/webp' } },
  ]);
  const made = await env.MEDIA.get('products/loaf/card.webp');
  expect(await made?.text()).toBe('smaller');
  expect(made?.httpMetadata?.contentType).toBe('image/webp');
});

test('a picture without an original is none', async () => {
  const { asked, pictures } = aPress();
  expect(await resize(pictures, { key: 'products/nothing', size: 'hero', format: 'avif' })).toBeNull();
  expect(asked).toEqual([]);
});
