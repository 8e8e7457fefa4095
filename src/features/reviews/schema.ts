import * as z from 'zod/mini';
import { idOf } from '@/features/catalogue/schema';

/* What pages keep of reviews, read back: a copy of another shape is no copy. */

const review = z.object({
  id: idOf('rev'),
  name: z.nullable(z.string()),
  rating: z.int(),
  text: z.string(),
  writtenAt: z.int(),
  about: z.nullable(z.object({ slug: z.string(), name: z.string() })),
});

/** Some reviews, and what all of their kind come to. */
export const reviewsSchema = z.object({
  latest: z.array(review),
  totals: z.object({ count: z.int(), stars: z.int() }),
});
