import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Id } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { Allergen } from '../domain/allergens';
import type { KeptIngredient } from '../domain/office-ingredient';
import { allergens, ingredientAllergens, ingredients, productIngredients, products } from '../tables';
import { isOnSale } from './variant-facts';

/** Reads the allergens a label can name, in the law's order. */
export function allergensReading(db: Db): Reading<Allergen[]> {
  const query = db
    .select({ code: allergens.code, fourteen: allergens.fourteen, name: allergens.name })
    .from(allergens)
    .orderBy(asc(allergens.position));
  return reading(query, (rows) => rows);
}

/** Reads the ingredients the bakery knows, those nobody has checked first; or one of them. */
export function ingredientsReading(db: Db, id: Id<'ing'> | null = null): Reading<KeptIngredient[]> {
  const query = db
    .select({ id: ingredients.id, labelText: ingredients.labelText, reviewedAt: ingredients.reviewedAt })
    .from(ingredients)
    .where(id === null ? undefined : eq(ingredients.id, id))
    .orderBy(asc(isNotNull(ingredients.reviewedAt)), asc(sql`lower(replace(${ingredients.labelText}, '*', ''))`));
  const parts = readings({
    rows: reading(query, (found) => found),
    allergens: allergensBrought(db, id),
    bakes: bakesWith(db, id),
  });
  return mapReading(parts, (found) =>
    found.rows.map(({ reviewedAt, ...row }) => ({
      ...row,
      isReviewed: reviewedAt !== null,
      allergens: (found.allergens.get(row.id) ?? []).map(({ code, fourteen, name }) => ({ code, fourteen, name })),
      bakes: (found.bakes.get(row.id) ?? []).map(({ name }) => name),
    })),
  );
}

function allergensBrought(db: Db, id: Id<'ing'> | null) {
  const query = db
    .select({
      ingredientId: ingredientAllergens.ingredientId,
      code: allergens.code,
      fourteen: allergens.fourteen,
      name: allergens.name,
    })
    .from(ingredientAllergens)
    .innerJoin(allergens, eq(allergens.code, ingredientAllergens.allergen))
    .where(id === null ? undefined : eq(ingredientAllergens.ingredientId, id))
    .orderBy(asc(allergens.position));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.ingredientId));
}

function bakesWith(db: Db, id: Id<'ing'> | null) {
  const query = db
    .select({ ingredientId: productIngredients.ingredientId, name: products.name })
    .from(productIngredients)
    .innerJoin(products, eq(products.id, productIngredients.productId))
    .where(and(isOnSale, id === null ? undefined : eq(productIngredients.ingredientId, id)))
    .orderBy(asc(products.name));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.ingredientId));
}
