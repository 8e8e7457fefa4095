import { and, asc, eq, exists, inArray, isNull, notExists } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { mapReading, named, type Reading, reading, readings } from '@/platform/db/reading';
import type { BakeAllergens } from '../domain/allergen-sheet';
import {
  allergens,
  categories,
  ingredients,
  productAllergens,
  productIngredients,
  products,
  variants,
} from '../tables';
import { isOnSale } from './variant-facts';

/** Reads every bake that may be sold, and what it holds of the fourteen, in the order of the menu. */
export function bakeAllergensReading(db: Db): Reading<BakeAllergens[]> {
  const parts = readings({ bakes: bakeRows(db), declared: declaredRows(db) });
  return mapReading(parts, ({ bakes, declared }) =>
    bakes.map(({ id, ...bake }) => {
      const own = declared.get(id) ?? [];
      const declaredAs = (presence: string) =>
        own.filter((one) => one.presence === presence).map(({ code, fourteen, name }) => ({ code, fourteen, name }));
      return { ...bake, contains: declaredAs('contains'), mayContain: declaredAs('may_contain') };
    }),
  );
}

function bakeRows(db: Db) {
  const query = db
    .select({
      id: named(products.id, 'product_id'),
      slug: named(products.slug, 'product_slug'),
      name: named(products.name, 'product_name'),
      category: named(categories.name, 'category_name'),
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(and(isOnSale, exists(ownVariants(db)), notExists(ownUnchecked(db))))
    .orderBy(asc(categories.position), asc(products.position));
  return reading(query, (rows) => rows);
}

function ownVariants(db: Db) {
  return db
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.productId, products.id), isNull(variants.archivedAt)));
}

// Nobody has checked the allergens of what is not reviewed, so it is not sold.
function ownUnchecked(db: Db) {
  return db
    .select({ id: ingredients.id })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(and(eq(productIngredients.productId, products.id), isNull(ingredients.reviewedAt)));
}

function declaredRows(db: Db) {
  const onSale = db.select({ id: products.id }).from(products).where(isOnSale);
  const query = db
    .select({
      productId: productAllergens.productId,
      presence: productAllergens.presence,
      code: allergens.code,
      fourteen: allergens.fourteen,
      name: allergens.name,
    })
    .from(productAllergens)
    .innerJoin(allergens, eq(allergens.code, productAllergens.allergen))
    .where(inArray(productAllergens.productId, onSale))
    .orderBy(asc(allergens.position));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.productId));
}
