import { and, eq, inArray, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { mapReading, named, type Reading, reading, readings } from '@/platform/db/reading';
import type { Product } from '../domain/product';
import { categories, products, variants } from '../tables';
import { isOnSale, photoFrom, photosReading, variantFactsReading } from './variant-facts';

/** The ids of the variants of the product with a slug. */
export function variantIdsOfProduct(db: Db, slug: string) {
  const productIds = db.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  return db.select({ id: variants.id }).from(variants).where(inArray(variants.productId, productIds));
}

/** The ids of the variants of the products whose ids a subquery gives. */
export function variantIdsOfProducts(db: Db, productIds: SQLWrapper) {
  return db.select({ id: variants.id }).from(variants).where(inArray(variants.productId, productIds));
}

/** Reads a published product with all its kinds and pictures, or null. */
export function productReading(db: Db, slug: string): Reading<Product | null> {
  const isIt = and(eq(products.slug, slug), isOnSale);
  const parts = readings({
    about: aboutRow(db, isIt),
    prices: usualPrices(db, slug),
    facts: variantFactsReading(db, variantIdsOfProduct(db, slug)),
    photos: photosReading(db, db.select({ id: products.id }).from(products).where(isIt)),
  });
  return mapReading(parts, ({ about, prices, facts, photos: pictures }) => {
    if (!about || facts.size === 0) return null;
    const kinds = [...facts.values()].map((kind) => ({
      ...kind,
      usualPricePence: pence(prices.get(kind.variantId) ?? 0),
    }));
    return { ...about, photos: (pictures.get(about.id) ?? []).map(photoFrom), variants: kinds };
  });
}

function aboutRow(db: Db, isIt: SQL | undefined) {
  const query = db
    .select({
      id: products.id,
      slug: named(products.slug, 'product_slug'),
      name: named(products.name, 'product_name'),
      description: products.description,
      categorySlug: named(categories.slug, 'category_slug'),
      categoryName: named(categories.name, 'category_name'),
      searchTitle: products.searchTitle,
      searchDescription: products.searchDescription,
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(isIt);
  return reading(query, ([row]) => row ?? null);
}

function usualPrices(db: Db, slug: string): Reading<ReadonlyMap<VariantId, number>> {
  const query = db
    .select({ id: variants.id, pricePence: variants.pricePence })
    .from(variants)
    .where(inArray(variants.id, variantIdsOfProduct(db, slug)));
  return reading(query, (rows) => new Map(rows.map(({ id, pricePence }) => [id, pricePence])));
}
