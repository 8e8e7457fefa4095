import { and, eq, inArray, isNull, type SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { mapReading, named, type Reading, reading, readings } from '@/platform/db/reading';
import type { BakeReadiness } from '../domain/readiness';
import { fullName } from '../domain/variant-facts';
import { ingredients, productIngredients, products, variants } from '../tables';
import { photosReading } from './variant-facts';

/** Reads whether the variants whose ids a subquery gives may be sold, and what they lack. */
export function readinessReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<VariantId, BakeReadiness>> {
  const productIds = db.select({ id: variants.productId }).from(variants).where(inArray(variants.id, ids));
  const parts = readings({
    rows: variantRows(db, ids),
    unreviewed: unreviewedRows(db, productIds),
    pictures: photosReading(db, productIds),
  });
  return mapReading(parts, ({ rows, unreviewed, pictures }) => {
    const readinessOf = ({ productName, variantName, productId, ...row }: (typeof rows)[number]): BakeReadiness => ({
      ...{ variantId: row.variantId, productSlug: row.productSlug, name: fullName(productName, variantName) },
      isSold: row.publishedAt !== null && row.productArchivedAt === null && row.archivedAt === null,
      unreviewed: (unreviewed.get(productId) ?? []).map(({ labelText }) => labelText),
      hasPicture: pictures.has(productId),
    });
    return new Map(rows.map((row) => [row.variantId, readinessOf(row)]));
  });
}

function variantRows(db: Db, ids: SQLWrapper) {
  const query = db
    .select({
      variantId: named(variants.id, 'variant_id'),
      variantName: named(variants.name, 'variant_name'),
      archivedAt: named(variants.archivedAt, 'variant_archived_at'),
      productId: named(products.id, 'product_id'),
      productSlug: products.slug,
      productName: named(products.name, 'product_name'),
      publishedAt: products.publishedAt,
      productArchivedAt: named(products.archivedAt, 'product_archived_at'),
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(variants.id, ids));
  return reading(query, (rows) => rows);
}

function unreviewedRows(db: Db, productIds: SQLWrapper) {
  const query = db
    .select({ productId: productIngredients.productId, labelText: ingredients.labelText })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(and(inArray(productIngredients.productId, productIds), isNull(ingredients.reviewedAt)));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.productId));
}
