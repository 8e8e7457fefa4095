import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm';
import type { Id, ProductId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { ingredientAllergens, ingredients, productAllergens, productIngredients } from '../tables';

export type IngredientRow = {
  readonly id: Id<'ing'>;
  readonly labelText: string;
  readonly reviewedAt: Instant | null;
  /** The codes of the allergens it brings. */
  readonly allergens: ReadonlyArray<string>;
};

/** Writes a new ingredient down. */
export function insertIngredient(db: Db, { allergens, ...row }: IngredientRow): Statement[] {
  return [db.insert(ingredients).values(row), ...bringAllergens(db, row.id, allergens)];
}

/** What an ingredient was when somebody began to change it. */
export type IngredientBefore = { readonly labelText: string; readonly isReviewed: boolean };

/**
 * Changes an ingredient, and what the products with it are declared to contain. Where it is no longer what it was, a
 * NOT NULL is broken on purpose: the whole batch goes with it.
 */
export function updateIngredient(db: Db, row: IngredientRow, before: IngredientBefore): Statement[] {
  const { id, labelText, reviewedAt, allergens } = row;
  const isSame = and(
    eq(ingredients.labelText, before.labelText),
    sql`(${ingredients.reviewedAt} IS NOT NULL) = ${before.isReviewed ? 1 : 0}`,
  );
  const itsProducts = db
    .select({ id: productIngredients.productId })
    .from(productIngredients)
    .where(eq(productIngredients.ingredientId, id));
  return [
    db
      .update(ingredients)
      .set({ labelText: sql`CASE WHEN ${isSame} THEN ${labelText} END`, reviewedAt })
      .where(eq(ingredients.id, id)),
    db.delete(ingredientAllergens).where(eq(ingredientAllergens.ingredientId, id)),
    ...bringAllergens(db, id, allergens),
    ...declareAgain(db, itsProducts),
  ];
}

function bringAllergens(db: Db, ingredientId: Id<'ing'>, allergens: ReadonlyArray<string>): Statement[] {
  if (allergens.length === 0) return [];
  return [db.insert(ingredientAllergens).values(allergens.map((allergen) => ({ ingredientId, allergen })))];
}

/** Says what a product is made of, the heaviest first, and what it may have met besides. */
export function setIngredients(
  db: Db,
  productId: ProductId,
  label: { readonly ingredientIds: ReadonlyArray<Id<'ing'>>; readonly mayContain: ReadonlyArray<string> },
): Statement[] {
  const made = label.ingredientIds.map((ingredientId, position) => ({ productId, position, ingredientId }));
  const met = label.mayContain.map((allergen) => ({ productId, allergen, presence: 'may_contain' }));
  const isIts = eq(productIngredients.productId, productId);
  return [
    db.delete(productIngredients).where(isIts),
    // A row has three values, a statement takes a hundred.
    ...inParts(made, rowsPerStatement).map((rows) => db.insert(productIngredients).values(rows)),
    db.delete(productAllergens).where(eq(productAllergens.productId, productId)),
    ...(met.length > 0 ? [db.insert(productAllergens).values(met)] : []),
    ...declareAgain(db, sql`(SELECT ${productId})`),
  ];
}

const rowsPerStatement = 30;

function inParts<T>(all: ReadonlyArray<T>, size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** What products contain is what their ingredients bring, and nothing anybody could forget to tick. */
function declareAgain(db: Db, productIds: SQLWrapper): Statement[] {
  const brought = db
    .selectDistinct({
      productId: productIngredients.productId,
      allergen: ingredientAllergens.allergen,
      presence: sql<string>`'contains'`.as('presence'),
    })
    .from(productIngredients)
    .innerJoin(ingredientAllergens, eq(ingredientAllergens.ingredientId, productIngredients.ingredientId))
    .where(inArray(productIngredients.productId, productIds));
  return [
    db
      .delete(productAllergens)
      .where(and(inArray(productAllergens.productId, productIds), eq(productAllergens.presence, 'contains'))),
    db
      .insert(productAllergens)
      .select(brought)
      // What surely is in it is no mere "may".
      .onConflictDoUpdate({
        target: [productAllergens.productId, productAllergens.allergen],
        set: { presence: 'contains' },
      }),
  ];
}

/** Says why an ingredient was not written: somebody else has its words, or it is no longer what it was. */
export function ingredientProblemOf(error: unknown): 'known_already' | 'changed_meanwhile' | null {
  const constraint = constraintOf(error);
  if (constraint?.kind === 'unique' && constraint.name === 'ingredients.label_text') return 'known_already';
  return constraint?.kind === 'not_null' && constraint.name === 'ingredients.label_text' ? 'changed_meanwhile' : null;
}
