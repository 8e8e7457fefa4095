import { and, asc, eq, exists, isNull, notExists } from 'drizzle-orm';
import type { Db } from '@/platform/db/client';
import { mapReading, named, type Reading, reading, readings } from '@/platform/db/reading';
import type { BakeAllergens } from '../domain/allergen-sheet';
import { categories, ingredients, productIngredients, products, variants } from '../tables';
import { allergenRows, isOnSale } from './variant-facts';

/** Reads every bake that may be sold, and what it holds of the fourteen, in the order of the menu. */
export function bakeAllergensReading(db: Db): Reading<BakeAllergens[]> {
  const onSale = db.select({ id: products.id }).from(products).where(isOnSale);
  const parts = readings({ bakes: bakeRows(db), declared: allergenRows(db, onSale) });
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
