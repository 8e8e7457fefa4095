import * as z from 'zod/mini';
import { photo } from '@/features/catalogue/schema';

/* What pages keep of the bakery's own words, read back: a copy of another shape is no copy. */
const newsItemShape = {
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  photo: z.nullable(photo),
  publishedAt: z.int(),
};

/** The list of news. */
export const newsListSchema = z.array(z.object(newsItemShape));

/** A post's own page. */
export const postPageSchema = z.object({
  post: z.object({ ...newsItemShape, body: z.string() }),
  more: newsListSchema,
});

/** The questions people keep asking. */
export const faqsSchema = z.array(z.object({ topic: z.string(), question: z.string(), answer: z.string() }));

/** A page of the bakery's own words. */
export const ownPageSchema = z.object({ title: z.string(), summary: z.string(), body: z.string() });
