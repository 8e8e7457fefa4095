import * as z from 'zod/mini';
import { type Id, type IdPrefix, isId } from '@/kernel/ids';
import { pence } from '@/kernel/money';

/* What pages keep of the catalogue, read back: a copy of another shape is no copy. */

/** An id of one kind of row. */
export const idOf = <P extends IdPrefix>(prefix: P) =>
  z.custom<Id<P>>((value) => typeof value === 'string' && isId(prefix, value));

/** An amount of money in whole pence. */
export const penceAmount = z.pipe(z.int(), z.transform(pence));

const allergen = z.object({ code: z.string(), fourteen: z.string(), name: z.string() });

/** What the law wants told about a bake. */
export const label = z.object({
  ingredients: z.string(),
  contains: z.array(allergen),
  mayContain: z.array(allergen),
  netQuantity: z.string(),
  storage: z.string(),
  shelfLifeDays: z.int(),
});

/** A picture of a bake. */
export const photo = z.object({ key: z.string(), alt: z.string(), width: z.int(), height: z.int() });

/** What the catalogue knows of a variant. */
export const variantFactsShape = {
  variantId: idOf('var'),
  productId: idOf('prd'),
  productSlug: z.string(),
  name: z.string(),
  description: z.string(),
  unit: z.string(),
  categorySlug: z.string(),
  categoryName: z.string(),
  vatRate: z.string(),
  vatBasisPoints: z.int(),
  label,
  photo: z.nullable(photo),
};

/** A product's page. */
export const productSchema = z.object({
  id: idOf('prd'),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  categorySlug: z.string(),
  categoryName: z.string(),
  searchTitle: z.nullable(z.string()),
  searchDescription: z.nullable(z.string()),
  photos: z.array(photo),
  variants: z.array(z.object({ ...variantFactsShape, usualPricePence: penceAmount })),
});

/** Every bake against the fourteen allergens. */
export const allergenSheetSchema = z.object({
  readAt: z.int(),
  bakes: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      category: z.string(),
      contains: z.array(allergen),
      mayContain: z.array(allergen),
    }),
  ),
});
