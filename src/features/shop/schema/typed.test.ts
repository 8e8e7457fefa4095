import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { ticked } from './typed';

const box = z.object({ isReviewed: ticked });

test.each([
  ['a box that is ticked', { isReviewed: 'yes' }, true],
  ['a box that is not, which a browser leaves out', {}, false],
  ['a box that was emptied by a script', { isReviewed: '' }, false],
])('%s is read as it was meant', (_what, sent, meant) => {
  expect(box.parse(sent)).toEqual({ isReviewed: meant });
});

test.each(['no', 'false', '../../etc/passwd', 'YES'])('“%s” ticks no box, and nothing goes on with it', (sent) => {
  expect(box.safeParse({ isReviewed: sent }).success).toBe(false);
});
