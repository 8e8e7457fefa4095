import { expect, test } from 'vitest';
import { withPart } from './moved-parts';

const part = { to: 'ready', moved: 40, overtaken: 0, left: 23 } as const;

test('parts add up, and the next follows until nothing is left', () => {
  const first = withPart({ moved: 0, overtaken: 0 }, part);
  expect(first).toEqual({ to: 'ready', moved: 40, overtaken: 0, left: 23, goesOn: true });
  expect(withPart(first, { ...part, moved: 22, overtaken: 1, left: 0 })).toEqual({
    ...{ to: 'ready', moved: 62, overtaken: 1, left: 0 },
    goesOn: false,
  });
});

test('a part of which nothing went is not tried again by itself', () => {
  expect(withPart({ moved: 40, overtaken: 0 }, { ...part, moved: 0, overtaken: 40 })).toMatchObject({
    ...{ moved: 40, overtaken: 40, left: 23 },
    goesOn: false,
  });
});
