import { describe, expect, test } from 'vitest';
import type { Companion } from '@/platform/context';
import { testContext } from '@/testing/context';
import { findPicture } from './queries';

const context = testContext();
const card = { key: 'products/loaf', name: 'card.avif' } as const;
const textOf = async (file: Parameters<typeof findPicture>[1], asked = context) => {
  const found = await findPicture(asked, file);
  return found?.body ? new Response(found.body).text() : null;
};

test('a size nobody has asked for yet is made by the companion', async () => {
  const made = 'products/bun/card.avif';
  const makePicture: Companion['makePicture'] = async () => {
    await context.media.put(made, 'made just now');
    return made;
  };
  const asked = { ...context, companion: { ...context.companion, makePicture } };
  expect(await textOf({ ...card, key: 'products/bun' }, asked)).toBe('made just now');
});

test('where there is no picture there is none', async () => {
  expect(await findPicture(context, { ...card, key: 'products/nothing' })).toBeNull();
});

describe('a size that has been made', () => {
  const lazy: Companion = { ...context.companion, makePicture: () => Promise.reject(new Error('asked for nothing')) };
  const asked = { ...context, companion: lazy };

  test('is read from the bucket, and the companion is left in peace', async () => {
    await context.media.put('products/loaf/card.avif', 'a picture');
    expect(await textOf(card, asked)).toBe('a picture');
  });

  test('is not sent again to a browser that has it', async () => {
    await context.media.put('products/loaf/card.avif', 'a picture');
    const first = await findPicture(asked, card);
    await first?.body?.cancel();
    const again = await findPicture(asked, { ...card, known: first?.etag ?? '' });
    expect(again).toEqual({ etag: first?.etag, body: null });
    expect(await textOf({ ...card, known: '"of another picture"' }, asked)).toBe('a picture');
  });
});
