import { and, asc, eq, exists, isNull, notExists } from 'drizzle-orm';
import type { PageAddress } from '@/kernel/page-address';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import { ingredients, productIngredients, products, variants } from '../tables';
import { isOnSale } from './variant-facts';

/** Reads which products have a page: those on sale in some kind, whose ingredients somebody has checked. */
export function productAddressesReading(db: Db): Reading<PageAddress[]> {
  const aKind = db
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.productId, products.id), isNull(variants.archivedAt)));
  const unchecked = db
    .select({ id: ingredients.id })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(and(eq(productIngredients.productId, products.id), isNull(ingredients.reviewedAt)));
  const query = db
    .select({ slug: products.slug, changedAt: products.changedAt })
    .from(products)
    .where(and(isOnSale, exists(aKind), notExists(unchecked)))
    .orderBy(asc(products.slug));
  return reading(query, (rows) => rows);
}
