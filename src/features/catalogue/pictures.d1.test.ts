import { expect, test } from 'vitest';
import type { Companion } from '@/platform/context';
import { testContext } from '@/testing/context';
import { findPicture } from './queries';

const context = testContext();
const card = { key: 'products/loaf', size: 'card', format: 'avif' } as const;

test('a size that has been made is read from the bucket, and the companion is left in peace', async () => {
  await context.media.put('products/loaf/card.avif', 'a picture');
  const companion: Companion = { ...context.companion, resize: () => Promise.reject(new Error('asked for nothing')) };
  expect(await (await findPicture({ ...context, companion }, card))?.text()).toBe('a picture');
});

test('a size nobody has asked for yet is made by the companion', async () => {
  const made = 'products/bun/card.avif';
  const resize: Companion['resize'] = async () => {
    await context.media.put(made, 'made just now');
    return made;
  };
  const asked = { ...context, companion: { ...context.companion, resize } };
  expect(await (await findPicture(asked, { ...card, key: 'products/bun' }))?.text()).toBe('made just now');
});

test('where there is no picture there is none', async () => {
  expect(await findPicture(context, { ...card, key: 'products/nothing' })).toBeNull();
});
