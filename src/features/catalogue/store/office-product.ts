import { asc, eq, inArray, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { ProductId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { OfficeProduct } from '../domain/office-product';
import { ingredients, photos, productIngredients, products, variants } from '../tables';
import { allergenRows } from './variant-facts';

/** How a product is asked for: by its address, or by its id. */
export type ProductKey = { readonly slug: string } | { readonly id: ProductId };

/** Reads a product with all that hangs on it, retired kinds too, or null. */
export function officeProductReading(db: Db, key: ProductKey): Reading<OfficeProduct | null> {
  const isIt = 'slug' in key ? eq(products.slug, key.slug) : eq(products.id, key.id);
  const ids = db.select({ id: products.id }).from(products).where(isIt);
  const parts = readings({
    product: productRow(db, isIt),
    kinds: kindRows(db, ids),
    ingredients: ingredientRows(db, ids),
    declared: allergenRows(db, ids),
    photos: photoRows(db, ids),
  });
  return mapReading(parts, ({ product, declared, ...hanging }) => {
    if (!product) return null;
    const all = [...declared.values()].flat();
    const declaredAs = (presence: string) =>
      all.filter((one) => one.presence === presence).map(({ code, fourteen, name }) => ({ code, fourteen, name }));
    return { ...product, ...hanging, contains: declaredAs('contains'), mayContain: declaredAs('may_contain') };
  });
}

function productRow(db: Db, isIt: SQL) {
  const query = db
    .select({
      id: products.id,
      slug: products.slug,
      name: products.name,
      categoryId: products.categoryId,
      description: products.description,
      storage: products.storage,
      shelfLifeDays: products.shelfLifeDays,
      vatRate: products.vatRate,
      vatReason: products.vatReason,
      position: products.position,
      publishedAt: products.publishedAt,
      archivedAt: products.archivedAt,
      searchTitle: products.searchTitle,
      searchDescription: products.searchDescription,
      version: products.changedAt,
    })
    .from(products)
    .where(isIt);
  return reading(query, ([row]) => row ?? null);
}

function kindRows(db: Db, ids: SQLWrapper) {
  const query = db
    .select({
      id: variants.id,
      name: variants.name,
      unit: variants.unit,
      pricePence: variants.pricePence,
      netQuantity: variants.netQuantity,
      position: variants.position,
      archivedAt: variants.archivedAt,
    })
    .from(variants)
    .where(inArray(variants.productId, ids))
    .orderBy(asc(variants.position), asc(variants.id));
  return reading(query, (rows) =>
    rows.map(({ archivedAt, pricePence, ...row }) => ({
      ...row,
      pricePence: pence(pricePence),
      isRetired: archivedAt !== null,
    })),
  );
}

function ingredientRows(db: Db, ids: SQLWrapper) {
  const query = db
    .select({ id: ingredients.id, labelText: ingredients.labelText, reviewedAt: ingredients.reviewedAt })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(inArray(productIngredients.productId, ids))
    .orderBy(asc(productIngredients.position));
  return reading(query, (rows) =>
    rows.map(({ id, labelText, reviewedAt }) => ({ id, labelText, isReviewed: reviewedAt !== null })),
  );
}

function photoRows(db: Db, ids: SQLWrapper) {
  const query = db
    .select({ id: photos.id, key: photos.key, alt: photos.alt, width: photos.width, height: photos.height })
    .from(photos)
    .where(inArray(photos.productId, ids))
    .orderBy(asc(photos.position), asc(photos.id));
  return reading(query, (rows) => rows);
}
