import * as z from 'zod/mini';
import { saleListSchema, sheetContentSchema } from '@/features/bake-sales/schema';
import { idOf, penceAmount, photo } from '@/features/catalogue/schema';
import { newsListSchema } from '@/features/content/schema';
import { reviewsSchema } from '@/features/reviews/schema';
import { keptSettingsSchema } from '@/features/shop/schema';

const favourite = z.object({
  productId: idOf('prd'),
  slug: z.string(),
  name: z.string(),
  note: z.nullable(z.string()),
  photo: z.nullable(photo),
  usualPricePence: penceAmount,
  unit: z.string(),
});

const shelf = z.object({ slug: z.string(), name: z.string(), photo: z.nullable(photo) });

/** What the front of the shop keeps, read back: a copy of another shape is no copy. */
export const homeContentSchema = z.object({
  sales: saleListSchema,
  sheet: z.nullable(sheetContentSchema),
  favourites: z.array(favourite),
  shelves: z.array(shelf),
  news: newsListSchema,
  reviews: reviewsSchema,
  settings: keptSettingsSchema,
});

const pageAddresses = z.array(z.object({ slug: z.string(), changedAt: z.number() }));

/** What the map for search engines keeps. */
export const siteMapSchema = z.object({ products: pageAddresses, sales: pageAddresses, news: pageAddresses });
